/** Why the wiki does not do what somebody asked for. */
export type RefusalReason = 'not-found' | 'forbidden' | 'conflict' | 'invalid';

/** The wiki does not do it; the sentence goes to whoever asked. */
export class Refusal extends Error {
  override readonly name = 'Refusal';

  constructor(
    readonly reason: RefusalReason,
    message: string,
  ) {
    super(message);
  }
}
