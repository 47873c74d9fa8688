import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { RequestEvent } from '../../../../../components/internal/request';
import { renderMacroRefusal } from '../../../../../components/macro-refusal/macro-refusal';
import type {
  MacroAction,
  MacroDialogRequest,
  MacroTableRequest,
} from '../../../../../components/macro-table/macro-request';
import type { LibraryMacro } from '../../../../../contract/library';
import type { ActionStatus } from '../../../../shared/store';
import { PartElement } from '../../../section';
import type { GalleryCloseEvent } from '../gallery/gallery';
import type { LibraryStore } from '../library-store';
import { LibraryChangedEvent, LibraryOpenEvent } from '../library-view';
import { MacroActs, type Acted } from '../macro-acts';
import { ViewStore, type LoadedLater } from '../../../view-store';
import { styles } from './list.styles';
import { macroDialog, type OpenDialog } from './macro-dialog';
import { message } from './messages';
import { UsesCount, uncounted } from './uses-count';

/** Loaded once the list is shown: who creates a macro does not wait for it. */
const gallery: LoadedLater = {
  element: 'ops-library-gallery',
  load: () => import('../gallery/define'),
};

/** What there is to say of what was done. */
type Said = 'created' | 'duplicated' | 'renamed' | 'enabled' | 'disabled' | 'deleted';

/**
 * All macros, and what there is to do with them.
 *
 * @element ops-library-list
 * @event {LibraryOpenEvent} ops-library-open - A macro, or import and export, shall be shown.
 * @event {LibraryChangedEvent} ops-library-changed - Macros were changed.
 */
export class LibraryList extends PartElement {
  static override styles = styles;

  /** Reads the rest of the macros, where that was refused. */
  @property({ attribute: false }) library: Pick<LibraryStore, 'loadMore'> | undefined;

  /** How far the reading of the rest is. */
  @property({ attribute: false }) rest: ActionStatus = 'idle';

  /** The macros, as the section knows them. */
  @property({ attribute: false }) macros: readonly LibraryMacro[] = [];

  @state() private dialog: OpenDialog | undefined;

  /** Whether the last act was about a macro that another administrator had deleted. */
  @state() private isGone = false;

  readonly #acts = new MacroActs(this, () => ({ gateway: this.gateway }), {});
  readonly #gallery = new ViewStore(this, () => ({ view: gallery }), {});
  readonly #uses = new UsesCount(this, () => ({ confluence: this.confluence }), uncounted);

  protected override render(): TemplateResult {
    return html`<div class="bar">
        <h2 tabindex="-1">${message('heading')}</h2>
        <div class="actions">
          <button
            type="button"
            @click=${() => this.dispatchEvent(new LibraryOpenEvent({ is: 'import' }))}
          >
            ${message('import')}
          </button>
          <button type="button" class="primary" @click=${this.#openGallery}>
            ${message('create')}
          </button>
        </div>
      </div>
      ${this.#renderRefusal()} ${this.#renderMore()}
      <ops-macro-table
        with-uses
        .macros=${this.macros}
        @ops-request=${this.#answer}
      ></ops-macro-table>
      ${this.#renderDialog()}`;
  }

  /** What is refused while a dialog is open, the dialog says, unless its macro is gone. */
  #renderRefusal(): TemplateResult | typeof nothing {
    if (this.isGone) return renderMacroRefusal({ ok: false, code: 'not-found' });
    return this.dialog ? nothing : renderMacroRefusal(this.#acts.refusal('change'));
  }

