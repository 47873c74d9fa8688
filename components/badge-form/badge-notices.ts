import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { regionLabel } from '../internal/region-label';
import { RequestEvent } from '../internal/request';
import { accountInWords } from './account-words';
import type { KeptAlarm } from './badge-draft';
import { styles } from './badge-notices.styles';
import type { BadgeRequest } from './badge-request';
import type { DialogState, LinkNotice } from './dialog-state';
import { message } from './messages';

/**
 * What an editor has to know before choosing: of a link that was pasted, and of an alarm that the
 * badge has and that cannot be chosen here.
 *
 * @element ops-badge-notices
 * @event {RequestEvent<BadgeRequest>} ops-request - An account for a link, or what a seal holds.
 */
export class BadgeNotices extends LitElement {
  static override styles = styles;

  /** The dialog that they are about. */
  @property({ attribute: false }) dialog?: DialogState | undefined;

  protected override render(): TemplateResult | typeof nothing {
    const { link, kept } = this.dialog ?? {};
    return html`<div role="status">
      ${link ? this.#renderLink(link) : nothing} ${kept ? this.#renderKept(kept) : nothing}
    </div>`;
  }

  #renderLink(link: LinkNotice): TemplateResult {
    switch (link.kind) {
      case 'matched':
        return html`<p class="spoken">
          ${link.accounts.map((account) =>
            message('link.matched', { account: accountInWords(account) }),
          )}
        </p>`;
      case 'ambiguous':
        return html`<ops-section-message heading=${message('link.ambiguous')}>
          <p>${message('link.ambiguous.about')}</p>
          <div slot="actions">
            ${link.accounts.map(
              (account) =>
                html`<button type="button" @click=${() => this.#chooseAccount(account)}>
                  ${accountInWords(account)}
                </button>`,
            )}
          </div>
        </ops-section-message>`;
      case 'unmatched': {
        const region = regionLabel(link.region);
        return html`<ops-section-message kind="warning" heading=${message('link.unmatched')}>
          <p>
            ${
              link.accountNumber
                ? message('link.unmatched.numbered', { number: link.accountNumber, region })
                : message('link.unmatched.any', { region })
            }
          </p>
        </ops-section-message>`;
      }
      case 'unreadable':
        return html`<ops-section-message kind="warning" heading=${message('link.unreadable')}>
          <p>${message('link.unreadable.about')}</p>
        </ops-section-message>`;
    }
  }

  #renderKept(kept: KeptAlarm): TemplateResult {
    if (!kept.sealed) {
      return html`<ops-section-message heading=${message('kept.granted')}>
        <p>${message('kept.granted.about', { name: kept.alarmName })}</p>
      </ops-section-message>`;
    }
    const { kind } = this.dialog?.seal ?? { kind: 'closed' };
    const isOpening = kind === 'opening';
    return html`<ops-section-message heading=${message('kept.sealed')}>
      <p>${message('kept.sealed.about')}</p>
      ${this.#renderSeal()}
      ${
        kind === 'opened'
          ? nothing
          : html`<div slot="actions">
              <button
                type="button"
                aria-disabled=${isOpening ? 'true' : nothing}
                @click=${() => isOpening || this.#ask({ type: 'seals.open' })}
              >
                ${message(isOpening ? 'seal.opening' : 'seal.open')}
              </button>
            </div>`
      }
    </ops-section-message>`;
  }

  #renderSeal(): TemplateResult | typeof nothing {
    const state = this.dialog?.seal;
    if (state?.kind === 'refused') {
      const key = state.code === 'forbidden' ? 'forbidden' : 'other';
      return html`<p><strong>${message(`seal.${key}`)}</strong></p>`;
    }
    if (state?.kind !== 'opened') return nothing;
    const { alarmName: name, account } = state.seal;
    return html`<p>
      <strong>
        ${
          account
            ? message('seal.opened', { name, account: accountInWords(account) })
            : message('seal.disconnected', { name })
        }
      </strong>
    </p>`;
  }

  #chooseAccount({ connectionId }: { readonly connectionId: string }): void {
    this.#ask({ type: 'choose-account', connectionId });
  }

  #ask(request: BadgeRequest): void {
    this.dispatchEvent(new RequestEvent(request));
  }
}
