import { html, type TemplateResult } from 'lit';
import type { RefusalCode } from '../../contract/result';

/** Why a macro's dialog has nothing to choose from, in the keys of its messages. */
type RefusalKey = 'not-editable' | 'forbidden' | 'no-page' | 'other';

/** The words for it, of whatever the dialog lets somebody choose. */
type RefusalWords = (
  key: `code.${RefusalKey}` | `code.${RefusalKey}.heading` | 'again' | 'close',
) => string;

/** What a macro's dialog shows in the place of what it cannot list. */
export function renderDialogRefusal(
  code: RefusalCode | 'no-page',
  message: RefusalWords,
  store: { readonly open: () => Promise<void>; readonly close: () => Promise<void> },
): TemplateResult {
  const isKnown = code === 'not-editable' || code === 'forbidden' || code === 'no-page';
  const key = isKnown ? code : 'other';
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
