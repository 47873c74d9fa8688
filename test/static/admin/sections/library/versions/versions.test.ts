import { expect, fixture, html } from '@open-wc/testing';
import { sampleLibraryMacro } from '../../../../../../components/internal/library-samples';
import type {
  LibraryContract,
  LibraryMacro,
  LibraryVersion,
  UngrantedAlarm,
  VersionSummary,
} from '../../../../../../contract/library';
import type { AdminContract } from '../../../../../../contract/admin';
import type { RefusalCode } from '../../../../../../contract/result';
import type { LibraryChangedEvent } from '../../../../../../static/admin/sections/library/library-view';
import type { LibraryVersions } from '../../../../../../static/admin/sections/library/versions/versions';
import type { AdminGateway } from '../../../../../../static/shared/gateway';
import { shown } from '../../../scene';
import '../../../../../../static/admin/define';
import '../../../../../../static/admin/sections/library/versions/define';

const notice = sampleLibraryMacro({ version: 60, revision: 7 });

function summaryOf(version: number): VersionSummary {
  return {
    version,
    savedAt: Date.UTC(2026, 8, 1, 9, version % 60),
    note: `Note ${version}`,
    kind: version === 58 ? 'restored' : 'published',
    ...(version === 58 && { restores: 12 }),
    changed: version === 59 ? ['title', 'placement'] : ['template'],
    templateBytes: 20,
  };
}

function versionOf(version: number): LibraryVersion {
  return {
    ...summaryOf(version),
    definition: {
      ...notice,
      title: version >= 59 ? 'Notice' : 'Message',
      placement:
        version >= 59 ? { scope: 'spaces', spaceIds: ['1', '2'] } : { scope: 'everywhere' },
    },
    template: `<p>\n${version}\n</p>`,
  };
}

/** The functions that the tab asks, over sixty versions. */
class Versions {
  readonly calls: [string, unknown][] = [];
  refusal: readonly [name: string, code: RefusalCode] | undefined;
  count = 60;
  ungranted: readonly UngrantedAlarm[] = [];
  current: LibraryMacro = notice;

  readonly gateway = ((name: string, input: never) => {
    this.calls.push([name, input]);
    if (this.refusal?.[0] === name) {
      const [, code] = this.refusal;
      this.refusal = undefined;
      return Promise.resolve({ ok: false, code });
    }
    return Promise.resolve(
      (this.#answers as Record<string, (input: never) => unknown>)[name]!(input),
    );
  }) as unknown as AdminGateway;

  readonly #answers: Partial<LibraryContract & Pick<AdminContract, 'spaces.find'>> = {
    // The other space is none that this administrator sees.
    'spaces.find': () => ({
      ok: true,
      spaces: [{ id: '1', key: 'OPS', name: 'Operations', isPersonal: false }],
      complete: true,
    }),
    'library.versions': ({ before = this.count + 1 }) => {
      const first = Math.max(1, before - 50);
      const versions = Array.from({ length: before - first }, (_, at) =>
        summaryOf(before - 1 - at),
      );
      return { ok: true, versions, ...(first > 1 && { next: first }) };
    },
    'library.version': ({ version }) => ({ ok: true, version: versionOf(version) }),
    'library.read': () => ({ ok: true, macro: this.current, findings: [] }),
    'library.samples': () => ({
      ok: true,
      revision: 1,
      samples: [
        { name: 'Short', parameters: {} },
        { name: 'Long', parameters: {} },
      ],
    }),
    'library.preview': ({ samples }) => ({
      ok: true,
      previews: samples.map(({ name }) => ({
        answer: {
          state: 'shown',
          html: `<p>Output of ${name}</p>`,
          styles: { inline: [], sheet: '' },
          alarms: [],
        },
      })),
      form: { ...notice, parameters: [], isFree: true },
      findings: [],
    }),
    'library.restore': () => {
      this.count += 1;
      this.current = { ...this.current, version: this.count, revision: 8 };
      return { ok: true, macro: this.current, ungranted: this.ungranted };
    },
  };

  asked(name: string): unknown {
    return this.calls.findLast((call) => call[0] === name)?.[1];
  }
}

let backend: Versions;
let opened: string[];

async function open(macro = notice): Promise<LibraryVersions> {
  const host = {
    context: () =>
      Promise.resolve({ siteUrl: 'https://site.example', locale: 'en', timezone: 'UTC' }),
    open: (url: string) => Promise.resolve(void opened.push(url)),
    flag: () => undefined,
  };
  const part = await fixture<LibraryVersions>(
    html`<ops-library-versions
      .gateway=${backend.gateway}
      .host=${host}
      .macro=${macro}
    ></ops-library-versions>`,
  );
  await shown();
  return part;
}

const all = (part: LibraryVersions, selector: string): HTMLElement[] => [
  ...(part.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? []),
];
const textOf = (part: LibraryVersions): string =>
  part.shadowRoot?.textContent.replace(/\s+/g, ' ') ?? '';

async function click(part: LibraryVersions, words: string): Promise<void> {
  const button = all(part, 'button').find(
    ({ textContent, ariaLabel }) => (ariaLabel ?? textContent.trim()) === words,
  );
  if (!button) throw new Error(`There is no button ${words}`);
  button.click();
  await shown();
  await shown();
}

