import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { libraryLimits } from '../../contract/library';
import type { FormField } from '../internal/form-field';
import { RequestEvent, passOn } from '../internal/request';
import { message } from './messages';
import { styles } from './publish-dialog.styles';
import type { PublishRequest, PublishView } from './publish-view';

/**
 * Publishes a draft: asks for a note, shows what every sample comes to with the version that counts
 * and with the new one, and says afterwards which alarms got no grant. No sample has to pass.
 *
 * @element ops-publish-dialog
 * @event {RequestEvent<PublishRequest>} ops-request - Something is done in the dialog.
 */
export class PublishDialog extends LitElement {
  static override styles = styles;

  /** What is published, and how far that is. */
  @property({ attribute: false }) view?: PublishView | undefined;

  /** The address from which links in outputs count. */
  @property({ attribute: 'base-url' }) baseUrl?: string | undefined;

  /** The moment from which times are counted; while nobody sets it, the time of the drawing. */
  @property({ attribute: false }) now?: Date | undefined;

  protected override updated(changed: PropertyValues<this>): void {
    const before = changed.get('view');
    const { view } = this;
    const isTold = view?.refusal !== undefined && view.refusal !== before?.refusal;
    const isDone = view?.published !== undefined && !before?.published && before !== undefined;
    if (isTold) this.renderRoot.querySelector<HTMLElement>('#refused')?.focus();
    if (isDone) this.renderRoot.querySelector<HTMLElement>('#done')?.focus();
  }

  protected override render(): TemplateResult | typeof nothing {
    const { view } = this;
    if (!view) return nothing;
    const { published } = view;
    const heading = published
      ? message('heading.done', { version: published.version })
      : message('heading', { version: view.version + 1 });
    return html`<ops-dialog
      heading=${heading}
      wide
      @ops-dialog-dismiss=${() => this.#ask({ type: 'close' })}
    >
      ${published ? this.#renderDone(published) : this.#renderQuestion(view)}
    </ops-dialog>`;
  }

  #renderQuestion(view: PublishView): TemplateResult {
    const { note, isPublishing } = view;
    const tooLong = note.length > libraryLimits.note;
    return html`
      <p>${message('about')}</p>
      <ops-text-area
        name="note"
        label=${message('note')}
        hint=${message('note.hint')}
        error=${tooLong ? message('note.too-long', { most: libraryLimits.note }) : ''}
        .value=${note}
        @input=${({ currentTarget }: Event) =>
          this.#ask({ type: 'change-note', note: (currentTarget as FormField).value })}
      ></ops-text-area>
      <ops-sample-comparison
        .view=${view}
        .baseUrl=${this.baseUrl}
        .now=${this.now}
        @ops-request=${passOn}
      ></ops-sample-comparison>
      ${this.#renderRefusal(view)}
      <div slot="actions">
        <button
          type="button"
          class="primary"
          aria-disabled=${isPublishing || tooLong ? 'true' : nothing}
          @click=${() => {
            if (!isPublishing && !tooLong) this.#ask({ type: 'library.publish' });
          }}
        >
          ${message('publish')}
        </button>
        <button type="button" @click=${() => this.#ask({ type: 'close' })}>
          ${message('cancel')}
        </button>
      </div>
    `;
  }

  #renderRefusal({ refusal, syntax }: PublishView): TemplateResult | typeof nothing {
    if (!refusal) return nothing;
    const { code } = refusal;
    const words =
      code === 'broken-template' && syntax
        ? message('refused.broken-at', syntax)
        : message(`refused.${told.find((each) => each === code) ?? 'other'}`);
    return html`<ops-section-message id="refused" tabindex="-1" kind="error" role="alert">
      <p>${words}</p>
    </ops-section-message>`;
  }

  #renderDone({ ungranted }: NonNullable<PublishView['published']>): TemplateResult {
    return html`
      <p id="done" tabindex="-1" role="status">${message('about')}</p>
      ${
        ungranted.length > 0
          ? html`<ops-section-message
              kind="warning"
              role="alert"
              heading=${message('ungranted.heading', { count: ungranted.length })}
            >
              <p>${message('ungranted')}</p>
              <ul>
                ${ungranted.map((alarm) => html`<li>${message('ungranted.alarm', { ...alarm })}</li>`)}
              </ul>
            </ops-section-message>`
          : nothing
      }
      <div slot="actions">
        <button type="button" class="primary" @click=${() => this.#ask({ type: 'close' })}>
          ${message('close')}
        </button>
      </div>
    `;
  }

  #ask(request: PublishRequest): void {
    this.dispatchEvent(new RequestEvent(request));
  }
}

const told = [
  'conflict',
  'broken-template',
  'too-large',
  'storage-busy',
  'forbidden',
  'not-found',
  'invalid-input',
] as const;
