import { html, type TemplateResult } from 'lit';
import './define';

const options = [
  { value: 'eu-west-1', label: 'eu-west-1 – Europe (Ireland)' },
  { value: 'us-east-1', label: 'us-east-1 – US East (N. Virginia)' },
];

export default { title: 'Select field', component: 'ops-select-field' };

export const NothingChosen = {
  render: (): TemplateResult =>
    html`<ops-select-field
      label="AWS region"
      placeholder="Choose a region"
      .options=${options}
      required
    ></ops-select-field>`,
};
export const Chosen = {
  render: (): TemplateResult =>
    html`<ops-select-field
      label="AWS region"
      value="us-east-1"
      .options=${options}
    ></ops-select-field>`,
};
export const Refused = {
  render: (): TemplateResult =>
    html`<ops-select-field
      label="AWS region"
      placeholder="Choose a region"
      error="Choose a region."
      .options=${options}
    ></ops-select-field>`,
};
