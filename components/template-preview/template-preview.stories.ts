import { html, type TemplateResult } from 'lit';
import type { MacroAnswer } from '../../contract/macros';
import type { TemplatePreviewState } from './preview-state';
import './define';

interface Story {
  readonly args: Partial<TemplatePreviewState>;
}

const answer: MacroAnswer = {
  state: 'shown',
  html: '<h3>Moved</h3><p>Templates run unchanged.</p>',
  styles: { inline: [], sheet: '' },
  alarms: [],
};

export default {
  title: 'Template preview',
  component: 'ops-template-preview',
  render: (given: Story['args']): TemplateResult =>
    html`<ops-template-preview
      macro-name="notice"
      .preview=${{ answer, isOld: false, isAsking: false, ...given }}
      .now=${new Date('2026-03-02T09:30:00Z')}
    ></ops-template-preview>`,
};

export const Shown: Story = { args: {} };
export const Loading: Story = { args: { answer: undefined, isAsking: true } };
export const Updating: Story = { args: { isAsking: true, isOld: true } };
export const Failed: Story = {
  args: { isOld: true, problem: { state: 'failed', place: { line: 12, column: 4 } } },
};
export const Busy: Story = {
  args: { isOld: true, problem: { state: 'unavailable', cause: 'confluence-busy' } },
};
export const NotAsked: Story = { args: { answer: undefined, refusal: 'upstream' } };
