import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { PublicAccount } from '../../contract/accounts';
import type { BrokerKit } from '../../contract/broker';
import { Press } from '../internal/press';
import { regionLabel } from '../internal/region-label';
import { RequestEvent, passOn } from '../internal/request';
import { noSpaces, type KnownSpaces } from '../space-picker/known-spaces';
import { message } from './messages';
import { styles } from './role-wizard.styles';
import type { WizardRequest } from './wizard-request';
import { stepsOf, type WizardState } from './wizard-state';

/**
 * The way from no account to a connected one. It shows its state and asks its page for the rest;
 * forms of earlier steps stay as they were filled in.
 *
 * @element ops-role-wizard
 * @event {RequestEvent<WizardRequest>} ops-request - The administrator asks for the next thing.
 */
export class RoleWizard extends LitElement {
  static override styles = styles;

  /** Where the administrator is. */
  @property({ attribute: false }) wizard?: WizardState;

  /** What is printed to make the broker, where there is none. */
  @property({ attribute: false }) brokerKit?: BrokerKit | undefined;

  /** All accounts that there are. */
  @property({ attribute: false }) accounts: readonly PublicAccount[] = [];

  /** What the page knows of the spaces to choose from. */
  @property({ attribute: false }) spaces: KnownSpaces = noSpaces;

  readonly #press = new Press(this);

  /** What an answer changes is drawn after a press, lest it move away what is pressed. */
  protected override async scheduleUpdate(): Promise<void> {
    await this.#press.ended();
    await super.scheduleUpdate();
  }

  protected override updated(changed: PropertyValues<this>): void {
    // A screen reader goes on reading at the new step, and the keyboard goes on from there.
    if (changed.has('wizard') && changed.get('wizard')?.step !== this.wizard?.step) {
      this.renderRoot.querySelector('h2')?.focus();
    }
  }

  protected override render(): TemplateResult | typeof nothing {
    const { wizard } = this;
    if (!wizard) return nothing;
    return html`
      <ops-progress-steps .steps=${stepsOf(wizard)} current=${wizard.step}></ops-progress-steps>
      <h2 tabindex="-1">
        ${message(`heading.${wizard.step}`, { name: wizard.account?.displayName ?? '' })}
      </h2>
      ${this.#renderRefusal(wizard)} ${this.#renderAccount(wizard)} ${this.#renderBroker(wizard)}
      ${
        wizard.step === 'setup'
          ? html`<ops-setup-step .wizard=${wizard} @ops-request=${passOn}></ops-setup-step>`
          : nothing
      }
      ${
        wizard.step === 'waiting'
          ? html`<ops-waiting-step .wizard=${wizard} @ops-request=${passOn}></ops-waiting-step>`
          : nothing
      }
      ${wizard.step === 'done' ? this.#renderDone(wizard) : nothing}
    `;
  }

  // The forms of the first steps show their own refusals, beside the fields that they are about.
  #renderRefusal({ refusal, step }: WizardState): TemplateResult | typeof nothing {
    if (!refusal || step === 'account' || step === 'broker') return nothing;
    const { code } = refusal;
    // The step of the command says itself why it shows none.
    if (code === 'link-in-use') return nothing;
    const words =
      code === 'forbidden' || code === 'not-found' || code === 'broker-unchecked' ? code : 'other';
    return html`<ops-section-message kind="error" role="alert">
      <p>${message(`code.${words}`)}</p>
    </ops-section-message>`;
  }

  #renderAccount({ step, account, busy, refusal }: WizardState): TemplateResult {
    const isHere = step === 'account';
    return html`<section ?hidden=${!isHere}>
      <p>${message('account.about')}</p>
      <ops-account-form
        submit-label=${message('account.next')}
        .account=${account}
        .accounts=${this.accounts}
        .refusal=${isHere ? refusal : undefined}
        .spaces=${this.spaces}
        ?busy=${busy}
        @ops-request=${passOn}
        @ops-form-cancel=${() => this.#ask({ type: 'close' })}
      ></ops-account-form>
    </section>`;
  }

  #renderBroker(wizard: WizardState): TemplateResult | typeof nothing {
    // The form is removed once the key is stored: a secret stays nowhere longer than it is typed.
    if (wizard.hasBroker) return nothing;
    const isHere = wizard.step === 'broker';
    return html`<section ?hidden=${!isHere}>
      <p>${message('broker.about')}</p>
      <ops-broker-setup .kit=${this.brokerKit}></ops-broker-setup>
      <ops-broker-form
        cancel-label=${message('back')}
        .refusal=${isHere ? wizard.refusal : undefined}
        ?busy=${wizard.busy}
        @ops-broker-save=${({ keys }: HTMLElementEventMap['ops-broker-save']) =>
          this.#ask({ type: 'broker.save', keys })}
        @ops-form-cancel=${() => this.#ask({ type: 'step-back' })}
      >
        <button slot="actions" type="button" @click=${() => this.#ask({ type: 'close' })}>
          ${message('close')}
        </button>
      </ops-broker-form>
    </section>`;
  }

  #renderDone({ account }: WizardState): TemplateResult | typeof nothing {
    if (!account) return nothing;
    return html`
      <ops-section-message kind="success"><p>${message('done.about')}</p></ops-section-message>
      <dl>
        <dt>${message('fact.account')}</dt>
        <dd>${account.accountNumber}</dd>
        <dt>${message('fact.region')}</dt>
        <dd>${regionLabel(account.region)}</dd>
        <dt>${message('fact.role')}</dt>
        <dd><code>${account.roleArn}</code></dd>
      </dl>
      <p>${message('done.next')}</p>
      <div class="actions">
        <button type="button" class="primary" @click=${() => this.#ask({ type: 'close' })}>
          ${message('done.close')}
        </button>
        <button type="button" @click=${() => this.#ask({ type: 'connect-another' })}>
          ${message('done.another')}
        </button>
      </div>
    `;
  }

  #ask(request: WizardRequest): void {
    this.dispatchEvent(new RequestEvent(request));
  }
}