describe('<ops-library-versions>', () => {
  beforeEach(() => {
    backend = new Versions();
    opened = [];
  });

  it('lists what happened, the newest first, and the older ones when asked', async () => {
    const part = await open();

    expect(all(part, 'tbody tr')).to.have.length(50);
    const rows = all(part, 'tbody tr').map(({ textContent }) => textContent.replace(/\s+/g, ' '));
    expect(rows[0]).to.contain('Version 60, the newest').and.to.contain('Note 60');
    expect(rows[1]).to.contain('Title, Spaces');
    expect(rows[2]).to.contain('Restored from version 12');
    await expect(part).to.be.accessible();

    await click(part, 'Show older versions');
    expect(all(part, 'tbody tr')).to.have.length(60);
    expect(textOf(part)).not.to.contain('Show older');
  });

  it('compares the two newest, as fields and as templates, and goes to what it shows', async () => {
    const part = await open();

    await click(part, 'Compare');

    expect(textOf(part)).to.contain('Version 59 compared with version 60');
    expect(textOf(part)).to.contain('Everything beside the template is the same.');
    expect(part.shadowRoot?.activeElement?.id).to.equal('shown-heading');
    const diff = part.shadowRoot?.querySelector('ops-template-diff');
    expect(diff?.older).to.equal('<p>\n59\n</p>');
    expect(diff?.newer).to.equal('<p>\n60\n</p>');
  });

  it('compares any two, the older one first, in words', async () => {
    const part = await open();
    all(part, '[aria-label="Compare from version 60"]')[0]?.click();
    all(part, '[aria-label="Compare to version 55"]')[0]?.click();
    await part.updateComplete;

    await click(part, 'Compare');

    expect(textOf(part)).to.contain('Version 55 compared with version 60');
    const rows = all(part, 'section tbody tr').map(({ textContent }) =>
      textContent.replace(/\s+/g, ' ').trim(),
    );
    expect(rows).to.deep.equal([
      'Title Message Notice',
      'Spaces All spaces 2 spaces: Operations (OPS), 2',
    ]);
    await expect(part).to.be.accessible();
    await click(part, 'Close');
    expect(all(part, 'section')).to.deep.equal([]);
  });

  it('shows a version with the samples of the macro, as readers get it', async () => {
    const part = await open();

    await click(part, 'Preview version 58');

    expect(backend.asked('library.preview')).to.deep.equal({
      name: 'notice',
      version: 58,
      samples: [
        { name: 'Short', parameters: {} },
        { name: 'Long', parameters: {} },
      ],
      site: { url: 'https://site.example', locale: 'en', timeZone: 'UTC' },
    });
    const views = [...(part.shadowRoot?.querySelectorAll('ops-macro-view') ?? [])];
    expect(views.map((view) => view.shadowRoot?.textContent.trim())).to.deep.equal([
      'Output of Short',
      'Output of Long',
    ]);
    await expect(part).to.be.accessible();
  });

  it('restores a version with a note, tells the section, and shows what came of it', async () => {
    const part = await open();
    const told: LibraryMacro[] = [];
    part.addEventListener('ops-library-changed', ({ change }: LibraryChangedEvent) =>
      told.push(...(change.saved ?? [])),
    );
    backend.ungranted = [{ account: 'prod', alarm: 'cpu' }];

    await click(part, 'Restore version 58…');
    await expect(part).to.be.accessible();
    const field = part.shadowRoot!.querySelector('ops-text-field')!;
    field.value = '  It was better ';
    field.dispatchEvent(new Event('input'));
    await click(part, 'Restore');

    expect(backend.asked('library.restore')).to.deep.equal({
      name: 'notice',
      seen: 7,
      version: 58,
      note: 'It was better',
    });
    expect(told.map(({ version }) => version)).to.deep.equal([61]);
    expect(all(part, 'ops-dialog')).to.deep.equal([]);
    expect(textOf(part)).to.contain('Version 61 is what pages show now: it repeats version 58.');
    expect(textOf(part)).to.contain('cpu in the account prod');
    expect(textOf(part)).to.contain('Version 61, the newest');
  });

  it('keeps the older versions, and the focus at the one that was restored', async () => {
    const part = await open();
    await click(part, 'Show older versions');
    const restore = all(part, '[aria-label="Restore version 3…"]')[0]!;
    restore.focus();

    await click(part, 'Restore version 3…');
    await click(part, 'Restore');

    expect(all(part, 'tbody tr')).to.have.length(61);
    expect(part.shadowRoot!.activeElement).to.equal(restore);
    expect(restore.ariaLabel).to.equal('Restore version 3…');
  });

  it('says why a version was not restored, and sees the macro as it is by now', async () => {
    const part = await open();
    const told: LibraryMacro[] = [];
    part.addEventListener('ops-library-changed', ({ change }: LibraryChangedEvent) =>
      told.push(...(change.saved ?? [])),
    );
    backend.refusal = ['library.restore', 'conflict'];
    backend.current = { ...notice, revision: 9 };

    await click(part, 'Restore version 58…');
    await click(part, 'Restore');

    expect(textOf(part)).to.contain('Somebody else changed the macro meanwhile.');
    expect(all(part, 'ops-dialog')).to.have.length(1);
    expect(told.map(({ revision }) => revision)).to.deep.equal([9]);
    await click(part, 'Cancel');
    expect(all(part, 'ops-dialog')).to.deep.equal([]);

    for (const [code, words] of [
      ['broken-template', 'is no Velocity'],
      ['upstream', 'nothing was changed'],
    ] as const) {
      backend.refusal = ['library.restore', code];
      await click(part, 'Restore version 58…');
      await click(part, 'Restore');
      expect(textOf(part)).to.contain(words);
      await click(part, 'Cancel');
    }
  });

  it('says so where nothing was published, and where what was asked for is not answered', async () => {
    backend.count = 0;
    expect(textOf(await open())).to.contain('never published');

    backend = new Versions();
    const part = await open();
    backend.refusal = ['library.version', 'not-found'];
    await click(part, 'Compare');
    expect(textOf(part)).to.contain('no longer there');
    await click(part, 'Compare');
    expect(textOf(part)).to.contain('Version 59 compared with version 60');
    expect(textOf(part)).not.to.contain('no longer there');
  });
});
