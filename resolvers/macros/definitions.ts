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
    const fresh = [...new Set(names)].filter((name) => !this.#prepared.has(name));
    await Promise.all(
      fresh.map(async (name) => {
        const macro = this.macro(name);
        if (!macro?.enabled) return;
        const version = await this.#reads.readMacroVersion(macro.id, macro.version);
        if (version) this.#prepared.set(name, prepare(version));
      }),
    );
  }

  /** A macro that was looked for; undefined where there is none. */
  macro(name: string): CurrentMacro | undefined {
    return this.#macros.get(name);
  }

  prepared(name: string): Prepared | MacroFailure | undefined {
    return this.#prepared.get(name);
  }
}
