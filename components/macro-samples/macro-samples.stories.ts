import { html, type TemplateResult } from 'lit';
import { sampleForm } from '../internal/macro-samples';
import { sampleDirectory, sampleEntries } from '../macro-form/sample-directory';
import { documentOf } from './body-text';
import { noSamples, type SamplesView } from './samples-view';
import './define';

interface Story {
  readonly args: Partial<SamplesView>;
}

const view: SamplesView = {
  ...noSamples,
  samples: [
    { name: 'With a title', parameters: { Title: 'Moved' } },
    { name: 'A reader', parameters: { Title: 'Moved' }, as: { groups: ['on-call'] } },
  ],
  form: sampleForm(),
};

export default {
  title: 'Macro samples',
  component: 'ops-macro-samples',
  render: (given: Story['args']): TemplateResult =>
    html`<ops-macro-samples
      .view=${{ ...view, ...given }}
      .directory=${sampleDirectory(sampleEntries)}
    ></ops-macro-samples>`,
};

export const First: Story = { args: {} };
export const Reader: Story = { args: { chosen: 1, saving: 'saving' } };
export const Differs: Story = {
  args: {
    samples: [{ name: 'With a title', parameters: {}, expected: 'one' }],
    preview: { answer: { state: 'empty' }, digest: 'other', isExpected: false },
  },
};
export const RichBody: Story = {
  args: {
    samples: [{ name: 'Around text', parameters: {}, body: documentOf('One\nTwo') ?? '' }],
    form: sampleForm({ bodyHandling: 'rendered', parameters: [] }),
  },
};
export const ForeignBody: Story = {
  args: {
    samples: [{ name: 'Around a rule', parameters: {}, body: { type: 'doc', content: [{}] } }],
    form: sampleForm({ bodyHandling: 'rendered', parameters: [] }),
    page: 'nowhere',
  },
};
export const Removed: Story = { args: { removed: 'Old', isFull: true, doubled: ['Red 2'] } };
export const NotSaved: Story = { args: { saving: 'unsaved', refusal: 'too-large' } };
