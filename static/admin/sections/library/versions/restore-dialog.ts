import { html, nothing, type TemplateResult } from 'lit';
import type { TextField } from '../../../../../components/text-field/text-field';
import type { LibraryMacro } from '../../../../../contract/library';
import type { Refusal } from '../../../../../contract/result';
import { message } from './messages';
import { refusalMessage } from './refusal-message';

interface RestoreQuestion {
  readonly macro: LibraryMacro;
  readonly version: number;
  readonly note: string;
  readonly isBusy: boolean;
  readonly refusal: Refusal | undefined;
  readonly noteChanged: (note: string) => void;
  readonly confirm: () => void;
  readonly cancel: () => void;
}

/** Asks before an old version becomes what pages show, and for a note. */
export function restoreDialog(question: RestoreQuestion): TemplateResult {
  const { macro, version, note, isBusy, refusal, noteChanged, confirm, cancel } = question;
  return html`<ops-dialog
    heading=${message('restore.heading', { version })}
    @ops-dialog-dismiss=${cancel}
  >
    ${refusalMessage(refusal)}
    <p>${message('restore.about', { version })}</p>
    ${macro.draft ? html`<p>${message('restore.draft')}</p>` : nothing}
    <form
      @submit=${(event: Event) => {
        event.preventDefault();
        confirm();
      }}
    >
      <ops-text-field
        label=${message('restore.note')}
        hint=${message('restore.note-hint')}
        .value=${note}
        @input=${(event: Event) => {
          noteChanged((event.currentTarget as TextField).value);
        }}
      ></ops-text-field>
    </form>
    <div slot="actions">
      <button type="button" @click=${cancel}>${message('cancel')}</button>
      <button
        type="button"
        class="primary"
        aria-disabled=${isBusy ? 'true' : nothing}
        @click=${confirm}
      >
        ${message('restore.confirm')}
      </button>
    </div>
  </ops-dialog>`;
}
