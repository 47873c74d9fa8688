// Runs in the browser: opens the list, or the plain table, and tells how long that took.
import '../../components/macro-table/define';
import { manyLibraryMacros } from '../../components/internal/library-samples';
import type { LibraryMacro } from '../../contract/library';
import { plainTable } from './plain';

/** What is opened. */
export type Side = 'ours' | 'plain' | 'plain-page';

const pageOfOurs = 25;

/** Resolves when the browser has painted what is in the document by now. */
async function painted(): Promise<void> {
  await new Promise(requestAnimationFrame);
  await new Promise<void>((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => resolve();
    port2.postMessage(undefined);
  });
}

/** Every opening gets rows of its own: none is known from the one before. */
const fresh = (): readonly LibraryMacro[] => structuredClone(manyLibraryMacros);

function made(side: Side, macros: readonly LibraryMacro[]): HTMLElement {
  if (side === 'plain') return plainTable(macros);
  if (side === 'plain-page') return plainTable(macros.slice(0, pageOfOurs));
  return Object.assign(document.createElement('ops-macro-table'), { macros });
}

const bench = {
  /** Milliseconds from having the rows to having painted them. */
  async open(side: Side): Promise<number> {
    document.body.replaceChildren();
    const macros = fresh();
    await painted();
    const started = performance.now();
    const element = made(side, macros);
    document.body.append(element);
    await painted();
    const took = performance.now() - started;
    const rows = (element.shadowRoot ?? element).querySelectorAll('tbody tr').length;
    if (rows !== (side === 'plain' ? macros.length : pageOfOurs)) throw new Error(`${rows} rows`);
    return took;
  },

  /**
   * Milliseconds of work for each letter of some searches, which are typed one after another and
   * cleared at once: script, style and layout, to the frame.
   */
  async search(texts: readonly string[]): Promise<readonly number[]> {
    const table = Object.assign(document.createElement('ops-macro-table'), { macros: fresh() });
    document.body.replaceChildren(table);
    await painted();
    const field = table.shadowRoot?.querySelector('input');
    if (!field) throw new Error('There is no search.');
    const took: number[] = [];
    for (const text of texts) {
      for (let end = 0; end <= text.length; end += 1) {
        field.value = text.slice(0, end);
        const started = performance.now();
        field.dispatchEvent(new InputEvent('input', { bubbles: true }));
        await table.updateComplete;
        table.getBoundingClientRect();
        took.push(performance.now() - started);
        await painted();
      }
    }
    return took;
  },
};

/** What the page offers to whoever measures. */
export type LibraryBench = typeof bench;

Object.assign(globalThis, { bench });
