import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { PublicAccount, SetupKit as Kit } from '../../contract/accounts';
import { chosenName } from '../../rules/role-name';
import { dateTimeFormat } from '../internal/intl';
import { RequestEvent } from '../internal/request';
import { message } from './messages';
import { styles } from './setup-kit.styles';
import type { WizardRequest } from './wizard-request';

/** The ways to make the role, the usual one first. */
const ways = ['cloudshell', 'terraform', 'cli', 'template'] as const;
type Way = (typeof ways)[number];

/**
 * What makes the role in AWS, in the way that the administrator's organisation is used to: each to
 * be read before it is run, and none with a secret in it.
 *
 * @element ops-setup-kit
 * @event {RequestEvent<WizardRequest>} ops-request - The console shall be opened.
 */
export class SetupKit extends LitElement {
  static override styles = styles;

  /** What is printed. */
  @property({ attribute: false }) kit?: Kit;

  /** The account that the role is made in. */
  @property({ attribute: false }) account?: PublicAccount;

  @state() private way: Way | undefined;

  // CloudFormation only creates roles; the AWS CLI commands also correct a role that exists.
  get #shown(): Way {
    return this.way ?? (this.account && !chosenName(this.account.roleArn) ? 'cli' : 'cloudshell');
  }

  protected override render(): TemplateResult | typeof nothing {
    const { kit, account } = this;
    if (!kit || !account) return nothing;
    return html`
      <div role="tablist" aria-label=${message('setup.ways')} @keydown=${this.#move}>
        ${ways.map((way) => this.#renderTab(way))}
      </div>
      <div id="panel" role="tabpanel" tabindex="0" aria-labelledby=${this.#shown}>
        ${this.#renderWay(kit, account)}
      </div>
      <details>
        <summary>${message('rights')}</summary>
        <ul class="rights">
          ${kit.rights.map((right) => html`<li><code>${right}</code></li>`)}
        </ul>
        <p>${message('rights.again')}</p>
      </details>
    `;
  }

  #renderTab(way: Way): TemplateResult {
    const isChosen = way === this.#shown;
    return html`<button
      id=${way}
      type="button"
      role="tab"
      aria-selected=${isChosen ? 'true' : 'false'}
      aria-controls="panel"
      tabindex=${isChosen ? 0 : -1}
      @click=${() => (this.way = way)}
    >
      ${message(`way.${way}`)}
    </button>`;
  }

  #renderWay(kit: Kit, account: PublicAccount): TemplateResult {
    switch (this.#shown) {
      case 'cloudshell':
        return this.#renderCloudShell(kit, account);
      case 'terraform':
        return html`<p>${message('terraform.about')}</p>
          <ops-copy-field
            label=${message('terraform.code')}
            file-name="confluops.tf"
            .value=${kit.terraform}
            block
          ></ops-copy-field>`;
      case 'cli':
        return html`<p>${message('cli.about')}</p>
          <ops-copy-field label=${message('cli.command')} .value=${kit.cli}></ops-copy-field>`;
      case 'template':
        return html`<p>${message('template.about')}</p>
          <ops-copy-field
            label=${message('template.document')}
            file-name="confluops-role.json"
            .value=${kit.template}
            block
          ></ops-copy-field>`;
    }
  }

  #renderCloudShell({ command }: Kit, { accountNumber, region }: PublicAccount): TemplateResult {
    const url = `https://${region}.console.aws.amazon.com/cloudshell/home?region=${region}`;
    return html`<ol class="instructions">
      <li>
        <p>${message('cloudshell.where', { account: accountNumber })}</p>
        <button type="button" @click=${() => this.#ask({ type: 'visit', url })}>
          ${message('cloudshell.open')}
        </button>
      </li>
      <li>
        <p>${message('cloudshell.paste')}</p>
        <ops-copy-field label=${message('cloudshell.command')} .value=${command}></ops-copy-field>
      </li>
      <li><p>${message('cloudshell.back')}</p></li>
    </ol>`;
  }

  #ask(request: WizardRequest): void {
    this.dispatchEvent(new RequestEvent(request));
  }

  /** Arrow keys, Home and End go through the tabs, as a tab list's keys do everywhere. */
  #move(event: KeyboardEvent): void {
    const at = ways.indexOf(this.#shown);
    const isLeftToRight = getComputedStyle(this).direction === 'ltr';
    const forward = isLeftToRight ? 'ArrowRight' : 'ArrowLeft';
    const backward = isLeftToRight ? 'ArrowLeft' : 'ArrowRight';
    const to = { [forward]: at + 1, [backward]: at - 1, Home: 0, End: -1 }[event.key];
    const way = to === undefined ? undefined : ways.at(to % ways.length);
    if (!way) return;
    event.preventDefault();
    this.way = way;
    this.renderRoot.querySelector<HTMLElement>(`#${way}`)?.focus();
  }
}

/** When a link ends: the time alone while that is today, the day too where it may be tomorrow. */
export function endOf(kit: Kit, isLong: boolean): string {
  return dateTimeFormat({ timeStyle: 'short', ...(isLong && { dateStyle: 'medium' }) }).format(
    new Date(kit.expiresAt),
  );
}
