import type { MacroAnswer, MacroFailure, MacroUnavailable } from '../../contract/macros';
import type { RefusalCode } from '../../contract/result';

/** What a template comes to, as far as it is known. */
export interface TemplatePreviewState {
  /** The last output there was; it stays when a later template fails. */
  readonly answer?: MacroAnswer | undefined;
  /** Why the last template that was rendered has none. */
  readonly problem?: MacroFailure | MacroUnavailable | undefined;
  /** Why it was not rendered at all. */
  readonly refusal?: RefusalCode | undefined;
  /** Whether the answer is what an earlier template came to, or an earlier sample. */
  readonly isOld: boolean;
  readonly isAsking: boolean;
}

/** What the preview asks of its page. */
export type PreviewRequest =
  | { readonly type: 'library.preview' }
  | { readonly type: 'follow'; readonly url: string }
  | { readonly type: 'go-to'; readonly line: number; readonly column: number };
