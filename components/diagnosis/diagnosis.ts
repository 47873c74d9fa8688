import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Diagnosis as Finding, PublicAccount } from '../../contract/accounts';
import { regionLabel } from '../internal/region-label';
import { isPassing } from './checks';
import { message } from './messages';
import { styles } from './diagnosis.styles';

/** What the role is for, where AWS does not say which action it refused. */
const readAction = 'cloudwatch:DescribeAlarms';

/**
 * The trust doctor: why an account's role is not used, in one sentence, and the one thing that
 * mends it, ready to be copied.
 *
 * @element ops-diagnosis
 * @slot - What else is worth knowing.
 */
export class Diagnosis extends LitElement {
  static override styles = styles;

  /** What the verification found. */
  @property({ attribute: false }) diagnosis?: Finding;

  /** The account that was verified. */
  @property({ attribute: false }) account?: PublicAccount;

  protected override render(): TemplateResult | typeof nothing {
    const { diagnosis, account } = this;
    if (!diagnosis || !account) return nothing;
    const { code, mend } = diagnosis;
    return html`
      <ops-section-message
        kind=${isPassing(code) ? 'warning' : 'error'}
        heading=${message(`heading.${code}`)}
      >
        <p>
          ${message(`cause.${code}`, {
            account: account.accountNumber,
            role: account.roleArn,
            region: regionLabel(diagnosis.region ?? account.region),
            action: diagnosis.action ?? readAction,
          })}
          ${isAboutSts(diagnosis) ? message('sts-region') : nothing}
        </p>
        ${
          mend
            ? html`<ops-copy-field
                label=${mendLabel(diagnosis.code, mend)}
                .value=${mend}
                ?block=${isDocument(mend)}
              ></ops-copy-field>`
            : nothing
        }
        <slot></slot>
      </ops-section-message>
    `;
  }
}

/** Whether AWS denied credentials in a region that an administrator can exchange for another. */
function isAboutSts({ code, action }: Finding): boolean {
  return code === 'organisation-policy' && action === 'sts:AssumeRole';
}

function isDocument(mend: string): boolean {
  return mend.trimStart().startsWith('{');
}

function mendLabel(code: Finding['code'], mend: string): string {
  if (code === 'role-not-assumable') return message('mend.look');
  if (!isDocument(mend)) return message('mend.command');
  return message(code.startsWith('open-') ? 'mend.trust' : 'mend.document');
}
