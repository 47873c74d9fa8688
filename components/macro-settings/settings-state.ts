import type { MacroAnswer, MacroForm, MacroSummary } from '../../contract/macros';
import type { RefusalCode } from '../../contract/result';
import type { Reading } from '../../rules/reading';

/** What the macro comes to with what is typed so far. */
export interface MacroPreviewState {
  /** The last answer, which stays while another one is asked for; undefined before the first. */
  readonly answer?: MacroAnswer | undefined;
  /** Of the alarms in it, in their order. */
  readonly readings: readonly (Reading | undefined)[];
  readonly isAsking: boolean;
  /** Whether an example stands in for the text of the page, which Confluence did not tell. */
  readonly hasSampleBody: boolean;
}

/** Why nothing was saved: Confluence did not accept it, or an alarm in it got no grant. */
export type MacroSaveFailure =
  'config-refused' | 'macro-gone' | 'not-placeable' | 'not-editable' | 'other';

/** Everything about the settings of one use of a macro. */
export interface SettingsState {
  /** As pages store it. */
  readonly name: string;
  /** How the chooser shows it; undefined where it cannot be chosen any more. */
  readonly summary?: MacroSummary | undefined;
  /** Undefined before the answer, and without one. */
  readonly form?: MacroForm | undefined;
  /** Why there is no form; `not-found` where the macro is none that may be inserted here. */
  readonly refusal?: RefusalCode | undefined;
  readonly values: Readonly<Record<string, unknown>>;
  /** What is typed as the macro's body. */
  readonly body: string;
  /** Values that are stored under names which the form does not have. */
  readonly unknown: readonly (readonly [name: string, value: string])[];
  readonly preview: MacroPreviewState;
  readonly isSaving: boolean;
  readonly failure?: MacroSaveFailure | undefined;
}

/** What the settings ask of their page: they do nothing but show and ask. */
export type SettingsRequest =
  | { readonly type: 'choose-another' }
  | { readonly type: 'change-values'; readonly values: SettingsState['values'] }
  | { readonly type: 'change-body'; readonly body: string }
  | { readonly type: 'macros.describe' }
  | { readonly type: 'macros.render' }
  | { readonly type: 'follow'; readonly url: string }
  | { readonly type: 'save' }
  | { readonly type: 'cancel' };
