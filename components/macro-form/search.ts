import type { LitElement, ReactiveController } from 'lit';
import type { DirectoryEntry, DirectoryFailure, DirectoryQuery, MacroDirectory } from './directory';

/** Milliseconds without a key before Confluence is searched for what is typed. */
const typingPause = 250;

/** How the search for the last text ended, or that it has not yet. */
export type SearchOutcome =
  | 'idle'
  | 'searching'
  | DirectoryFailure
  | { readonly entries: readonly DirectoryEntry[]; readonly isComplete: boolean };

/** The search behind one field: one text after another, of which only the last counts. */
export class DirectorySearch implements ReactiveController {
  readonly #host: LitElement;
  readonly #directory: () => MacroDirectory;
  #outcome: SearchOutcome = 'idle';
  #wanted: DirectoryQuery | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: LitElement, directory: () => MacroDirectory) {
    this.#host = host;
    this.#directory = directory;
    host.addController(this);
  }

  get outcome(): SearchOutcome {
    return this.#outcome;
  }

  /** What was found for the last text; nothing while it is searched for. */
  get entries(): readonly DirectoryEntry[] {
    return typeof this.#outcome === 'object' ? this.#outcome.entries : [];
  }

  /** Searches when nobody has typed on for a moment; with `isTyped` false, at once. */
  find(query: DirectoryQuery, isTyped: boolean): void {
    clearTimeout(this.#timer);
    this.#wanted = query;
    this.#end('searching');
    if (isTyped) this.#timer = setTimeout(() => void this.#ask(query), typingPause);
    else void this.#ask(query);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }

  async #ask(query: DirectoryQuery): Promise<void> {
    const answer = await this.#directory().find(query);
    if (this.#wanted !== query) return;
    this.#end(answer.ok ? answer : answer.code);
  }

  #end(outcome: SearchOutcome): void {
    this.#outcome = outcome;
    this.#host.requestUpdate();
  }
}
