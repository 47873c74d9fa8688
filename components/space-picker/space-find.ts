import type { SpaceChoice } from '../../contract/placement';

/** Spaces by their ids, or those whose name or key holds a text. */
export type SpaceQuery = { readonly ids: readonly string[] } | { readonly text: string };

/** The spaces of an answer that the administrator may see. */
export interface SpacesFound {
  readonly spaces: readonly SpaceChoice[];
  /** False when there are more. */
  readonly complete: boolean;
}

/**
 * A picker needs spaces, and whoever listens may answer. Composed, unlike other events: form, dialog
 * and wizard stand between the picker and its page, and have no part in the question.
 */
export class SpaceFindEvent extends Event {
  static readonly type = 'ops-space-find';

  #answer: Promise<SpacesFound | undefined> = Promise.resolve(undefined);

  constructor(readonly query: SpaceQuery) {
    super(SpaceFindEvent.type, { bubbles: true, composed: true });
  }

  /** What the listener answered; undefined where there is none, or it does not know. */
  get answer(): Promise<SpacesFound | undefined> {
    return this.#answer;
  }

  /** Answers the question; with undefined, or a promise that breaks, when nobody knows. */
  respondWith(answer: Promise<SpacesFound | undefined>): void {
    this.#answer = answer.catch(() => undefined);
  }
}
