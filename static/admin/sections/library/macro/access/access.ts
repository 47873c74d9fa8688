import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { questionActions } from '../../../../../../components/internal/question-actions';
import type { RequestEvent } from '../../../../../../components/internal/request';
import type { AccessRequest } from '../../../../../../components/macro-access/macro-access';
import {
  emptyDirectory,
  type MacroDirectory,
} from '../../../../../../components/macro-form/directory';
import { renderMacroRefusal } from '../../../../../../components/macro-refusal/macro-refusal';
import type { MacroDialogRequest } from '../../../../../../components/macro-table/macro-request';
import { noSpaces } from '../../../../../../components/space-picker/known-spaces';
import type { LibraryMacro } from '../../../../../../contract/library';
import { siteDirectory } from '../../../../../shared/macro-directory/confluence-directory';
import { SpaceDirectory } from '../../../../../shared/space-directory';
import { LibraryChangedEvent } from '../../library-view';
import { MacroActs, type Acted } from '../../macro-acts';
import { MacroPart } from '../macro-part';
import { styles } from './access.styles';
import { message } from './messages';

/** A dialog: for another name, or before a former one is forgotten. */
type OpenDialog =
  { readonly is: 'rename' } | { readonly is: 'forget'; readonly formerName: string };

/**
 * Who may use and see a macro, and what pages call it.
 *
 * @element ops-library-access
 * @event {LibraryChangedEvent} ops-library-changed - The macro was changed.
 */
export class LibraryAccess extends MacroPart {
  static override styles = styles;

  @state() private dialog: OpenDialog | undefined;

  readonly #acts = new MacroActs(this, () => ({ gateway: this.gateway }), {});
  readonly #spaces = new SpaceDirectory(this, () => ({ gateway: this.gateway }), noSpaces);
  #directory: MacroDirectory = emptyDirectory;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('confluence')) this.#directory = siteDirectory(this.confluence);
  }

  protected override render(): TemplateResult | typeof nothing {
    const { macro } = this;
    if (!macro) return nothing;
    const acts = this.#acts;
    return html`
      <h2>${message('access')}</h2>
      <p class="subtle">${message('access.about')}</p>
      <ops-macro-access
        .macro=${macro}
        .refusal=${acts.refusal('change')}
        ?busy=${acts.status('change') === 'pending'}
        ?saved=${acts.status('change') === 'done'}
        .spaces=${this.#spaces.state}
        .directory=${this.#directory}
        @ops-request=${this.#answer}
      ></ops-macro-access>
      <h2 id="names" tabindex="-1">${message('names')}</h2>
      <p>${message('name', { name: macro.name })}</p>
      <div>
        <button type="button" @click=${this.#openRename}>${message('rename')}</button>
      </div>
      ${this.#renderFormerNames(macro)} ${this.#renderDialog(macro)}
    `;
  }

  #renderFormerNames({ formerNames }: LibraryMacro): TemplateResult {
    if (formerNames.length === 0) return html`<p>${message('former-names.none')}</p>`;
    return html`<h3>${message('former-names')}</h3>
      <p>${message('former-names.about')}</p>
      <ul>
        ${formerNames.map(
          (name) =>
            html`<li>
              <code>${name}</code>
              <button
                type="button"
                aria-label=${message('forget.one', { name })}
                @click=${() => this.#openForget(name)}
              >
                ${message('forget')}
              </button>
            </li>`,
        )}
      </ul>`;
  }

  #renderDialog(macro: LibraryMacro): TemplateResult | typeof nothing {
    const { dialog } = this;
    const acts = this.#acts;
    if (!dialog) return nothing;
    if (dialog.is === 'rename') {
      return html`<ops-macro-name-dialog
        .macro=${macro}
        .refusal=${acts.refusal('rename')}
        ?busy=${acts.status('rename') === 'pending'}
        @ops-request=${this.#answerRename}
      ></ops-macro-name-dialog>`;
    }
    const { formerName: name } = dialog;
    return html`<ops-dialog
      heading=${message('forget.heading', { name })}
      @ops-dialog-dismiss=${this.#close}
    >
      ${renderMacroRefusal(acts.refusal('forget-name'))}
      <p>${message('forget.question')}</p>
      ${questionActions({
        confirm: message('forget.confirm'),
        cancel: message('cancel'),
        busy: acts.status('forget-name') === 'pending',
        onConfirm: () => void this.#forget(macro, name),
        onCancel: () => this.#close(),
      })}
    </ops-dialog>`;
  }

  async #answer({ request }: RequestEvent<AccessRequest>): Promise<void> {
    if (request.type === 'spaces.find') await this.#spaces.find(request.query);
    else if (this.macro) this.#take(await this.#acts.changeAccess(this.macro, request.access));
  }

  async #answerRename({ request }: RequestEvent<MacroDialogRequest>): Promise<void> {
    if (request.type !== 'library.rename' || !this.macro) {
      this.#close();
      return;
    }
    const acted = await this.#acts.rename(this.macro, request.to);
    if (acted.isDone) this.#close();
    this.#take(acted, message('said.renamed', { name: acted.change?.saved?.[0]?.name ?? '' }));
  }

  async #forget(macro: LibraryMacro, formerName: string): Promise<void> {
    if (this.#acts.status('forget-name') === 'pending') return;
    const acted = await this.#acts.forgetName(macro, formerName);
    if (acted.isDone) this.#close();
    this.#take(acted, message('said.forgotten', { name: formerName }));
    if (!acted.isDone) return;
    // The button that the dialog would give the focus back to is gone with the name.
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('#names')?.focus();
  }

  /** Tells the section what was stored, and the reader what was done. */
  #take({ isDone, change }: Acted, said?: string): void {
    if (change) this.dispatchEvent(new LibraryChangedEvent(change));
    if (isDone && said !== undefined) {
      this.host?.flag({ id: 'confluops-macros', title: said, type: 'success' });
    }
  }

  #openRename(): void {
    this.#acts.forget('rename');
    this.dialog = { is: 'rename' };
  }

  #openForget(formerName: string): void {
    this.#acts.forget('forget-name');
    this.dialog = { is: 'forget', formerName };
  }

  #close(): void {
    this.dialog = undefined;
  }
}
