import { LitElement, html, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { BadgeRequest } from '../../components/badge-form/badge-request';
import type { RequestEvent } from '../../components/internal/request';
import { systemClock, type Clock } from '../shared/clock';
import { renderDialogRefusal } from '../shared/dialog-refusal';
import type { Gateway } from '../shared/gateway';
import { unknownConfig, type ConfigState } from './config-state';
import { ConfigStore } from './config-store';
import type { DialogHost } from './dialog-host';
import { dialogOf } from './dialog-view';
import { message } from './messages';
import { styles } from './page.styles';

/**
 * The dialog in which an editor chooses a badge's alarm and how the badge looks: asks through the
 * gateway, shows through elements.
 *
 * @element ops-badge-config-page
 */
export class BadgeConfigPage extends LitElement {
  static override styles = styles;

  /** What the page asks its questions through. */
  @property({ attribute: false }) gateway?: Gateway;

  /** The Confluence around the dialog. */
  @property({ attribute: false }) host?: DialogHost;

  /** The time that passes between keys. */
  @property({ attribute: false }) clock: Clock = systemClock;

  readonly #store = new ConfigStore(
    this,
    () => ({ gateway: this.gateway, host: this.host, clock: this.clock }),
    unknownConfig,
  );
  #isShown = false;

  protected override updated(): void {
    const form = this.renderRoot.querySelector('ops-badge-form');
    if (this.#isShown || !form) return;
    this.#isShown = true;
    void form.updateComplete.then(() => form.focus());
  }

  protected override render(): TemplateResult {
    return html`<main>
      <h1 class="spoken">${message('title')}</h1>
      ${this.#store.render('open', {
        pending: renderSkeleton,
        done: (state) =>
          state.hasNoPage
            ? renderDialogRefusal('no-page', message, this.#store)
            : this.#renderDialog(state),
        refused: ({ code }) => renderDialogRefusal(code, message, this.#store),
      })}
    </main>`;
  }

  #renderDialog(state: ConfigState): TemplateResult {
    const { accounts, kept, initial } = state;
    if (accounts.length === 0 && !kept) return this.#renderNone();
    return html`<ops-badge-form
      .dialog=${dialogOf(state, this.#store)}
      .initial=${initial}
      @ops-request=${({ request }: RequestEvent<BadgeRequest>) => this.#store.handle(request)}
    ></ops-badge-form>`;
  }

  #renderNone(): TemplateResult {
    return html`<ops-section-message role="status" heading=${message('none.heading')}>
      <p>${message('none')}</p>
      <div slot="actions">
        <button type="button" @click=${() => this.#store.close()}>${message('close')}</button>
      </div>
    </ops-section-message>`;
  }
}

/** Boxes keep the form’s place until it comes, so that nothing jumps. */
function renderSkeleton(): TemplateResult {
  return html`<div class="skeleton" role="status">
    <span class="spoken">${message('loading')}</span>
    <div class="word"></div>
    <div class="stage"></div>
    <div class="word"></div>
    <div class="field"></div>
    <div class="words"></div>
    <div class="field"></div>
    <div class="words"></div>
    <div class="field"></div>
  </div>`;
}
