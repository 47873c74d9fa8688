import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { icon } from '../internal/icons';
import { message } from './messages';
import { styles } from './progress-steps.styles';
import type { WizardStep } from './wizard-state';

/**
 * The steps of the wizard, which of them are done, and which is the present one.
 *
 * @element ops-progress-steps
 */
export class ProgressSteps extends LitElement {
  static override styles = styles;

  /** The steps in order. */
  @property({ attribute: false }) steps: readonly WizardStep[] = [];

  /** The present step. */
  @property() current: WizardStep = 'account';

  protected override render(): TemplateResult {
    const at = this.steps.indexOf(this.current);
    return html`<ol aria-label=${message('progress')}>
      ${this.steps.map((step, index) => {
        // The last step is done as soon as it is reached.
        const isDone = index < at || this.current === 'done';
        return html`<li
          class=${isDone ? 'done' : nothing}
          aria-current=${index === at ? 'step' : nothing}
        >
          <span class="mark" aria-hidden="true">${isDone ? icon('check') : index + 1}</span>
          <span class="name">
            ${message(`step.${step}`)}
            ${isDone ? html`<span class="spoken">${message('progress.done')}</span>` : nothing}
          </span>
        </li>`;
      })}
    </ol>`;
  }
}
