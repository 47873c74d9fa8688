import type { AbsentState } from './alarms';

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
  /** What the refusal is about, as data: the ARNs of the roles that a new broker would cut off. */
  readonly subjects?: readonly string[];
  /** A command line that mends it, ready to paste, for administrators alone. */
  readonly mend?: string;
}

/** What can be refused, whatever the function; the page that asked has the words. */
export type RefusalCode =
  /** The payload does not parse; `field` names the part. */
  | 'invalid-input'
  /** The caller may not do this. */
  | 'forbidden'
  /** What is not there, or no longer; or why AWS gave no answer. */
  | AbsentState
  /** The caller may not edit the content, or it is not there. */
  | 'not-editable'
  /** The administrators let others insert user macros. */
  | 'not-allowed'
  /** There is no such account, or its alarms may not be placed here: the two look alike. */
  | 'not-placeable'
  /** The account's role may not do what an administrator lets be read: `mend`. */
  | 'read-not-allowed'
  /** Somebody else changed it since the caller read it. */
  | 'conflict'
  /** A colleague may be using the setup link that a new one would end. */
  | 'link-in-use'
  /** AWS does not accept the broker's keys. */
  | 'broker-refused'
  /** The keys are not those of an IAM user: root, temporary or federated. */
  | 'broker-not-user'
  /** The keys belong to another user, and connected roles trust the present one: `subjects`. */
  | 'broker-in-use'
  /** AWS could not be asked about the keys. */
  | 'broker-unchecked'
  /** A user macro has the name, or had it and is still found by it. */
  | 'name-taken'
  /** It does not fit into one value of Forge's storage; nothing was stored. */
  | 'too-large'
  /** There may be no more of these. */
  | 'too-many'
  /** The template is no Velocity: its report says where. */
  | 'broken-template'
  /** Forge's storage gets too many requests; nothing was stored. */
  | 'storage-busy'
  /** Something of ours or of Forge's failed; the log holds class and request id. */
  | 'upstream';
