import { expect, fixture, html } from '@open-wc/testing';
import '../../../../../../static/admin/sections/library/import/define';
import type { LibraryRecord, ImportedMacro } from '../../../../../../contract/library-records';
import type { LibraryImport } from '../../../../../../static/admin/sections/library/import/import';
import type { LibraryChangedEvent } from '../../../../../../static/admin/sections/library/library-view';
import type { AdminGateway } from '../../../../../../static/shared/gateway';
import { sampleLibraryMacro } from '../../../../../../components/internal/library-samples';
import { deep, focused, textOf } from '../../../../../components/deep';
import { settled, TestClock } from '../../../backend';

const refused = { ok: false, code: 'storage-busy' } as const;

/** The library's functions that an import calls, and what they were called with. */
class Library {
  readonly macros = new Map<string, readonly LibraryRecord[]>();
  readonly asked: string[] = [];
  readonly encodings: string[] = [];
  /** How often storage is busy before it takes something. */
  busy = 0;
  exported: readonly LibraryRecord[] = [];
  isReportRefused = false;

  readonly gateway = ((name: string, payload: never) => {
    this.asked.push(name);
    return Promise.resolve(this.#answers[name]?.(payload));
  }) as unknown as AdminGateway;

  readonly #answers: Record<string, (payload: never) => unknown> = {
    'library.report': ({ templates }: { templates: { template: string; encoding: string }[] }) => {
      if (this.isReportRefused) return refused;
      this.encodings.push(...templates.map(({ encoding }) => encoding));
      const reports = templates.map(({ template }) => ({
        verdict: template.includes('broken') ? 'needs-rewrite' : 'runs',
        findings: template.includes('broken')
          ? [{ line: 1, column: 1, code: 'syntax', what: 'No Velocity.', suggestion: 'Mend it.' }]
          : [],
        form: { parameters: [], isFree: true },
      }));
      return { ok: true, reports };
    },
    'library.import-state': ({ names }: { names: string[] }) => ({
      ok: true,
      taken: names.filter((name) => this.macros.has(name)),
      begun: [],
    }),
    'library.import': ({ records }: { records: readonly LibraryRecord[] }) => {
      if (this.busy > 0) {
        this.busy -= 1;
        return refused;
      }
      const heads = records.filter((record) => record.is === 'macro');
      const macros = heads.map(({ name }): ImportedMacro => {
        this.macros.set(
          name,
          records.filter((record) => 'name' in record && record.name === name),
        );
        const macro = sampleLibraryMacro({ id: name, name });
        return { name, outcome: 'done', upTo: 1, namesLeftOut: [], macro };
      });
      return { ok: true, macros, ungranted: [] };
    },
    'library.export': () => ({ ok: true, records: this.exported }),
  };
}

