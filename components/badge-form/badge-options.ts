import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { badgeSizes } from '../../contract/badge';
import { draftOf, type BadgeDraft } from './badge-draft';
import { styles } from './badge-options.styles';
import { message } from './messages';

/** The editor changed how the badge looks. */
export class OptionsChangeEvent extends Event {
  static readonly type = 'ops-options-change';

  constructor(readonly change: Partial<BadgeDraft>) {
    super(OptionsChangeEvent.type, { bubbles: true });
  }
}

type Switch = 'showSince' | 'showReason' | 'link';

/**
 * What a badge shows of its alarm, and how large it is.
 *
 * @element ops-badge-options
 * @event {OptionsChangeEvent} ops-options-change - An option was changed.
 */
export class BadgeOptions extends LitElement {
  static override styles = styles;

  /** The options as they are. */
  @property({ attribute: false }) draft = draftOf();

  protected override render(): TemplateResult {
    const { sealed } = this.draft;
    return html`
      <fieldset>
        <legend>${message('looks')}</legend>
        ${this.#renderSwitch('showSince')}
        ${sealed ? nothing : [this.#renderSwitch('showReason'), this.#renderSwitch('link')]}
      </fieldset>
      <fieldset>
        <legend>${message('size')}</legend>
        ${badgeSizes.map(
          (size) =>
            html`<label>
              <input
                type="radio"
                name="size"
                value=${size}
                .checked=${live(size === this.draft.size)}
                @change=${() => this.#change({ size })}
              />
              <span>${message(size)}</span>
            </label>`,
        )}
      </fieldset>
    `;
  }

  #renderSwitch(name: Switch): TemplateResult {
    return html`<label>
      <input
        type="checkbox"
        name=${name}
        .checked=${live(this.draft[name])}
        @change=${(event: Event) => this.#change({ [name]: (event.target as HTMLInputElement).checked })}
      />
      <span>${message(name)}</span>
    </label>`;
  }

  #change(change: Partial<BadgeDraft>): void {
    this.dispatchEvent(new OptionsChangeEvent(change));
  }
}
