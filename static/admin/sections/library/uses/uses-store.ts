import type { Refusal } from '../../../../../contract/result';
import type { AskConfluence, NoAnswer } from '../../../../shared/macro-directory/answer';
import { Store } from '../../../../shared/store';
import { oldUses, usesOf, type Use, type UsesPart } from './find-uses';

interface UsesState {
  /** Pages that show this macro, of those that were read. */
  readonly uses: readonly Use[];
  /** How many pages with any user macro were read, and how many there are. */
  readonly read: number;
  readonly total: number;
  /** Asks for the next ones; undefined once all were read. */
  readonly next: string | undefined;
  /** Pages that still hold Data Center's macro. */
  readonly old: readonly Use[];
  readonly oldTotal: number;
  readonly oldNext: string | undefined;
}

export const unknownUses: UsesState = {
  uses: [],
  read: 0,
  total: 0,
  next: undefined,
  old: [],
  oldTotal: 0,
  oldNext: undefined,
};

interface UsesPorts {
  readonly confluence: AskConfluence;
  /** The macro's names as JSON: as long as they are the same, nothing is asked anew. */
  readonly names: string;
}

/** So many pages are read before somebody is asked whether to go on. */
const pagesInOneGo = 500;

/** Where a macro is used, as far as that was looked up. */
export class UsesStore extends Store<UsesState, UsesPorts, 'load' | 'more'> {
  protected override start(): void {
    void this.load();
  }

  /** Whether every page was looked at. */
  get isComplete(): boolean {
    return this.status('load') === 'done' && !this.#hasMore;
  }

  /** Looks anew, from the beginning. */
  async load(): Promise<void> {
    this.abandon('more');
    const answer = await this.send(
      'load',
      async ({ confluence, names }) => {
        const old = await oldUses(confluence, namesIn(names));
        if (!old.ok) return refused(old);
        const uses = await usesOf(confluence, namesIn(names));
        return uses.ok ? { ok: true as const, old, uses } : refused(uses);
      },
      (found) =>
        found.ok
          ? {
              ...unknownUses,
              ...withUses(unknownUses, found.uses),
              ...withOld(unknownUses, found.old),
            }
          : {},
    );
    if (answer?.ok) await this.#readTo(pagesInOneGo);
  }

  /** Looks at the next pages. */
  async more(): Promise<void> {
    await this.#readTo(this.state.read + pagesInOneGo);
  }

  async #readTo(end: number): Promise<void> {
    while (this.#hasMore && this.state.read < end) {
      if (!(await this.#readMore())) return;
    }
  }

  async #readMore(): Promise<boolean> {
    const { oldNext, next } = this.state;
    const answer = await this.send(
      'more',
      async ({ confluence, names }) => {
        const find = oldNext === undefined ? usesOf : oldUses;
        const part = await find(confluence, namesIn(names), oldNext ?? next);
        return part.ok ? part : refused(part);
      },
      (part, state) => {
        if (!part.ok) return {};
        return oldNext === undefined ? withUses(state, part) : withOld(state, part);
      },
    );
    return answer?.ok === true;
  }

  get #hasMore(): boolean {
    const { next, oldNext } = this.state;
    return next !== undefined || oldNext !== undefined;
  }
}

function namesIn(names: string): readonly string[] {
  return JSON.parse(names) as readonly string[];
}

function withUses({ uses, read }: UsesState, part: UsesPart): Partial<UsesState> {
  const { total, next } = part;
  return { uses: [...uses, ...part.uses], read: read + part.read, total, next };
}

function withOld({ old }: UsesState, part: UsesPart): Partial<UsesState> {
  return { old: [...old, ...part.uses], oldTotal: part.total, oldNext: part.next };
}

/** Confluence's own refusals in the words of those of the backend. */
function refused({ code }: NoAnswer): Refusal {
  return {
    ok: false,
    code: code === 'busy' ? 'throttled' : code === 'forbidden' ? code : 'upstream',
  };
}
