import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Diagnosis, PublicAccount } from '../../contract/accounts';
import { checks, isPassing, outcomesOf, type CheckOutcome } from '../diagnosis/checks';
import { icon, type IconName } from '../internal/icons';
import { regionLabel } from '../internal/region-label';
import { RequestEvent } from '../internal/request';
import { message } from './messages';
import { styles } from './waiting-step.styles';
import type { WizardRequest } from './wizard-request';
import { isLate, type WizardState } from './wizard-state';

const icons: Readonly<Record<CheckOutcome, IconName>> = {
  pending: 'waiting',
  passed: 'success',
  failed: 'error',
};

/**
 * The step that waits: what for, how far the role is, and after two minutes why it usually takes
 * longer.
 *
 * @element ops-waiting-step
 * @event {RequestEvent<WizardRequest>} ops-request - The former step, or away.
 */
export class WaitingStep extends LitElement {
  static override styles = styles;

  /** The wizard, which has an account by now. */
  @property({ attribute: false }) wizard?: WizardState;

  protected override render(): TemplateResult | typeof nothing {
    const { wizard } = this;
    if (!wizard?.account) return nothing;
    const { account, diagnosis } = wizard;
    return html`
      <p>${message('waiting.about')}</p>
      ${this.#renderChecks(account, diagnosis)}
      ${
        wizard.unreachable
          ? html`<ops-section-message kind="warning" role="status">
              <p>${message('unreachable')}</p>
            </ops-section-message>`
          : nothing
      }
      ${this.#renderDoubts(wizard, account)}
      <div class="actions">
        <button type="button" @click=${() => this.#ask({ type: 'step-back' })}>
          ${message('back')}
        </button>
        <button type="button" @click=${() => this.#ask({ type: 'close' })}>
          ${message('close')}
        </button>
      </div>
    `;
  }

  #renderChecks(account: PublicAccount, diagnosis: Diagnosis | undefined): TemplateResult {
    const outcomes = outcomesOf(account.status, diagnosis);
    const region = regionLabel(account.region);
    return html`<div role="status">
      <ul class="checks">
        ${checks.map(
          (check) =>
            html`<li class=${outcomes[check]}>
              ${icon(icons[outcomes[check]])}
              <span>${message(`check.${check}`, { region })}</span>
              <span class="outcome">${message(`outcome.${outcomes[check]}`)}</span>
            </li>`,
        )}
      </ul>
    </div>`;
  }

  /**
   * A diagnosis that does not pass by itself is shown at once, the usual reasons after two minutes.
   */
  #renderDoubts(wizard: WizardState, account: PublicAccount): TemplateResult | typeof nothing {
    const { diagnosis } = wizard;
    const isLasting = diagnosis !== undefined && !isPassing(diagnosis.code);
    if (!diagnosis || (!isLasting && !isLate(wizard))) return nothing;
    return html`<ops-diagnosis role="status" .diagnosis=${diagnosis} .account=${account}>
      ${isLasting ? nothing : this.#renderUsualCauses(account)}
    </ops-diagnosis>`;
  }

  #renderUsualCauses({ accountNumber }: PublicAccount): TemplateResult {
    return html`<p>${message('late.heading')}</p>
      <ul class="causes">
        <li>${message('late.failed')}</li>
        <li>${message('late.boundary')}</li>
        <li>${message('late.account', { account: accountNumber })}</li>
        <li>${message('late.link')}</li>
        <li>${message('late.stack')}</li>
      </ul>`;
  }

  #ask(request: WizardRequest): void {
    this.dispatchEvent(new RequestEvent(request));
  }
}
