import type { LitElement } from 'lit';
import type { DirectoryEntry, MacroDirectory } from './directory';

/** The names of the people whose account ids a field holds, asked for once each. */
export class PeopleNames {
  readonly #host: LitElement;
  /** Undefined while it is asked for; empty for nobody who can be seen. */
  readonly #names = new Map<string, string | undefined>();

  constructor(host: LitElement) {
    this.#host = host;
  }

  /** The name, or the id itself while nobody knows a name. */
  of(accountId: string): string {
    const name = this.#names.get(accountId);
    return name === undefined || name === '' ? accountId : name;
  }

  /** Whether nobody with that id can be seen. */
  isUnseen(accountId: string): boolean {
    return this.#names.get(accountId) === '';
  }

  /** Keeps the name of somebody who was found. */
  learn({ value, label }: DirectoryEntry): void {
    this.#names.set(value, label);
  }

  /** Asks for the names that nobody has asked for. */
  async ask(directory: MacroDirectory, accountIds: readonly string[]): Promise<void> {
    const unknown = accountIds.filter((id) => !this.#names.has(id));
    if (unknown.length === 0) return;
    for (const id of unknown) this.#names.set(id, undefined);
    const answer = await directory.people(unknown);
    for (const id of unknown) {
      if (answer.ok) this.#names.set(id, '');
      else this.#names.delete(id);
    }
    if (answer.ok) for (const entry of answer.entries) this.learn(entry);
    this.#host.requestUpdate();
  }
}
