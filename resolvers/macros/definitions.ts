import type { CurrentMacro, MacroFailure } from '../../contract/macros';
import type { MacroVersion } from './definition';
import { prepare, type Prepared } from './prepared';

/** Where definitions are stored. */
export interface DefinitionReads {
  /** By the names that were asked for, which may be former ones. */
  readMacros(names: readonly string[]): Promise<ReadonlyMap<string, CurrentMacro>>;
  readMacroVersion(id: string, version: number): Promise<MacroVersion | undefined>;
}

/** The definitions of one request: each is read, and its template parsed, once. */
export class Definitions {
  readonly #reads: DefinitionReads;
  readonly #macros = new Map<string, CurrentMacro | undefined>();
  /** By the ids of macros: a page may name one by its name and by former ones. */
  readonly #prepared = new Map<string, Prepared | MacroFailure>();

  constructor(reads: DefinitionReads) {
    this.#reads = reads;
  }

  /** Reads which macros there are of these names. */
  async find(names: readonly string[]): Promise<void> {
    const fresh = [...new Set(names)].filter((name) => !this.#macros.has(name));
    if (fresh.length === 0) return;
    const found = await this.#reads.readMacros(fresh);
    for (const name of fresh) this.#macros.set(name, found.get(name));
  }

  /** Reads the versions that count of those that are enabled. */
  async prepare(names: readonly string[]): Promise<void> {
    const macros = new Map<string, CurrentMacro>();
    for (const name of names) {
      const macro = this.macro(name);
      if (macro?.enabled && !this.#prepared.has(macro.id)) macros.set(macro.id, macro);
    }
    await Promise.all(
      [...macros.values()].map(async ({ id, version: number }) => {
        const version = await this.#reads.readMacroVersion(id, number);
        if (version) this.#prepared.set(id, prepare(version));
      }),
    );
  }

  /** A macro that was looked for; undefined where there is none. */
  macro(name: string): CurrentMacro | undefined {
    return this.#macros.get(name);
  }

  prepared(name: string): Prepared | MacroFailure | undefined {
    return this.#prepared.get(this.macro(name)?.id ?? '');
  }
}
