import { LitElement, css, html, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { buttonStyles } from '../internal/button.styles';
import { focusRing } from '../internal/focus.styles';
import { icon } from '../internal/icons';
import { textStyles } from '../internal/text.styles';
import { message } from './messages';
import { schemeOfPage, type Scheme } from './scheme';

/** How outputs are to be shown was chosen. */
export class StageChangeEvent extends Event {
  static readonly type = 'ops-stage-change';

  constructor(
    readonly scheme: Scheme,
    readonly narrow: boolean,
  ) {
    super(StageChangeEvent.type, { bubbles: true });
  }
}

/**
 * Light or dark, and wide or narrow, for stages.
 *
 * @element ops-stage-switches
 * @event {StageChangeEvent} ops-stage-change - Something else was chosen.
 */
export class StageSwitches extends LitElement {
  static override styles = [
    textStyles,
    buttonStyles,
    focusRing,
    css`
      div {
        display: flex;
        flex-wrap: wrap;
        gap: 0.25rem 1rem;
      }

      span {
        display: flex;
      }

      button {
        gap: 0.25rem;
        padding-inline: 0.5rem;
      }

      [aria-pressed='true'] {
        color: var(--ds-text-selected, #1868db);
      }
    `,
  ];

  /** The colours that are chosen. */
  @property() scheme: Scheme = schemeOfPage();

  /** Whether outputs are narrow. */
  @property({ type: Boolean }) narrow = false;

  protected override render(): TemplateResult {
    const { scheme, narrow } = this;
    return html`<div role="group" aria-label=${message('switches')}>
      <span>
        ${this.#button(message('light'), scheme === 'light', 'light', narrow)}
        ${this.#button(message('dark'), scheme === 'dark', 'dark', narrow)}
      </span>
      <span>
        ${this.#button(message('wide'), !narrow, scheme, false)}
        ${this.#button(message('narrow'), narrow, scheme, true)}
      </span>
    </div>`;
  }

  #button(label: string, isChosen: boolean, scheme: Scheme, narrow: boolean): TemplateResult {
    return html`<button
      type="button"
      aria-pressed=${isChosen ? 'true' : 'false'}
      @click=${() => this.dispatchEvent(new StageChangeEvent(scheme, narrow))}
    >
      ${isChosen ? icon('check') : ''}${label}
    </button>`;
  }
}
