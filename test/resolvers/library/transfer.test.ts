import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { isDeepStrictEqual } from 'node:util';
import { libraryLimits } from '../../../contract/library';
import type { ImportedMacro, LibraryRecord } from '../../../contract/library-records';
import type { PastVersion } from '../../../resolvers/macros/definition';
import { exportFormat } from '../../../rules/import/own-export';
import { ImportQueue } from '../../../rules/import/import-queue';
import { readMacros } from '../../../rules/import/read';
import { recordsOf } from '../../../rules/import/records';
import { packVersions } from '../../../resolvers/macros/history';
import { inParts } from '../../rules/import/reading';
import { sampleMacro } from '../macros/sample-macro';
import { draftOf, startLibrary, type Library } from './library';

let library: Library;
let clock = Date.now();
before(async () => {
  library = await startLibrary(() => clock);
});
after(() => library.storage.close());

const mostBytes = libraryLimits.requestBytes - 1_000;
const site = (): string => crypto.randomUUID();
const sizeOf = (value: unknown): number => Buffer.byteLength(JSON.stringify(value));

/** All records of a site, part by part as a browser asks for them. */
async function exported(own: string, credentials?: 'kept'): Promise<readonly LibraryRecord[]> {
  const records: LibraryRecord[] = [];
  let after: string | undefined;
  do {
    const part = await library.done(own, 'library.export', { after, credentials });
    assert.ok(sizeOf(part) < 5_000_000);
    records.push(...part.records);
    after = part.next;
  } while (after !== undefined);
  return records;
}

/** Reads the records out of a file, and sends them in parts, as a browser does. */
async function imported(own: string, records: readonly LibraryRecord[]) {
  const file = JSON.stringify({ ...exportFormat, records });
  const { found, bad } = await readMacros('export.json', inParts(file, 100_000));
  assert.deepEqual(bad, []);
  const options = { encoding: 'data-center', isPublished: false, now: 0, note: '' } as const;
  const queue = new ImportQueue(
    found.map((each) => ({
      name: each.name,
      records: recordsOf(each, { ...options, name: each.name }),
    })),
  );
  const told: ImportedMacro[] = [];
  let requests = 0;
  for (let part = queue.next(mostBytes); part; part = queue.next(mostBytes), requests += 1) {
    assert.ok(sizeOf(part.records) < mostBytes);
    const { macros } = await library.done(own, 'library.import', { records: part.records });
    queue.answered(part, macros);
    told.push(...macros);
  }
  return { told, requests };
}

/** Records of macros with versions of some kilobytes, each of which changes a line. */
function macrosWith(macros: number, versions: number): readonly LibraryRecord[] {
  return Array.from({ length: macros }, (_, at) => {
    const name = `macro-${String(at).padStart(4, '0')}`;
    const lines = Array.from(
      { length: 40 },
      (_each, line) => `<p class="line">${name} ${line}</p>`,
    );
    const past = Array.from({ length: versions }, (_each, index): PastVersion => {
      lines[index % lines.length] = `<p>change ${index} of $content.title</p>`;
      const { definition } = sampleMacro(name, '');
      return {
        definition: { ...definition, title: `Title ${Math.floor(index / 10)}` },
        template: lines.join('\n'),
        note: `Note ${index}`,
        savedAt: 1_700_000_000_000 + index,
        kind: 'published',
      };
    });
    const { enabled, visibility, placement, groups } = sampleMacro(name, '').definition;
    return [
      {
        is: 'macro',
        name,
        formerNames: at % 10 === 0 ? [`old-${at}`] : [],
        access: { enabled, visibility, placement, groups },
        versions,
        hasDraft: at % 7 === 0,
        hasSamples: at % 5 === 0,
      },
      ...(at % 7 === 0 ? [{ is: 'draft', name, draft: draftOf(`draft ${at}`) }] : []),
      ...(at % 5 === 0
        ? [{ is: 'samples', name, samples: [{ name: 'a', parameters: { A: 'b' } }] }]
        : []),
      ...[past.slice(0, 50), past.slice(50)]
        .filter((half) => half.length > 0)
        .flatMap((half) => packVersions(half, { bytes: 400_000 }))
        .map((part, place) => ({
          is: 'versions',
          name,
          first: 1 + 50 * place,
          versions: part,
        })),
    ] as LibraryRecord[];
  }).flat();
}

