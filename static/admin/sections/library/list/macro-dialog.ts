import { html, type TemplateResult } from 'lit';
import type { RequestEvent } from '../../../../../components/internal/request';
import type { MacroDialogRequest } from '../../../../../components/macro-table/macro-request';
import type { LibraryMacro } from '../../../../../contract/library';
import type { MacroActs } from '../macro-acts';
import type { UsesCount } from './uses-count';

/** Which dialog is open, and about which macro, as it was when it was opened. */
export type OpenDialog =
  | { readonly is: 'create' }
  | { readonly is: 'rename' | 'duplicate' | 'disable' | 'delete'; readonly macro: LibraryMacro };

/** The open dialog about a macro. */
export function macroDialog(
  is: Exclude<OpenDialog['is'], 'create'>,
  macro: LibraryMacro,
  acts: MacroActs,
  uses: UsesCount,
  answer: (event: RequestEvent<MacroDialogRequest>) => Promise<void>,
): TemplateResult {
  if (is === 'rename' || is === 'duplicate') {
    return html`<ops-macro-name-dialog
      task=${is}
      .macro=${macro}
      .refusal=${acts.refusal(is)}
      ?busy=${acts.status(is) === 'pending'}
      @ops-request=${answer}
    ></ops-macro-name-dialog>`;
  }
  const act = is === 'disable' ? 'change' : 'delete';
  return html`<ops-macro-question-dialog
    question=${is}
    .macro=${macro}
    .refusal=${acts.refusal(act)}
    ?busy=${acts.status(act) === 'pending'}
    @ops-request=${answer}
    >${uses.renderCount()}</ops-macro-question-dialog
  >`;
}
