import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { SetupLinkLifetime } from '../../contract/accounts';
import { chosenName } from '../../rules/role-name';
import { isPassing } from '../diagnosis/checks';
import { RequestEvent, passOn } from '../internal/request';
import { message } from './messages';
import { endOf } from './setup-kit';
import { styles } from './setup-step.styles';
import type { WizardRequest } from './wizard-request';
import { isExpired, type WizardState } from './wizard-state';

const lifetimes: readonly SetupLinkLifetime[] = ['15-minutes', '24-hours'];

/**
 * The step in which somebody makes the role: who that is, and what to run.
 *
 * @element ops-setup-step
 * @event {RequestEvent<WizardRequest>} ops-request - A setup link, the next or the former step.
 */
export class SetupStep extends LitElement {
  static override styles = styles;

  /** The wizard, which has an account by now. */
  @property({ attribute: false }) wizard?: WizardState;

  protected override render(): TemplateResult | typeof nothing {
    const { wizard } = this;
    if (!wizard?.account) return nothing;
    const { accountNumber, roleArn } = wizard.account;
    const isOwn = !chosenName(roleArn);
    return html`
      <p>
        ${message(isOwn ? 'setup.own' : 'setup.about', {
          role: isOwn ? roleArn : roleArn.slice(roleArn.lastIndexOf('/') + 1),
          account: accountNumber,
        })}
      </p>
      ${this.#renderDiagnosis(wizard)} ${this.#renderWho(wizard)} ${this.#renderKit(wizard)}
      <div class="actions">
        ${
          wizard.kit
            ? html`<button
                type="button"
                class="primary"
                @click=${() => this.#ask({ type: 'command-run' })}
              >
                ${message(wizard.lifetime === '24-hours' ? 'setup.sent' : 'setup.run')}
              </button>`
            : nothing
        }
        <button type="button" @click=${() => this.#ask({ type: 'step-back' })}>
          ${message('back')}
        </button>
        <button type="button" @click=${() => this.#ask({ type: 'close' })}>
          ${message('close')}
        </button>
      </div>
    `;
  }

  /** A diagnosis that does not pass by itself, such as an open role, is shown at once. */
  #renderDiagnosis({ account, diagnosis }: WizardState): TemplateResult | typeof nothing {
    if (!diagnosis || isPassing(diagnosis.code)) return nothing;
    return html`<ops-diagnosis
      role="status"
      .diagnosis=${diagnosis}
      .account=${account}
    ></ops-diagnosis>`;
  }

  #renderWho({ lifetime }: WizardState): TemplateResult {
    return html`<fieldset>
      <legend>${message('setup.who')}</legend>
      ${lifetimes.map(
        (choice) => html`
          <label>
            <input
              type="radio"
              name="lifetime"
              value=${choice}
              aria-describedby=${`about-${choice}`}
              .checked=${choice === lifetime}
              @change=${() => this.#ask({ type: 'choose-lifetime', lifetime: choice })}
            />
            <span>${message(`setup.who.${choice}`)}</span>
          </label>
          <p id=${`about-${choice}`} class="subtle small">${message(`setup.who.${choice}.hint`)}</p>
        `,
      )}
    </fieldset>`;
  }

  #renderKit(wizard: WizardState): TemplateResult {
    const { kit, account, lifetime, busy } = wizard;
    if (!kit && busy) return html`<p role="status">${message('setup.opening')}</p>`;
    if (!kit || !account) return this.#renderNoKit(wizard);
    // The commands of a link that a new one is taking the place of are not to be copied any more.
    return html`
      ${
        isExpired(wizard)
          ? html`<ops-section-message kind="warning" role="alert">
              <p>${message('setup.expired')}</p>
              <div slot="actions">${this.#renderLinkButton(wizard, 'setup.renew')}</div>
            </ops-section-message>`
          : html`<p class="until subtle">
              <span role="status">
                ${
                  busy
                    ? message('setup.opening')
                    : message('setup.until', { time: endOf(kit, lifetime === '24-hours') })
                }
              </span>
              ${this.#renderLinkButton(wizard, 'setup.renew')}
            </p>`
      }
      <ops-setup-kit
        .kit=${kit}
        .account=${account}
        .inert=${busy}
        @ops-request=${passOn}
      ></ops-setup-kit>
      <p class="subtle">${message('setup.watching')}</p>
    `;
  }

  /** A command that ends something is shown only to those who ask for it. */
  #renderNoKit(wizard: WizardState): TemplateResult {
    const button = this.#renderLinkButton(wizard, 'setup.show');
    const isInUse = wizard.refusal?.code === 'link-in-use';
    if (!isInUse && wizard.account?.status === 'waiting') return html`<div>${button}</div>`;
    return html`<ops-section-message>
      <p>${message(isInUse ? 'setup.in-use' : 'setup.anew')}</p>
      <div slot="actions">${button}</div>
    </ops-section-message>`;
  }

  #renderLinkButton({ busy }: WizardState, words: 'setup.show' | 'setup.renew'): TemplateResult {
    return html`<button
      type="button"
      aria-disabled=${busy ? 'true' : nothing}
      @click=${() => {
        if (!busy) this.#ask({ type: 'accounts.setup' });
      }}
    >
      ${message(words)}
    </button>`;
  }

  #ask(request: WizardRequest): void {
    this.dispatchEvent(new RequestEvent(request));
  }
}
