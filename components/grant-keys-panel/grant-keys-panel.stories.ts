import { html, type TemplateResult } from 'lit';
import type { PublicGrantKey } from '../../contract/grant-keys';
import type { Refusal } from '../../contract/result';
import { sampleGrantKeys } from '../internal/samples';
import './define';

interface Story {
  readonly args: {
    readonly keys: readonly PublicGrantKey[];
    readonly refusal?: Refusal;
    readonly busy?: boolean;
  };
  readonly play?: (context: { canvasElement: HTMLElement }) => Promise<void>;
}

async function retire({ canvasElement }: { canvasElement: HTMLElement }): Promise<void> {
  const panel = canvasElement.querySelector('ops-grant-keys-panel');
  panel?.shadowRoot?.querySelector<HTMLElement>('.action button')?.click();
  await panel?.updateComplete;
  await panel?.shadowRoot?.querySelector('ops-dialog')?.updateComplete;
}

export default {
  title: 'Grant keys panel',
  component: 'ops-grant-keys-panel',
  render: ({ keys, refusal, busy = false }: Story['args']): TemplateResult =>
    html`<ops-grant-keys-panel
      .keys=${keys}
      .refusal=${refusal}
      ?busy=${busy}
    ></ops-grant-keys-panel>`,
};

export const None: Story = { args: { keys: [] } };
export const One: Story = { args: { keys: sampleGrantKeys.slice(0, 1) } };
export const Three: Story = { args: { keys: sampleGrantKeys } };
export const Rotating: Story = { args: { keys: sampleGrantKeys, busy: true } };
export const NotRotated: Story = {
  args: { keys: sampleGrantKeys, refusal: { ok: false, code: 'upstream' } },
};
export const Retiring: Story = { args: { keys: sampleGrantKeys }, play: retire };
export const NotRetired: Story = {
  args: { keys: sampleGrantKeys, refusal: { ok: false, code: 'conflict' } },
  play: retire,
};
