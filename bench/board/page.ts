// Runs in the browser: opens a board or the plain table, filters and sorts it, and tells how long that
// took.
import '../../components/alarm-board/define';
import { boardOf, manyRows } from '../../components/internal/board-samples';
import type { BoardRow } from '../../contract/board';
import { PlainBoard } from './plain';

/** What is opened. */
export type Side = 'ours' | 'plain';

/** Milliseconds of each step, until it is painted. */
export interface Steps {
  readonly open: number;
  readonly filter: number;
  readonly sort: number;
}

/** Something with alarms in it. */
interface Opened {
  readonly element: HTMLElement;
  readonly filter: () => void;
  readonly sort: () => void;
  /** How many alarms it says that it shows. */
  readonly count: () => number;
}

/** Resolves when the browser has painted what is in the document by now. */
async function painted(): Promise<void> {
  await new Promise(requestAnimationFrame);
  await new Promise<void>((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => resolve();
    port2.postMessage(undefined);
  });
}

const rowsBySize = new Map<number, readonly BoardRow[]>();

/** Every opening gets rows of its own: none is known from the one before. */
function fresh(count: number): readonly BoardRow[] {
  const rows = rowsBySize.get(count) ?? manyRows(count);
  rowsBySize.set(count, rows);
  return structuredClone(rows);
}

function ours(rows: readonly BoardRow[]): Opened {
  const element = Object.assign(document.createElement('ops-alarm-board'), {
    content: boardOf(rows),
  });
  const root = (): ShadowRoot => element.shadowRoot ?? element.attachShadow({ mode: 'open' });
  const press = (selector: string): void => root().querySelector<HTMLElement>(selector)?.click();
  return {
    element,
    filter: () => press('.standing.alarm'),
    sort: () => press('[role=columnheader].name button'),
    count: () => {
      const words = root().querySelector('.count')?.textContent ?? '';
      return Number.parseInt(words.replaceAll(',', '').trim(), 10);
    },
  };
}

function plain(rows: readonly BoardRow[]): Opened {
  const board = new PlainBoard(boardOf(rows), rows);
  let isFiltered = false;
  return {
    element: board.element,
    filter: () => {
      isFiltered = !isFiltered;
      board.filter(isFiltered ? 'alarm' : undefined);
    },
    sort: () => board.sort(),
    count: () => board.element.querySelectorAll('tbody tr:not([hidden])').length,
  };
}

/** The board that is open now. */
let opened: Opened | undefined;

async function timed(work: () => void): Promise<number> {
  await painted();
  const started = performance.now();
  work();
  await painted();
  return performance.now() - started;
}

const bench = {
  /** Opens so many alarms, leaves those in alarm, shows all again, and sorts them by name. */
  async steps(side: Side, count: number): Promise<Steps> {
    document.body.replaceChildren();
    const rows = fresh(count);
    const open = await timed(() => {
      opened = side === 'ours' ? ours(rows) : plain(rows);
      document.body.append(opened.element);
    });
    if (opened?.count() !== count) throw new Error(`${side} shows ${opened?.count()} of ${count}`);
    const filter = await timed(() => opened?.filter());
    if (opened.count() >= count / 2) throw new Error(`${side} does not filter`);
    await timed(() => opened?.filter());
    return { open, filter, sort: await timed(() => opened?.sort()) };
  },

  /** Milliseconds of each letter of some searches on the open board, until it is painted. */
  async search(texts: readonly string[]): Promise<readonly number[]> {
    const field = opened?.element.shadowRoot?.querySelector('input');
    if (!field) throw new Error('There is no search.');
    const took: number[] = [];
    for (const text of texts) {
      for (let end = 0; end <= text.length; end += 1) {
        took.push(
          await timed(() => {
            field.value = text.slice(0, end);
            field.dispatchEvent(new InputEvent('input', { bubbles: true }));
          }),
        );
      }
    }
    return took;
  },

  /** Milliseconds between frames while the open board is scrolled from its first alarm to its last. */
  async scroll(frames: number): Promise<readonly number[]> {
    const box = opened?.element.shadowRoot?.querySelector('.scroll');
    if (!box) throw new Error('There is nothing to scroll.');
    const took: number[] = [];
    let last = await new Promise<number>(requestAnimationFrame);
    for (let frame = 1; frame <= frames; frame += 1) {
      box.scrollTop = ((box.scrollHeight - box.clientHeight) * frame) / frames;
      const now = await new Promise<number>(requestAnimationFrame);
      took.push(now - last);
      last = now;
    }
    return took;
  },
};

/** What the page offers to whoever measures. */
export type BoardBench = typeof bench;

Object.assign(globalThis, { bench });
