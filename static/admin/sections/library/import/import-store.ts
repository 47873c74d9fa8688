import type { RowEnd } from '../../../../../components/import-report/report-row';
import { libraryLimits, type LibraryMacro } from '../../../../../contract/library';
import type { LibraryRecord } from '../../../../../contract/library-records';
import { ImportQueue } from '../../../../../rules/import/import-queue';
import { readMacros } from '../../../../../rules/import/read';
import { recordsOf } from '../../../../../rules/import/records';
import { parseMacroName } from '../../../../../rules/macro-name';
import type { Clock } from '../../../../shared/clock';
import type { AdminGateway } from '../../../../shared/gateway';
import { Store } from '../../../../shared/store';
import {
  chosenRows,
  encodingOf,
  isBroken,
  nothingRead,
  unaskedNames,
  withNames,
  withRead,
  type ImportOptions,
  type ImportRow,
  type ImportState,
} from './import-state';
import { message } from './messages';
import { readFile } from './read-file';
import { inParts } from './request-parts';
import { runImport } from './run-import';

interface ImportPorts {
  readonly gateway: AdminGateway;
  readonly clock: Clock;
  /** Macros that are in the library now. */
  readonly imported: (macros: readonly LibraryMacro[]) => void;
}

/** Room around the templates of a report. */
const around = 1_000;

/** An import, from the first file to the last macro that is stored. */
export class ImportStore extends Store<ImportState, ImportPorts, 'report' | 'ask' | 'import'> {
  #running = new AbortController();

  /** Ends what is under way: what was read or stored by then stays. */
  stop(): void {
    this.#running.abort();
  }

  /** Forgets what was read; what is stored stays. */
  startOver(): void {
    this.stop();
    this.forget('import');
    this.forget('ask');
    this.forget('report');
    this.change(nothingRead);
  }

  /** Reads files, one after the other, and reports on what was found. */
  async readFiles(files: readonly File[]): Promise<void> {
    const { signal } = this.#begin();
    for (const file of files) {
      const told = (done: number): void =>
        this.change({
          progress: { is: 'reading', source: file.name, done, total: Math.max(1, file.size) },
        });
      told(0);
      try {
        this.change(withRead(this.state, await readFile(file, { signal, read: told })));
      } catch (error) {
        if (!signal.aborted) throw error;
      }
      if (signal.aborted) break;
    }
    await this.lookThrough();
  }

  /** Reads what was pasted; resolves with whether anything in it can be imported. */
  async readText(text: string): Promise<boolean> {
    const read = await readMacros('', oneByOne([text]));
    this.change(withRead(this.state, read));
    await this.lookThrough();
    return read.found.length > 0 || read.settings !== undefined;
  }

  /** Asks what nobody has asked yet: the report on each template, and whose names are taken. */
  async lookThrough(): Promise<void> {
    await this.#report();
    await this.#askNames();
    this.change({ progress: undefined });
  }

  choose(ids: readonly number[], isChosen: boolean): void {
    this.#changeRows((row) => (ids.includes(row.id) && !row.end ? { ...row, isChosen } : row));
  }

  async rename(id: number, given: string): Promise<void> {
    const name = parseMacroName(given) ?? given.trim();
    this.#changeRows((row) => (row.id === id ? { ...row, name } : row));
    await this.#askNames();
  }

  async decide(options: Partial<ImportOptions>): Promise<void> {
    const { encoding } = this.state.options;
    this.change({ options: { ...this.state.options, ...options } });
    if (this.state.options.encoding === encoding) return;
    this.#changeRows((row) => (row.found.is === 'macro' ? { ...row, report: undefined } : row));
    await this.lookThrough();
  }

