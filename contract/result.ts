/**
 * What a resolver answers. A refusal carries a code and, where one input is to blame, the name of
 * that field; the words for both live in the message tables of the front end.
 */
export type Result<Value extends object = object> = ({ readonly ok: true } & Value) | Refusal;

/** A refusal that the user can act on. */
export interface Refusal {
  readonly ok: false;
  readonly code: RefusalCode;
  readonly field?: string;
}

/**
 * - `invalid-input`: the payload does not parse; `field` names the part.
 * - `forbidden`: the caller may not do this.
 * - `upstream`: something of ours or of Forge's failed; the log holds class and request id.
 */
export type RefusalCode = 'invalid-input' | 'forbidden' | 'upstream';
