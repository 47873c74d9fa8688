import { html, type TemplateResult } from 'lit';
import type { Placement } from '../../contract/placement';
import { answerSpaces } from '../space-picker/sample-page';
import './define';

interface Story {
  readonly args: { readonly value?: Placement; readonly error?: string };
}

export default {
  title: 'Placement field',
  component: 'ops-placement-field',
  render: ({ value, error = '' }: Story['args']): TemplateResult =>
    html`<ops-placement-field
      label="Who may place and see its alarms"
      error=${error}
      .value=${value}
      @ops-request=${answerSpaces()}
    ></ops-placement-field>`,
};

export const NothingChosen: Story = { args: {} };
export const Refused: Story = { args: { error: 'Choose who may place and see its alarms.' } };
export const Everybody: Story = { args: { value: { scope: 'everywhere' } } };
export const NoSpaceYet: Story = {
  args: { value: { scope: 'spaces', spaceIds: [] }, error: 'Choose a space.' },
};
export const ThreeSpaces: Story = {
  args: { value: { scope: 'spaces', spaceIds: ['98305', '98307', '98310'] } },
};
