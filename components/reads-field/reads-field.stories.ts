import { html, type TemplateResult } from 'lit';
import type { OptionalRead } from '../../contract/optional-reads';
import './define';

interface Story {
  readonly args: {
    readonly value: readonly OptionalRead[];
    readonly roleArn?: string;
    readonly error?: string;
  };
}

export default {
  title: 'Reads field',
  component: 'ops-reads-field',
  render: ({ value, roleArn = '', error = '' }: Story['args']): TemplateResult =>
    html`<ops-reads-field
      label="What else the details of an alarm show (optional)"
      role-arn=${roleArn}
      error=${error}
      .value=${value}
    ></ops-reads-field>`,
};

export const NothingTicked: Story = { args: { value: [] } };
export const OfANewAccount: Story = { args: { value: ['history', 'metrics'] } };
export const OfARoleThatIsThere: Story = {
  args: {
    value: ['history', 'mute-rules'],
    roleArn: 'arn:aws:iam::111122223333:role/confluops/ConfluOpsAlarmReader-7f3a9c21',
  },
};
export const Refused: Story = {
  args: { value: [], error: 'ConfluOps does not accept this choice.' },
};
