import type { AdfDocument } from '../../wiki/adf';

/** What an undo takes back at once: a command, or words that were typed without a pause. */
export type ChangeKind = 'command' | 'typing';

/** Documents that an editor can go back to, and forward to again. */
export class History {
  readonly #before: AdfDocument[] = [];
  readonly #after: AdfDocument[] = [];
  #last: ChangeKind = 'command';

  get canUndo(): boolean {
    return this.#before.length > 0;
  }

  get canRedo(): boolean {
    return this.#after.length > 0;
  }

  /** Notes what the document was before a change. */
  record(before: AdfDocument, kind: ChangeKind): void {
    if (kind === 'command' || this.#last === 'command') this.#before.push(before);
    this.#last = kind;
    this.#after.length = 0;
  }

  /** Ends a run of typing: what is typed next is undone by itself. */
  pause(): void {
    this.#last = 'command';
  }

  /** The document before the last change; undefined when there was none. */
  undo(current: AdfDocument): AdfDocument | undefined {
    return this.#go(this.#before, this.#after, current);
  }

  /** The document that the last undo took away; undefined when there is none. */
  redo(current: AdfDocument): AdfDocument | undefined {
    return this.#go(this.#after, this.#before, current);
  }

  #go(from: AdfDocument[], to: AdfDocument[], current: AdfDocument): AdfDocument | undefined {
    const document = from.pop();
    if (document) to.push(current);
    this.pause();
    return document;
  }
}