describe('an export', () => {
  test('of 60 macros with 100 versions each comes back as it went, within the limits of Forge', async (t) => {
    const records = macrosWith(60, 100);
    const [first, second] = [site(), site()];
    const started = performance.now();
    const before = library.storage.requests.length;
    const { told, requests } = await imported(first, records);
    const writes = library.storage.requests.slice(before);
    assert.deepEqual([...new Set(told.map(({ outcome }) => outcome))].sort(), ['begun', 'done']);
    assert.equal(told.filter(({ outcome }) => outcome === 'done').length, 60);

    const middle = performance.now();
    const out = await exported(first);
    const end = performance.now();
    assert.ok(isDeepStrictEqual(out.slice(1), records));
    await imported(second, out);
    assert.ok(isDeepStrictEqual(await exported(second), out));

    const { macros } = await library.done(first, 'library.list');
    assert.equal(macros.length, 60);
    const last = { name: 'old-50' };
    assert.equal((await library.done(first, 'library.read', last)).macro.name, 'macro-0050');
    const asked = { name: 'macro-0033', version: 37 };
    const { version } = await library.done(first, 'library.version', asked);
    assert.equal(version.note, 'Note 36');

    const rows = [...library.storage.rows(first).values()];
    // Forge counts in units of 10 kB, of which it takes 4,000 a minute.
    const units = rows.reduce<number>((sum, row) => sum + Math.ceil(sizeOf(row) / 10_000), 0);
    t.diagnostic(
      `${rows.length} values, ${units} units; file ${Math.round(sizeOf(out) / 1e6)} MB; ` +
        `import ${requests} requests, ${writes.length} of storage, ${Math.round(middle - started)} ms; ` +
        `export ${Math.round(end - middle)} ms; list ${Math.round(sizeOf(macros) / 1_000)} kB`,
    );
    assert.ok(units < 720, String(units));
    assert.ok(sizeOf(macros) < libraryLimits.answerBytes);
  });

  test('masks credentials unless they are asked for, and says how many', async () => {
    const own = site();
    const secret = 'AKIAIOSFODNN7EXAMPLE';
    await library.published(own, 'keys', `## ${secret}`, `## ${secret} again`);
    const samples = [{ name: 'a', parameters: { Key: secret } }];
    await library.done(own, 'library.save-samples', { name: 'keys', seen: 0, samples });

    const masked = await exported(own);
    const kept = await exported(own, 'kept');

    assert.equal(JSON.stringify(masked).includes(secret), false);
    assert.deepEqual(
      masked.map((each) => ('masked' in each ? each.masked : 0)),
      [0, 0, 1, 2],
    );
    assert.ok(
      JSON.stringify(kept).includes(`## ${secret} again`) || JSON.stringify(kept).includes(secret),
    );
    const second = site();
    await imported(second, kept);
    assert.deepEqual(await exported(second, 'kept'), kept);
  });

  test('holds no grant, and an import grants anew what the version that counts names', async () => {
    const [own, other] = [site(), site()];
    const template = '$cloudwatch.alarm("Demo", "cpu") $cloudwatch.alarm("Nobody", "cpu")';
    await library.published(own, 'status', template);
    const records = await exported(own);
    assert.equal(JSON.stringify(records).includes('granted'), false);

    const { ungranted } = await library.done(other, 'library.import', { records });

    assert.deepEqual(ungranted, [{ account: 'Nobody', alarm: 'cpu' }]);
    assert.ok(library.storage.plainText(other).includes('"grant":"granted"'));
  });
});

