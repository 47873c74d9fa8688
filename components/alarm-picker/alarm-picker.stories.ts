import { html, type TemplateResult } from 'lit';
import { allOf, firstOf, manyAlarms, sampleAlarms, scalingAlarms } from '../internal/alarm-samples';
import type { AlarmPicker } from './alarm-picker';
import './define';

type Arguments = Partial<
  Pick<AlarmPicker, 'value' | 'error' | 'listed' | 'loading' | 'refusal' | 'placeholder'>
> & { readonly typed?: string };

interface Story {
  readonly args: Arguments;
  readonly play?: (context: { canvasElement: HTMLElement; args: Arguments }) => Promise<void>;
}

const all = allOf(sampleAlarms);

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
export const FirstOfMany: Story = { args: { listed: firstOf(manyAlarms(300)) }, play };
export const Searching: Story = {
  args: { listed: firstOf(manyAlarms(2_300)), loading: true, typed: '12-c' },
  play,
};
export const SearchStopped: Story = {
  args: { listed: firstOf(manyAlarms(2_300)), refusal: 'throttled', typed: '12-c' },
  play,
};
export const SearchedTheMost: Story = {
  args: {
    listed: { alarms: manyAlarms(10_000), missing: 'beyond', searched: 10_000 },
    typed: 'cpu',
  },
  play,
};
export const ScalingLast: Story = {
  args: { listed: allOf([...scalingAlarms, ...sampleAlarms]) },
  play,
};
export const SearchedWithoutSuccess: Story = { args: { typed: 'basket-' }, play };
export const NoAlarms: Story = { args: { listed: allOf([]) }, play };
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