describe('<ops-library-import>', () => {
  let library: Library;
  let clock: TestClock;

  beforeEach(() => {
    library = new Library();
    clock = new TestClock();
  });

  async function open(): Promise<LibraryImport> {
    const element = await fixture<LibraryImport>(
      html`<ops-library-import
        .gateway=${library.gateway}
        .clock=${clock}
        .host=${{}}
      ></ops-library-import>`,
    );
    await settled();
    return element;
  }

  async function choose(element: LibraryImport, ...files: readonly File[]): Promise<void> {
    const transfer = new DataTransfer();
    for (const file of files) transfer.items.add(file);
    const input = deep(element, 'ops-file-drop', 'input') as HTMLInputElement;
    input.files = transfer.files;
    input.dispatchEvent(new Event('change'));
    await until(() => element.shadowRoot!.querySelector('progress') === null);
    await settled();
  }

  /** Waits for what comes from a file, which no test can hurry. */
  async function until(isSo: () => boolean): Promise<void> {
    for (let at = 0; at < 200; at += 1) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
      if (isSo()) return;
    }
    throw new Error('It did not come to that.');
  }

  const button = (element: LibraryImport, text: string): HTMLButtonElement | undefined =>
    [...element.shadowRoot!.querySelectorAll('button')].find((each) => textOf(each).includes(text));

  const reportOf = (element: LibraryImport): HTMLElement => deep(element, 'ops-import-report');

  async function press(element: LibraryImport, text: string): Promise<void> {
    button(element, text)!.click();
    await settled();
  }

  it('keeps a pasted text in which nothing can be imported, so that it can be mended', async () => {
    const element = await open();
    const area = deep(element, 'ops-text-area') as HTMLElement & { value: string };

    area.value = '{"some": "JSON"}';
    await press(element, 'Read the text');
    await until(() => textOf(element).includes('JSON'));
    await settled();
    expect(area.value).to.equal('{"some": "JSON"}');

    area.value = '## @param Title\n<p>$paramTitle</p>';
    await press(element, 'Read the text');
    await until(() => area.value === '');
    expect(textOf(reportOf(element))).to.include('Runs');
  });

  it('reports on every file, imports what is chosen as drafts, and tells the section', async () => {
    const element = await open();
    const saved: string[] = [];
    element.addEventListener('ops-library-changed', ({ change }: LibraryChangedEvent) =>
      saved.push(...(change.saved ?? []).map(({ name }) => name)),
    );
    await choose(element, new File(['Hello'], 'hello.vm'), new File(['<p>broken'], 'other.txt'));
    expect(textOf(reportOf(element)))
      .to.include('hello')
      .and.to.include('Needs rewriting');
    expect(library.asked).not.to.include('library.import');
    await expect(element).to.be.accessible();

    await press(element, 'Import 2 macros');

    const [head, draft] = library.macros.get('hello') ?? [];
    expect(head).to.include({ is: 'macro', versions: 0, hasDraft: true });
    expect(draft?.is === 'draft' && draft.draft.content.template).to.equal('Hello');
    expect(saved).to.deep.equal(['hello', 'other']);
    expect(textOf(focused()!)).to.include('2 macros are imported');
    expect(textOf(reportOf(element))).to.include('Stored as a draft');
    await expect(element).to.be.accessible();
  });

  it('imports nothing that it could not look through, and looks again', async () => {
    library.isReportRefused = true;
    const element = await open();
    await choose(element, new File(['Hello'], 'hello.vm'));
    expect(textOf(element)).to.include('could not be looked through');
    await press(element, 'Import 1 macro');
    expect(library.macros.size).to.equal(0);

    library.isReportRefused = false;
    await press(element, 'Complete the report');
    await press(element, 'Import 1 macro');

    expect(library.macros.size).to.equal(1);
  });

  it('publishes on demand, but nothing that Velocity cannot read', async () => {
    const element = await open();
    await choose(element, new File(['Hello'], 'hello.vm'), new File(['broken'], 'other.vm'));
    (element.shadowRoot!.querySelectorAll('[name=publish]')[1] as HTMLInputElement).click();
    await press(element, 'Import 2 macros');

    expect(library.macros.get('hello')?.[0]).to.include({ versions: 1, hasDraft: false });
    expect(library.macros.get('other')?.[0]).to.include({ versions: 0, hasDraft: true });
    expect(textOf(reportOf(element))).to.include('Velocity cannot read the template');
  });

  it('imports nothing under a name that is taken before it is resolved', async () => {
    library.macros.set('hello', []);
    const element = await open();
    await choose(element, new File(['Hello'], 'hello.vm'));
    expect(textOf(element)).to.include('1 name has to be resolved first');
    await press(element, 'Import 1 macro');
    expect(library.asked).not.to.include('library.import');

    const take = [...reportOf(element).shadowRoot!.querySelectorAll('button')].find((each) =>
      textOf(each).includes('Call it hello-2'),
    );
    take?.click();
    await settled();
    await press(element, 'Import 1 macro');

    expect([...library.macros.keys()]).to.deep.equal(['hello', 'hello-2']);
  });

  it('warns of templates without encoding, and looks through them anew', async () => {
    const element = await open();
    await choose(element, new File(['Hello'], 'hello.vm'));

    (element.shadowRoot!.querySelectorAll('[name=encoding]')[1] as HTMLInputElement).click();
    await settled();

    expect(textOf(deep(element, 'ops-section-message'))).to.include('put markup into it');
    expect(library.encodings).to.deep.equal(['data-center', 'none']);
    await expect(element).to.be.accessible();
  });

  it('waits when storage is busy, and goes on when it stays so', async () => {
    library.busy = 1;
    const element = await open();
    await choose(element, new File(['Hello'], 'hello.vm'));
    await press(element, 'Import 1 macro');
    expect(library.macros.size).to.equal(0);
    await clock.pass(1_000);
    expect(library.macros.size).to.equal(1);

    library.busy = 100;
    await choose(element, new File(['Other'], 'other.vm'));
    await press(element, 'Import 1 macro');
    for (const pause of [1, 2, 4, 8, 15, 30]) await clock.pass(pause * 1_000);
    expect(textOf(element)).to.include('takes no more at the moment');
    library.busy = 0;
    await press(element, 'Go on with 1 macro');

    expect([...library.macros.keys()]).to.deep.equal(['hello', 'other']);
  });

  it('adds files to a report that is not over, and begins a new one when it is', async () => {
    const element = await open();
    await choose(element, new File(['Hello'], 'hello.vm'));
    await choose(element, new File(['Other'], 'other.vm'));
    const [, second] =
      reportOf(element).shadowRoot!.querySelectorAll<HTMLInputElement>('[type=checkbox]');
    second?.click();
    await settled();
    await press(element, 'Import 1 macro');
    second?.click();
    await settled();
    await press(element, 'Import 1 macro');
    expect([...library.macros.keys()]).to.deep.equal(['hello', 'other']);

    // Somebody deletes them before their file is chosen once more.
    library.macros.clear();
    await choose(element, new File(['Hello again'], 'hello.vm'));

    expect(textOf(reportOf(element))).to.include('1 of 1 macro is chosen');
    expect(textOf(element)).not.to.include('are imported');
    await press(element, 'Import 1 macro');
    expect([...library.macros.keys()]).to.deep.equal(['hello']);
  });

  it('asks anew who has a name when files are added', async () => {
    library.macros.set('hello', []);
    const element = await open();
    await choose(element, new File(['Hello'], 'hello.vm'));
    expect(textOf(element)).to.include('1 name has to be resolved first');

    library.macros.clear();
    await choose(element, new File(['Other'], 'other.vm'));
    await press(element, 'Import 2 macros');

    expect([...library.macros.keys()]).to.deep.equal(['hello', 'other']);
  });

  it('reads Windows’ encoding with a note, and tells an encoding that there is not', async () => {
    const element = await open();
    const windows = new Uint8Array([0x47, 0x72, 0xfc, 0xdf, 0x65]);
    const unknown = '<?xml version="1.0" encoding="x-klingon"?><map/>';
    const wrong = new Uint8Array([...new TextEncoder().encode('<?xml version="1.0"?><map>'), 0xff]);

    await choose(
      element,
      new File([windows], 'windows.vm'),
      new File([unknown], 'unknown.xml'),
      new File([wrong], 'wrong.xml'),
      new File(['\ufeffname;template\na;b'], 'mark.csv'),
    );

    expect(textOf(reportOf(element))).to.include('browsers do not know: x-klingon');
    expect(textOf(reportOf(element))).to.include('not in the encoding that it names: utf-8');
    await press(element, 'Import 2 macros');
    const [, draft] = library.macros.get('windows') ?? [];
    expect(draft?.is === 'draft' && draft.draft.content.template).to.equal('Grüße');
    expect(library.macros.has('a')).to.equal(true);
  });

  it('takes no archive and no picture for a template, but UTF-16 with its mark', async () => {
    const element = await open();
    const archive = Uint8Array.from([0x50, 0x4b, 3, 4, 20, 0, 8, 0]);
    const marked = Uint8Array.from([0xff, 0xfe, 0x48, 0, 0x69, 0]);
    await choose(element, new File([archive], 'backup.zip'), new File([marked], 'marked.vm'));

    expect(textOf(reportOf(element))).to.include('Unpack an archive');
    await press(element, 'Import 1 macro');
    const [, draft] = library.macros.get('marked') ?? [];
    expect(draft?.is === 'draft' && draft.draft.content.template).to.equal('Hi');
  });

  it('tells a file that cannot be read to its end, and reads the next one', async () => {
    const element = await open();
    const lost = new File(['x'], 'lost.vm');
    lost.stream = () =>
      new ReadableStream({ pull: (controller) => controller.error(new Error('unplugged')) });
    deep(element, 'ops-file-drop').dispatchEvent(
      Object.assign(new Event('ops-files-choose', { bubbles: true }), {
        files: [lost, new File(['Hello'], 'hello.vm')],
      }),
    );
    await until(() => button(element, 'Import 1 macro') !== undefined);

    expect(textOf(reportOf(element)))
      .to.include('lost.vm')
      .and.to.include('hello');
    expect(element.shadowRoot!.querySelector('progress')).to.equal(null);
  });

  it('stops reading a file when somebody says so, and keeps what was read', async () => {
    const element = await open();
    await choose(element, new File(['Hello'], 'hello.vm'));
    const endless = new File(['x'], 'entities.xml');
    let pulled = 0;
    endless.stream = () =>
      new ReadableStream({
        pull: (controller) => {
          pulled += 1;
          controller.enqueue(new TextEncoder().encode(pulled === 1 ? '<a>' : '<b/>'));
          return new Promise((resolve) => requestAnimationFrame(() => resolve()));
        },
      });
    const transfer = new DataTransfer();
    transfer.items.add(new File(['x'], 'x'));
    deep(element, 'ops-file-drop').dispatchEvent(
      Object.assign(new Event('ops-files-choose', { bubbles: true }), { files: [endless] }),
    );
    await until(() => button(element, 'Stop') !== undefined && pulled > 3);
    expect(textOf(element)).to.include('Reading entities.xml');

    button(element, 'Stop')!.click();
    await until(() => button(element, 'Stop') === undefined);

    expect(textOf(element)).to.include('Import 1 macro');
  });

  it('exports everything as one file that can be downloaded, with the focus on it', async () => {
    library.exported = [
      { is: 'settings', settings: {} as never },
      { is: 'versions', name: 'a', first: 1, versions: [], masked: 2 },
    ];
    const element = await open();
    const panel = deep(element, 'ops-library-export');
    deep(panel, 'button').click();
    await until(() => panel.shadowRoot!.querySelector('a') !== null);
    await settled();

    const link = deep(panel, 'a') as HTMLAnchorElement;
    expect(focused()).to.equal(link);
    expect(link.download).to.match(/^confluops-macros-\d{4}-\d\d-\d\d\.json$/);
    const file = (await (await fetch(link.href)).json()) as { format: string; records: unknown };
    expect(file).to.deep.equal({
      format: 'confluops-macros',
      formatVersion: 1,
      records: library.exported,
    });
    expect(textOf(panel)).to.include('2 credentials are masked in it.');
    await expect(panel).to.be.accessible();
  });
});
