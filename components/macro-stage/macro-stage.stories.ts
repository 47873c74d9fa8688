import { html, type TemplateResult } from 'lit';
import type { MacroAnswer } from '../../contract/macros';
import type { Scheme } from './scheme';
import './define';

interface Story {
  readonly args: { readonly scheme?: Scheme; readonly narrow?: boolean };
}

const answer: MacroAnswer = {
  state: 'shown',
  html: '<div data-ops="panel" data-ops-kind="info"><p>The deploy is over. See <a href="/wiki/x">the log</a>.</p></div><p>It is <ops-alarm-badge data-ops-alarm="0"></ops-alarm-badge></p>',
  styles: { inline: [], sheet: '' },
  alarms: [{ connectionId: '7f3a9c21-0000-4000-8000-000000000000', alarmName: 'cpu', grant: 'g' }],
};

export default {
  title: 'Macro stage',
  component: 'ops-macro-stage',
  render: ({ scheme, narrow = false }: Story['args']): TemplateResult =>
    html`<ops-macro-stage
      macro-name="notice"
      base-url="https://site.example"
      .answer=${answer}
      .scheme=${scheme}
      .narrow=${narrow}
      .now=${new Date('2026-03-02T09:30:00Z')}
    ></ops-macro-stage>`,
};

export const Page: Story = { args: {} };
export const Light: Story = { args: { scheme: 'light' } };
export const Dark: Story = { args: { scheme: 'dark', narrow: true } };
