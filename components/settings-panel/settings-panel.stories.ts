import { html, type TemplateResult } from 'lit';
import type { Refusal } from '../../contract/result';
import { defaultSettings } from '../../rules/settings';
import './define';

interface Story {
  readonly args: { readonly refusal?: Refusal; readonly saved?: boolean };
}

export default {
  title: 'Settings panel',
  component: 'ops-settings-panel',
  render: ({ refusal, saved = false }: Story['args']): TemplateResult =>
    html`<ops-settings-panel
      .settings=${defaultSettings}
      .refusal=${refusal}
      ?saved=${saved}
    ></ops-settings-panel>`,
};

export const Default: Story = { args: {} };
export const Saved: Story = { args: { saved: true } };
export const Conflict: Story = { args: { refusal: { ok: false, code: 'conflict' } } };