  /** Stores what is chosen; what was stopped, or refused, goes on where it was. */
  async import(): Promise<void> {
    const { signal } = this.#begin();
    const rows = new Map(chosenRows(this.state).map((row) => [row.name, row]));
    const records = new Map([...rows].map(([name, row]) => [name, this.#recordsOf(row)]));
    const queue = new ImportQueue(
      [...records].map(([name, own]) => ({ name, records: own })),
      this.state.begun,
    );
    const told = (): void => {
      const progress = { is: 'importing', source: '', total: rows.size } as const;
      this.change({ progress: { ...progress, done: queue.ended.size } });
      this.#changeRows((row) => this.#ended(row, rows, queue));
    };
    told();
    await this.send('import', async ({ gateway, clock, imported }) => {
      const saved = await this.#importSettings(gateway);
      if (saved && !saved.ok) return saved;
      const ended = await runImport({
        gateway,
        clock,
        queue,
        signal,
        recordsOf: (name) => records.get(name) ?? [],
        stored: (macros, ungranted) => {
          imported(macros);
          const more = ungranted.map(({ account, alarm }) => `${account}: ${alarm}`);
          this.change({ ungranted: [...new Set([...this.state.ungranted, ...more])] });
          told();
        },
      });
      return ended === undefined || ended === 'stopped' ? { ok: true as const } : ended;
    });
    await this.#askAnew([...rows.keys()]);
    this.change({ progress: undefined, isCutShort: chosenRows(this.state).length > 0 });
  }

  #begin(): AbortController {
    this.#running.abort();
    this.#running = new AbortController();
    return this.#running;
  }

  #changeRows(change: (row: ImportRow) => ImportRow): void {
    this.change({ rows: this.state.rows.map(change) });
  }

  #recordsOf(row: ImportRow): readonly LibraryRecord[] {
    const { options } = this.state;
    return recordsOf(row.found, {
      name: row.name,
      encoding: encodingOf(row, options),
      // Nobody publishes what Velocity cannot read: readers would see that it failed.
      isPublished: options.isPublished && !isBroken(row),
      now: this.ports.clock.now().getTime(),
      note: message('note', { name: row.found.name || row.found.title }).slice(
        0,
        libraryLimits.note,
      ),
    });
  }

  #ended(row: ImportRow, rows: ReadonlyMap<string, ImportRow>, queue: ImportQueue): ImportRow {
    if (rows.get(row.name)?.id !== row.id) return row;
    const end = queue.ended.get(row.name);
    if (end === undefined) return row;
    const { namesLeftOut } = queue.told.get(row.name) ?? { namesLeftOut: [] };
    return { ...row, end: end === 'done' ? this.#doneAs(row) : end, namesLeftOut };
  }

  #doneAs(row: ImportRow): RowEnd {
    if (row.found.is === 'export') return 'whole';
    if (!this.state.options.isPublished) return 'draft';
    return isBroken(row) ? 'draft-broken' : 'published';
  }

  async #importSettings(gateway: AdminGateway) {
    const { settings, savedSettings, options } = this.state;
    if (!settings || savedSettings || !options.takesSettings) return undefined;
    const answer = await gateway('library.import', { records: [settings] });
    if (answer.ok) this.change({ savedSettings: answer.settings });
    return answer;
  }

  async #report(): Promise<void> {
    const rows = this.state.rows.filter(({ report }) => report === undefined);
    if (rows.length === 0) return;
    let done = 0;
    for (const part of inParts(rows, libraryLimits.requestBytes - around, this.#template)) {
      const progress = { is: 'reporting', source: '', done, total: rows.length } as const;
      this.change({ progress });
      const answer = await this.send('report', ({ gateway }) =>
        gateway('library.report', { templates: part.map(this.#template) }),
      );
      if (!answer?.ok) return;
      const reports = new Map(part.map(({ id }, at) => [id, answer.reports[at]]));
      this.#changeRows((row) => ({ ...row, report: reports.get(row.id) ?? row.report }));
      done += part.length;
    }
  }

  readonly #template = (row: ImportRow) => ({
    template: row.found.template,
    bodyHandling: row.found.bodyHandling,
    encoding: encodingOf(row, this.state.options),
  });

  async #askNames(): Promise<void> {
    const all = unaskedNames(this.state);
    for (let at = 0; at < all.length; at += libraryLimits.macros) {
      const names = all.slice(at, at + libraryLimits.macros);
      const answer = await this.send(
        'ask',
        ({ gateway }) => gateway('library.import-state', { names }),
        (answer, state) => (answer.ok ? withNames(state, names, answer) : {}),
      );
      if (!answer?.ok) return;
    }
  }

  /** What is stored of these by now. */
  async #askAnew(names: readonly string[]): Promise<void> {
    const { asked, begun } = this.state;
    this.change({
      asked: new Set([...asked].filter((name) => !names.includes(name))),
      begun: new Map([...begun].filter(([name]) => !names.includes(name))),
    });
    await this.#askNames();
  }
}

async function* oneByOne(texts: readonly string[]): AsyncGenerator<string> {
  for (const text of texts) yield await Promise.resolve(text);
}
