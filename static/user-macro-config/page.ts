import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { RequestEvent } from '../../components/internal/request';
import type { MacroPickEvent } from '../../components/macro-chooser/macro-chooser';
import { emptyDirectory, type MacroDirectory } from '../../components/macro-form/directory';
import type { SettingsRequest } from '../../components/macro-settings/settings-state';
import { systemClock, type Clock } from '../shared/clock';
import { renderDialogRefusal } from '../shared/dialog-refusal';
import type { MacroGateway } from '../shared/gateway';
import type { AskConfluence } from '../shared/macro-directory/answer';
import type { DirectoryPlace } from '../shared/macro-directory/place';
import type { MacroDialogHost } from './dialog-host';
import { unknownDialog, type DialogState } from './dialog-state';
import { DialogStore } from './dialog-store';
import { settingsOf } from './dialog-view';
import { macroDirectory } from './macro-directory';
import { message } from './messages';
import { styles } from './page.styles';

/**
 * The dialog in which an editor chooses a user macro and fills in what it asks for: asks through the
 * gateway, shows through elements.
 *
 * @element ops-user-macro-config-page
 */
export class UserMacroConfigPage extends LitElement {
  static override styles = styles;

  /** What the page asks its questions through. */
  @property({ attribute: false }) gateway?: MacroGateway;

  /** The Confluence around the dialog. */
  @property({ attribute: false }) host?: MacroDialogHost;

  /** Asks Confluence with the editor's rights; without it there is nothing to choose from. */
  @property({ attribute: false }) confluence?: AskConfluence;

  /** The time that passes between keys. */
  @property({ attribute: false }) clock: Clock = systemClock;

  readonly #store = new DialogStore(
    this,
    () => ({ gateway: this.gateway, host: this.host, clock: this.clock }),
    unknownDialog,
  );
  /** What the fields choose from, and the place that it was made for. */
  #directory: MacroDirectory = emptyDirectory;
  #place: DirectoryPlace | undefined;
  /** What had the focus last, of what the page shows one at a time. */
  #focused = '';

  protected override updated(): void {
    const shown = this.renderRoot.querySelector<LitElement>(
      'ops-macro-chooser, ops-macro-settings',
    );
    const { name, form } = this.#store.state;
    const view = `${shown?.localName ?? ''} ${name} ${form ? 'described' : ''}`;
    if (!shown || view === this.#focused) return;
    this.#focused = view;
    void shown.updateComplete.then(() => shown.focus());
  }

  protected override render(): TemplateResult {
    return html`<main>
      <h1 class="spoken">${message('title')}</h1>
      ${this.#store.render('open', {
        pending: renderSkeleton,
        done: (state) => this.#renderDialog(state),
        refused: ({ code }) => renderDialogRefusal(code, message, this.#store, ['not-allowed']),
      })}
    </main>`;
  }

  #renderDialog(state: DialogState): TemplateResult {
    if (state.hasNoPage) return renderDialogRefusal('no-page', message, this.#store);
    if (state.isChoosing) return this.#renderChooser(state);
    return html`<ops-macro-settings
      .settings=${settingsOf(state, this.#store)}
      .directory=${this.#directoryAt(state.place)}
      .siteUrl=${state.site?.url}
      .now=${this.clock.now()}
      @ops-request=${({ request }: RequestEvent<SettingsRequest>) => this.#store.handle(request)}
    ></ops-macro-settings>`;
  }

  /** The same for as long as the dialog is open: what it has listed is not asked for again. */
  #directoryAt(place: DirectoryPlace): MacroDirectory {
    const { confluence, gateway, clock } = this;
    if (this.#place !== place && confluence && gateway) {
      this.#place = place;
      this.#directory = macroDirectory({ confluence, gateway, clock, place });
    }
    return this.#directory;
  }

  #renderChooser({ macros, name, isBodied, site }: DialogState): TemplateResult {
    return html`
      <ops-macro-chooser
        .macros=${macros}
        .chosen=${name}
        .siteUrl=${site?.url}
        ?bodied=${isBodied}
        @ops-macro-pick=${({ macroName }: MacroPickEvent) => this.#store.choose(macroName)}
      ></ops-macro-chooser>
      <div class="actions">
        ${
          name
            ? html`<button type="button" @click=${() => this.#store.keep()}>
                ${message('keep')}
              </button>`
            : nothing
        }
        <button type="button" @click=${() => this.#store.close()}>${message('cancel')}</button>
      </div>
    `;
  }
}

/** Boxes keep the place of the list until it comes, so that nothing jumps. */
function renderSkeleton(): TemplateResult {
  return html`<div class="skeleton" role="status">
    <span class="spoken">${message('loading')}</span>
    <div class="field"></div>
    <div></div>
    <div></div>
    <div></div>
  </div>`;
}
