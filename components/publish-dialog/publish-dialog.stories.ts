import { html, type TemplateResult } from 'lit';
import type { SamplePreview } from '../../contract/library';
import type { PublishView } from './publish-view';
import './define';

interface Story {
  readonly args: Partial<PublishView>;
}

/** An output with its digest. */
function preview(words: string, isExpected?: boolean): SamplePreview {
  return {
    answer: {
      state: 'shown',
      html: `<p>${words}</p>`,
      styles: { inline: [], sheet: '' },
      alarms: [],
    },
    digest: words,
    ...(isExpected !== undefined && { isExpected }),
  };
}

const view: PublishView = {
  macroName: 'notice',
  version: 3,
  note: '',
  compared: [
    { name: 'Red', before: preview('Stop'), after: preview('Halt', false) },
    { name: 'Blue', before: preview('Go'), after: preview('Go') },
    {
      name: 'Empty',
      before: preview('Nothing'),
      after: { answer: { state: 'failed', place: { line: 2, column: 3 } } },
    },
  ],
  isComparing: false,
  notCompared: undefined,
  isPublishing: false,
  refusal: undefined,
  syntax: undefined,
  published: undefined,
};

export default {
  title: 'Publish dialog',
  component: 'ops-publish-dialog',
  render: (given: Story['args']): TemplateResult =>
    html`<ops-publish-dialog
      .view=${{ ...view, ...given }}
      .now=${new Date('2026-03-02T09:30:00Z')}
    ></ops-publish-dialog>`,
};

export const Compared: Story = { args: {} };
export const Comparing: Story = { args: { isComparing: true } };
export const NotCompared: Story = { args: { notCompared: { ok: false, code: 'upstream' } } };
export const Refused: Story = { args: { refusal: { ok: false, code: 'conflict' } } };
export const Published: Story = {
  args: { published: { version: 4, ungranted: [{ account: 'Shop', alarm: 'cpu' }] } },
};
