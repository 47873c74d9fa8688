import { html, type TemplateResult } from 'lit';
import { manyAlarms, sampleAlarms } from '../internal/alarm-samples';
import type { AlarmPicker } from './alarm-picker';
import './define';

type Arguments = Partial<
  Pick<AlarmPicker, 'value' | 'error' | 'listed' | 'loading' | 'refusal' | 'placeholder'>
> & { readonly typed?: string };

interface Story {
  readonly args: Arguments;
  readonly play?: (context: { canvasElement: HTMLElement; args: Arguments }) => Promise<void>;
}

const all = { alarms: sampleAlarms, complete: true, prefix: '' };

/** Types what the story says, or opens its list. */
const play: Story['play'] = async ({ canvasElement, args: { typed } }) => {
  const picker = canvasElement.querySelector('ops-alarm-picker');
  const input = picker?.renderRoot.querySelector('input');
  if (!picker || !input) return;
  if (typed === undefined) {
    input.click();
  } else {
    input.value = typed;
    input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  }
  await picker.updateComplete;
};

export default {
  title: 'Alarm picker',
  component: 'ops-alarm-picker',
  args: { listed: all },
  render: (given: Arguments): TemplateResult =>
    html`<ops-alarm-picker
      label="Alarm"
      hint="Type to search, or paste the alarm’s address in the AWS console."
      error=${given.error ?? ''}
      placeholder=${given.placeholder ?? ''}
      .value=${given.value ?? ''}
      .listed=${given.listed}
      .refusal=${given.refusal}
      ?loading=${given.loading}
      required
    ></ops-alarm-picker>`,
};

export const Empty: Story = { args: {} };
export const Chosen: Story = { args: { value: 'checkout-latency' } };
export const Open: Story = { args: { value: 'checkout-latency' }, play };
export const Typed: Story = { args: { typed: 'err' }, play };
export const NameThatIsNotListed: Story = { args: { typed: 'basket-latency' }, play };
export const Loading: Story = { args: { listed: undefined, loading: true }, play };
export const FirstOfMany: Story = {
  args: { listed: { alarms: manyAlarms(300), complete: false, prefix: '' } },
  play,
};
export const SearchedWithoutSuccess: Story = {
  args: { listed: { alarms: [], complete: true, prefix: 'web' }, typed: 'web-' },
  play,
};
export const NoAlarms: Story = {
  args: { listed: { alarms: [], complete: true, prefix: '' } },
  play,
};
export const LinkToAList: Story = {
  args: {
    typed: 'https://eu-west-1.console.aws.amazon.com/cloudwatch/home?region=eu-west-1#alarmsV2:',
  },
  play,
};
export const LinkToAnotherPartition: Story = {
  args: { typed: 'arn:aws-cn:cloudwatch:cn-north-1:111122223333:alarm:cpu' },
  play,
};
export const Throttled: Story = { args: { listed: undefined, refusal: 'throttled' } };
export const Refused: Story = { args: { listed: undefined, refusal: 'aws-refused' } };
export const Problem: Story = { args: { error: 'Choose an alarm.' } };