describe('an import', () => {
  test('tells names that are taken, and leaves what has them alone', async () => {
    const own = site();
    await library.published(own, 'macro-0000', 'mine');
    const records = macrosWith(2, 3);

    const state = { names: ['macro-0000', 'macro-0001'] };
    assert.deepEqual((await library.done(own, 'library.import-state', state)).taken, [
      'macro-0000',
    ]);
    const { told } = await imported(own, records);
    assert.deepEqual(
      told.map(({ outcome }) => outcome),
      ['name-taken', 'done'],
    );
    const { published } = await library.done(own, 'library.read', { name: 'macro-0000' });
    assert.equal(published?.template, 'mine');
  });

  test('goes on where it was cut short, and counts only when it is whole', async () => {
    const own = site();
    const [macro, draft, samples, versions] = macrosWith(1, 90);
    assert.ok(macro && draft && samples && versions?.is === 'versions');
    const parts = [0, 30, 60].map((start): LibraryRecord => {
      const past = Array.from({ length: 30 }, (_, at) => start + at);
      return { ...versions, first: start + 1, versions: past.map((at) => whole(at)) };
    });
    const send = (...records: readonly (LibraryRecord | undefined)[]) =>
      library.done(own, 'library.import', { records });
    const name = 'macro-0000';

    assert.equal((await send(parts[0])).macros[0]?.outcome, 'out-of-order');
    assert.deepEqual((await send(macro, draft, samples, parts[0])).macros[0]?.upTo, 30);
    assert.equal((await send(parts[2])).macros[0]?.outcome, 'out-of-order');
    const { begun } = await library.done(own, 'library.import-state', { names: [name] });
    assert.deepEqual(begun, [{ name, upTo: 30 }]);
    assert.equal((await library.done(own, 'library.list')).macros.length, 0);
    const create = { name, draft: draftOf('mine') };
    assert.equal((await library.ask(own, 'library.create', create)).code, 'name-taken');
    // What came already does no harm when it comes again.
    await send(macro, draft, samples, parts[0], parts[1]);
    const [done] = (await send(parts[2])).macros;
    assert.deepEqual([done?.outcome, done?.macro?.version, done?.upTo], ['done', 90, 90]);
    const { version } = await library.done(own, 'library.version', { name, version: 45 });
    assert.equal(version.template, 'text 44');
  });

  test('that nobody goes on with is swept after a day, with all that it stored', async () => {
    const own = site();
    const [macro, draft, samples] = macrosWith(1, 90);
    await library.done(own, 'library.import', { records: [macro, draft, samples] });
    await library.done(own, 'library.list');
    assert.ok(library.storage.keys(own).length > 0);

    clock += 25 * 60 * 60_000;
    assert.equal((await library.done(own, 'library.list')).swept, 1);
    assert.deepEqual(library.storage.keys(own), []);
  });

  test('of anything else is told to be unreadable, and stores nothing', async () => {
    const own = site();
    const [macro, , , versions] = macrosWith(1, 2);
    for (const records of [
      [{ is: 'macro' }],
      [7, null],
      [{ ...macro, versions: -1 }],
      [macro, { ...versions, versions: [{}] }],
      [{ ...macro, versions: 1, hasDraft: false, hasSamples: false }, versions],
    ]) {
      const { macros } = await library.done(own, 'library.import', { records });
      assert.deepEqual(
        [...new Set(macros.map(({ outcome }) => outcome))],
        ['unreadable'],
        JSON.stringify(records).slice(0, 80),
      );
    }
    assert.deepEqual(library.storage.keys(own), []);
  });
});

/** A version of its own, with nothing before it. */
function whole(at: number) {
  const { definition } = sampleMacro('macro-0000', '');
  const past = {
    definition,
    template: `text ${at}`,
    note: '',
    savedAt: at + 1,
    kind: 'published',
  } as const;
  return (
    packVersions([past], { bytes: 400_000 })[0]?.[0] ?? { savedAt: 0, kind: 'published' as const }
  );
}
