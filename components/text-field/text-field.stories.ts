import { html, type TemplateResult } from 'lit';
import './define';

export default { title: 'Text field', component: 'ops-text-field' };

export const Empty = {
  render: (): TemplateResult =>
    html`<ops-text-field
      label="Display name"
      hint="How people know it."
      required
    ></ops-text-field>`,
};
export const Filled = {
  render: (): TemplateResult =>
    html`<ops-text-field
      label="Role"
      value="arn:aws:iam::111122223333:role/x"
      code
    ></ops-text-field>`,
};
export const Secret = {
  render: (): TemplateResult =>
    html`<ops-text-field label="Secret" type="password" value="secret"></ops-text-field>`,
};
export const Refused = {
  render: (): TemplateResult =>
    html`<ops-text-field
      label="Account number"
      value="12345"
      error="An AWS account number has twelve digits; this has 5."
    ></ops-text-field>`,
};
export const Off = {
  render: (): TemplateResult =>
    html`<ops-text-field label="Display name" value="Shop" disabled></ops-text-field>`,
};
