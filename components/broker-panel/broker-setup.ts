import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { BrokerKit } from '../../contract/broker';
import { message } from './messages';
import { styles } from './broker-setup.styles';

/**
 * How to make the IAM user whose key ConfluOps needs: one line to run, and the exact policy that it
 * gives to the user.
 *
 * @element ops-broker-setup
 */
export class BrokerSetup extends LitElement {
  static override styles = styles;

  /** What is printed to make the user. */
  @property({ attribute: false }) kit?: BrokerKit | undefined;

  protected override render(): TemplateResult | typeof nothing {
    if (!this.kit) return nothing;
    return html`
      <p>${message('kit.why')}</p>
      <ops-copy-field label=${message('kit.command')} .value=${this.kit.command}></ops-copy-field>
      <details>
        <summary>${message('kit.show-policy')}</summary>
        <ops-copy-field
          label=${message('kit.policy')}
          file-name="confluops-broker-policy.json"
          .value=${this.kit.policy}
          block
        ></ops-copy-field>
      </details>
    `;
  }
}
