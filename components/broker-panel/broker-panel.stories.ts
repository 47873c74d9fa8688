import { html, type TemplateResult } from 'lit';
import type { PublicBroker } from '../../contract/broker';
import type { Refusal } from '../../contract/result';
import { sampleBroker, sampleBrokerKit, sampleNow } from '../internal/samples';
import './define';

interface Story {
  readonly args: {
    readonly broker?: PublicBroker;
    readonly refusal?: Refusal;
    readonly busy?: boolean;
  };
  readonly play?: (context: { canvasElement: HTMLElement }) => Promise<void>;
}

async function press(canvas: HTMLElement, selector: string): Promise<void> {
  const panel = canvas.querySelector('ops-broker-panel');
  const button = panel?.shadowRoot?.querySelector<HTMLElement>(selector);
  if (!button) throw new Error(`There is no ${selector}`);
  button.click();
  await new Promise(requestAnimationFrame);
}

const add: Story['play'] = ({ canvasElement }) => press(canvasElement, '.change button');
const remove: Story['play'] = ({ canvasElement }) => press(canvasElement, '.key button');

const rotating = sampleBroker({ next: { maskedKeyId: 'AKIA…9B4Z', setAt: sampleNow } });
const vendor: PublicBroker = {
  arn: 'arn:aws:iam::999988887777:user/vendor-broker',
  source: 'vendor',
};

export default {
  title: 'Broker panel',
  component: 'ops-broker-panel',
  render: ({ broker, refusal, busy = false }: Story['args']): TemplateResult =>
    html`<ops-broker-panel
      .broker=${broker}
      .kit=${sampleBrokerKit}
      .refusal=${refusal}
      ?busy=${busy}
    ></ops-broker-panel>`,
};

export const None: Story = { args: {} };
export const Adding: Story = { args: {}, play: add };
export const InUse: Story = { args: { broker: sampleBroker() } };
export const Replacing: Story = { args: { broker: sampleBroker() }, play: add };
export const OfAnotherUser: Story = {
  args: {
    broker: sampleBroker(),
    refusal: {
      ok: false,
      code: 'broker-in-use',
      subjects: [
        'arn:aws:iam::111122223333:role/confluops/ConfluOpsAlarmReader-7f3a9c21',
        'arn:aws:iam::444455556666:role/confluops/ConfluOpsAlarmReader-1c9e0d52',
      ],
    },
  },
  play: add,
};
export const TwoKeys: Story = { args: { broker: rotating } };
export const RemovingOne: Story = { args: { broker: rotating }, play: remove };
export const RemovingTheLast: Story = { args: { broker: sampleBroker() }, play: remove };
export const OfTheVendor: Story = { args: { broker: vendor } };
