import { html, type TemplateResult } from 'lit';
import type { Refusal } from '../../contract/result';
import { defaultSettings } from '../../rules/settings';
import '../macro-form/define';
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

const day = 24 * 60 * 60 * 1_000;
const hidden = { ...defaultSettings, namesHidden: true };

/** Settings that were saved three times. */
export const History = {
  render: (): TemplateResult =>
    html`<ops-settings-history
      more
      .versions=${[
        { version: 4, settings: { ...hidden, macroGroups: ['editors', 'R & D'] } },
        { version: 3, settings: hidden },
        { version: 2, settings: defaultSettings },
      ].map((each) => ({ ...each, savedAt: Date.UTC(2026, 8, 14) + each.version * day }))}
    ></ops-settings-history>`,
};

export const Default: Story = { args: {} };
export const Saved: Story = { args: { saved: true } };
export const Conflict: Story = { args: { refusal: { ok: false, code: 'conflict' } } };