  /** The list comes in parts: what is there can be worked with, whatever becomes of the rest. */
  #renderMore(): TemplateResult | typeof nothing {
    if (this.rest === 'pending') return html`<p role="status">${message('more')}</p>`;
    if (this.rest !== 'refused') return nothing;
    return html`<ops-section-message kind="warning" role="alert" heading=${message('more.refused')}>
      <div slot="actions">
        <button type="button" @click=${() => this.library?.loadMore()}>
          ${message('more.again')}
        </button>
      </div>
    </ops-section-message>`;
  }

  #renderDialog(): TemplateResult | typeof nothing {
    const { dialog } = this;
    if (!dialog) return nothing;
    if (dialog.is === 'create') {
      return this.#gallery.renderView(gallery, () => this.#renderGallery());
    }
    const macro = this.#known(dialog.macro);
    return macro
      ? macroDialog(dialog.is, macro, this.#acts, this.#uses, this.#answerDialog)
      : nothing;
  }

  #renderGallery(): TemplateResult {
    return html`<ops-library-gallery
      .taken=${new Set(this.macros.flatMap(({ name, formerNames }) => [name, ...formerNames]))}
      .count=${this.macros.length}
      .refusal=${this.#acts.refusal('create')}
      ?busy=${this.#acts.status('create') === 'pending'}
      @ops-gallery-close=${this.#create}
    ></ops-library-gallery>`;
  }

  /** The macro as it is known by now. */
  #known({ id }: LibraryMacro): LibraryMacro | undefined {
    return this.macros.find((macro) => macro.id === id);
  }

  readonly #answer = ({ request }: RequestEvent<MacroTableRequest>): void => {
    this.isGone = false;
    if ('macro' in request) void this.#act(request.type, request.macro);
    else this.#openGallery();
  };

  async #act(action: MacroAction, macro: LibraryMacro): Promise<void> {
    switch (action) {
      case 'open':
        this.dispatchEvent(new LibraryOpenEvent({ is: 'macro', id: macro.id }));
        break;
      case 'open-uses':
        this.dispatchEvent(new LibraryOpenEvent({ is: 'macro', id: macro.id, tab: 'uses' }));
        break;
      case 'enable':
        this.#tell('enabled', macro, await this.#acts.changeAccess(macro, { enabled: true }));
        break;
      case 'open-duplicate':
        this.#open('duplicate', macro);
        break;
      case 'open-rename':
        this.#open('rename', macro);
        break;
      case 'disable':
        this.#open('disable', macro);
        break;
      case 'open-delete':
        this.#open('delete', macro);
    }
  }

  #open(is: Exclude<OpenDialog['is'], 'create'>, macro: LibraryMacro): void {
    this.#acts.forget(is === 'disable' ? 'change' : is);
    this.dialog = { is, macro };
    if (this.confluence && (is === 'disable' || is === 'delete')) void this.#uses.count(macro);
  }

  readonly #openGallery = (): void => {
    this.#acts.forget('create');
    this.dialog = { is: 'create' };
  };

  readonly #answerDialog = async ({ request }: RequestEvent<MacroDialogRequest>): Promise<void> => {
    const { dialog } = this;
    const macro = dialog && dialog.is !== 'create' && this.#known(dialog.macro);
    if (request.type === 'close-dialog' || !macro) this.dialog = undefined;
    else if (request.type === 'library.delete') {
      const acted = await this.#acts.delete(macro);
      this.#tell('deleted', macro, acted);
      if (acted.isDone) await this.#focusHeading();
    } else if (request.type === 'library.change') {
      this.#tell('disabled', macro, await this.#acts.changeAccess(macro, request.access));
    } else if (request.type === 'library.rename') {
      this.#tell('renamed', macro, await this.#acts.rename(macro, request.to));
    } else this.#tell('duplicated', macro, await this.#acts.duplicate(macro, request.to));
  };

  /** A macro that was made is opened: what it says is to be looked at before it is published. */
  async #create({ macro }: GalleryCloseEvent): Promise<void> {
    if (!macro) {
      this.dialog = undefined;
      return;
    }
    const acted = await this.#acts.create(macro);
    const [made] = acted.change?.saved ?? [];
    if (!made) return;
    this.#tell('created', made, acted);
    this.dispatchEvent(new LibraryOpenEvent({ is: 'macro', id: made.id }));
  }

  /** Tells the section and the reader what was done, and closes the dialog where it was. */
  #tell(said: Said, { id, title, name }: LibraryMacro, { isDone, change }: Acted): void {
    if (change) this.dispatchEvent(new LibraryChangedEvent(change));
    if (!isDone) {
      if (change?.deleted?.includes(id)) void this.#tellGone();
      return;
    }
    this.dialog = undefined;
    const now = change?.saved?.[0]?.name ?? name;
    const words = message(`said.${said}`, { title: title || name, name: now });
    this.host?.flag({ id: 'confluops-macros', title: words, type: 'success' });
  }

  async #tellGone(): Promise<void> {
    this.dialog = undefined;
    this.isGone = true;
    await this.#focusHeading();
  }

  /** The button that a dialog would give the focus back to is gone with the macro's row. */
  async #focusHeading(): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector('h2')?.focus();
  }
}
