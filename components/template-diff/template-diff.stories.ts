import { html, type TemplateResult } from 'lit';
import type { TemplateDiff } from './template-diff';
import './define';

type Arguments = Partial<Pick<TemplateDiff, 'older' | 'newer' | 'layout' | 'whole'>>;

interface Story {
  readonly args: Arguments;
  readonly play?: (story: { readonly canvasElement: HTMLElement }) => Promise<void>;
}

const lines = Array.from({ length: 20 }, (_, index) => `<li>Step ${index + 1}</li>`).join('\n');
const older = `#set($row = "<tr>")\n<ul>\n${lines}\n</ul>\n$row\n<p>Old end</p>`;
const newer = `## @param Title:title=Title\n#set($rowHtml = "<tr>")\n<ul>\n${lines}\n</ul>\n$rowHtml`;

export default {
  title: 'Template diff',
  component: 'ops-template-diff',
  render: (given: Arguments): TemplateResult =>
    html`<ops-template-diff
      older-label="Version 3"
      newer-label="Version 4"
      .older=${given.older ?? ''}
      .newer=${given.newer ?? ''}
      .layout=${given.layout}
      ?whole=${given.whole}
    ></ops-template-diff>`,
};

const goToSecond: Story['play'] = async ({ canvasElement }) => {
  const diff = canvasElement.querySelector('ops-template-diff');
  const next = diff?.shadowRoot?.querySelectorAll<HTMLElement>('#bar button')[1];
  next?.click();
  next?.click();
  await diff?.updateComplete;
};

export const SideBySide: Story = {
  args: { older, newer, layout: 'side-by-side' },
  play: goToSecond,
};
export const Unified: Story = { args: { older, newer, layout: 'unified' }, play: goToSecond };
export const Whole: Story = { args: { older, newer, layout: 'unified', whole: true } };
export const Same: Story = { args: { older, newer: older } };
