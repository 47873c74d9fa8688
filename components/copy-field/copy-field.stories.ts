import { html, type TemplateResult } from 'lit';
import { sampleBrokerKit, sampleKit } from '../internal/samples';
import './define';

export default { title: 'Copy field', component: 'ops-copy-field' };

export const OneLine = {
  render: (): TemplateResult =>
    html`<ops-copy-field label="Setup command" .value=${sampleKit().command}></ops-copy-field>`,
};
export const Document = {
  render: (): TemplateResult =>
    html`<ops-copy-field
      label="Policy"
      file-name="policy.json"
      .value=${sampleBrokerKit.policy}
      block
    ></ops-copy-field>`,
};
