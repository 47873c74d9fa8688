import type { TemplateFinding, UngrantedAlarm } from '../../contract/library';
import type { Refusal } from '../../contract/result';
import type { ComparedSample } from './comparison';

/** Everything about publishing a draft. */
export interface PublishView {
  readonly macroName: string;
  /** The version that counts; 0 for none. */
  readonly version: number;
  readonly note: string;
  /** Undefined before the comparison is there. */
  readonly compared: readonly ComparedSample[] | undefined;
  readonly isComparing: boolean;
  /** Why there is no comparison. */
  readonly notCompared: Refusal | undefined;
  readonly isPublishing: boolean;
  /** Why it was not published. */
  readonly refusal: Refusal | undefined;
  /** Why a template is no Velocity, with its place. */
  readonly syntax: TemplateFinding | undefined;
  /** What was published; undefined before. */
  readonly published:
    { readonly version: number; readonly ungranted: readonly UngrantedAlarm[] } | undefined;
}

/** What is done in the dialog. */
export type PublishRequest =
  | { readonly type: 'change-note'; readonly note: string }
  | { readonly type: 'library.preview' }
  | { readonly type: 'library.publish' }
  | { readonly type: 'follow'; readonly url: string }
  | { readonly type: 'close' };
