import type { LibraryRecord } from '../../contract/library-records';
import type { PastVersion } from '../../resolvers/macros/definition';
import { packVersions, unpackVersions } from '../../resolvers/macros/history';

/** Bytes of the records of an export. */
const recordBytes = 400_000;

/** The name of a macro by its number. */
export const nameOf = (index: number): string => `macro-${String(index).padStart(4, '0')}`;

/** The versions of a macro: some kilobytes each, of which each changes a line. */
export function versionsOf(name: string, count: number): readonly PastVersion[] {
  const lines = Array.from({ length: 40 }, (_, line) => `<p class="line">${name} ${line}</p>`);
  return Array.from({ length: count }, (_, index): PastVersion => {
    lines[index % lines.length] = `<p>change ${index} of $content.title</p>`;
    return {
      definition: {
        name,
        title: `Title ${Math.floor(index / 10)}`,
        description: '',
        categories: ['formatting'],
        icon: '',
        bodyHandling: 'none',
        encoding: 'data-center',
        visibility: 'everyone',
        placement: { scope: 'everywhere' },
        groups: [],
        enabled: true,
      },
      template: lines.join('\n'),
      note: `Note ${index}`,
      savedAt: 1_700_000_000_000 + index,
      kind: 'published',
    };
  });
}

/** Macros with that many versions each, as an export holds them. */
export function* recordsOf(macros: number, versions: number): Generator<LibraryRecord> {
  for (let index = 0; index < macros; index += 1) {
    const name = nameOf(index);
    const past = versionsOf(name, versions);
    yield {
      is: 'macro',
      name,
      formerNames: [`old-${name}`],
      access: {
        enabled: true,
        visibility: 'everyone',
        placement: { scope: 'everywhere' },
        groups: [],
      },
      versions,
      hasDraft: false,
      hasSamples: true,
    };
    yield { is: 'samples', name, samples: [{ name: 'a', parameters: { A: 'b' } }] };
    let first = 1;
    for (const part of packVersions(past, { bytes: recordBytes })) {
      yield { is: 'versions', name, first, versions: part };
      first += part.length;
    }
  }
}

/** What records say, however they are packed: every macro, sample and version by its place. */
export function contentOf(records: Iterable<LibraryRecord>): ReadonlyMap<string, string> {
  const content = new Map<string, string>();
  for (const record of records) {
    if (record.is === 'settings') continue;
    if (record.is !== 'versions') {
      content.set(`${record.name} ${record.is}`, JSON.stringify(record));
      continue;
    }
    const unpacked = unpackVersions(record.versions) ?? [];
    for (const [at, version] of unpacked.entries()) {
      content.set(`${record.name} ${record.first + at}`, JSON.stringify(sorted(version)));
    }
  }
  return content;
}

function sorted({ definition, template, note, savedAt, kind }: PastVersion): unknown {
  const fields = Object.entries(definition).sort(([one], [other]) => (one < other ? -1 : 1));
  return [fields, template, note, savedAt, kind];
}
