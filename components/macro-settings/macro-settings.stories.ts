import { html, type TemplateResult } from 'lit';
import type { MacroAnswer } from '../../contract/macros';
import { sampleForm, sampleMacro } from '../internal/macro-samples';
import type { SettingsState } from './settings-state';
import './define';

interface Story {
  readonly args: { readonly settings?: Partial<SettingsState> };
  readonly play?: (context: { canvasElement: HTMLElement }) => Promise<void>;
}

const answer: MacroAnswer = {
  state: 'shown',
  html: '<h3>Moved</h3><p>Templates run unchanged.</p>',
  styles: { inline: [], sheet: '' },
  alarms: [],
};

const preview: SettingsState['preview'] = {
  answer,
  readings: [],
  isAsking: false,
  hasSampleBody: false,
};

const described: SettingsState = {
  name: 'notice',
  summary: sampleMacro(),
  form: sampleForm(),
  values: { Title: 'Moved' },
  body: '',
  unknown: [],
  preview,
  isSaving: false,
};

/** Presses the button that saves, so that problems are told. */
const save: Story['play'] = async ({ canvasElement }) => {
  const settings = canvasElement.querySelector('ops-macro-settings');
  settings?.renderRoot.querySelector<HTMLButtonElement>('button[type=submit]')?.click();
  await settings?.updateComplete;
};

export default {
  title: 'Macro settings',
  component: 'ops-macro-settings',
  render: ({ settings }: Story['args']): TemplateResult =>
    html`<ops-macro-settings
      .settings=${{ ...described, ...settings }}
      .siteUrl=${'https://site.example'}
      .now=${new Date('2026-03-02T09:30:00Z')}
    ></ops-macro-settings>`,
};

export const Described: Story = { args: {} };
export const Loading: Story = {
  args: {
    settings: { form: undefined, preview: { ...preview, answer: undefined, isAsking: true } },
  },
};
export const Updating: Story = { args: { settings: { preview: { ...preview, isAsking: true } } } };
export const PlainBody: Story = {
  args: {
    settings: {
      form: sampleForm({ bodyHandling: 'escaped', parameters: [] }),
      body: 'if (a < b) {\n  retry();\n}',
    },
  },
};
export const AroundText: Story = {
  args: {
    settings: {
      form: sampleForm({ bodyHandling: 'rendered', parameters: [] }),
      preview: { ...preview, hasSampleBody: true },
    },
  },
};
export const UnknownValues: Story = {
  args: { settings: { unknown: [['Retired', 'Kept']] } },
};
export const Problems: Story = { args: { settings: { values: {} } }, play: save };
export const NotSaved: Story = { args: { settings: { failure: 'config-refused' } } };
export const NotLoaded: Story = {
  args: { settings: { form: undefined, refusal: 'upstream' } },
};
export const Gone: Story = {
  args: {
    settings: {
      name: 'old-notice',
      summary: undefined,
      form: undefined,
      refusal: 'not-found',
      unknown: [['Title', 'Moved']],
      body: 'Typed once',
      preview: { ...preview, answer: { state: 'unknown-macro' } },
    },
  },
};
