import { html, type TemplateResult } from 'lit';
import { sampleLibraryMacro } from '../internal/library-samples';
import './define';

interface Story {
  readonly render: () => TemplateResult;
}

const macro = sampleLibraryMacro({
  formerNames: ['hint', 'box'],
  draft: { revision: 9, savedAt: Date.UTC(2026, 8, 20, 14), basedOn: 3 },
});

export default { title: 'Macro dialogs', component: 'ops-macro-question-dialog' };

export const Delete: Story = {
  render: () =>
    html`<ops-macro-question-dialog .macro=${macro}>
      <p slot="uses">Used on 3 pages.</p>
    </ops-macro-question-dialog>`,
};
export const DeleteConflict: Story = {
  render: () =>
    html`<ops-macro-question-dialog
      .macro=${macro}
      .refusal=${{ ok: false, code: 'conflict' }}
    ></ops-macro-question-dialog>`,
};
export const Disable: Story = {
  render: () =>
    html`<ops-macro-question-dialog
      question="disable"
      .macro=${macro}
    ></ops-macro-question-dialog>`,
};
export const Rename: Story = {
  render: () => html`<ops-macro-name-dialog .macro=${macro}></ops-macro-name-dialog>`,
};
export const RenameTaken: Story = {
  render: () =>
    html`<ops-macro-name-dialog
      .macro=${macro}
      .refusal=${{ ok: false, code: 'name-taken' }}
    ></ops-macro-name-dialog>`,
};
export const Duplicate: Story = {
  render: () =>
    html`<ops-macro-name-dialog task="duplicate" .macro=${macro}></ops-macro-name-dialog>`,
};
