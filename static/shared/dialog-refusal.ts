import { html, type TemplateResult } from 'lit';
import type { RefusalCode } from '../../contract/result';

/** Why a macro's dialog has nothing to choose from, in the keys of its messages. */
type RefusalKey = 'not-editable' | 'forbidden' | 'no-page' | 'other';

/** Codes that only some dialogs meet, each with words of its own there. */
type FurtherCode = 'not-allowed';

/** The words for it, of whatever the dialog lets somebody choose. */
type RefusalWords<Further extends FurtherCode> = (
  key: `code.${RefusalKey | Further}` | `code.${RefusalKey | Further}.heading` | 'again' | 'close',
) => string;

/**
 * What a macro's dialog shows in the place of what it cannot list.
 *
 * @param further - Codes for which this dialog has words beside those of every dialog.
 */
export function renderDialogRefusal<Further extends FurtherCode = never>(
  code: RefusalCode | 'no-page',
  message: RefusalWords<Further>,
  store: { readonly open: () => Promise<void>; readonly close: () => Promise<void> },
  further: readonly Further[] = [],
): TemplateResult {
  const isKnown = code === 'not-editable' || code === 'forbidden' || code === 'no-page';
  const key = isKnown ? code : (further.find((known) => known === code) ?? 'other');
  return html`<ops-section-message
    role="alert"
    kind=${key === 'other' ? 'error' : 'warning'}
    heading=${message(`code.${key}.heading`)}
  >
    <p>${message(`code.${key}`)}</p>
    <div slot="actions">
      <button type="button" @click=${() => store.open()}>${message('again')}</button>
      <button type="button" @click=${() => store.close()}>${message('close')}</button>
    </div>
  </ops-section-message>`;
}
