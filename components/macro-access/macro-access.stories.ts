import { html, type TemplateResult } from 'lit';
import { sampleLibraryMacro } from '../internal/library-samples';
import './define';

interface Story {
  readonly render: () => TemplateResult;
}

export default { title: 'Macro access', component: 'ops-macro-access' };

export const Open: Story = {
  render: () => html`<ops-macro-access .macro=${sampleLibraryMacro()}></ops-macro-access>`,
};
export const Closed: Story = {
  render: () =>
    html`<ops-macro-access
      .macro=${sampleLibraryMacro({
        enabled: false,
        visibility: 'administrators',
        placement: { scope: 'spaces', spaceIds: ['98305'] },
        groups: ['operations', 'on-call'],
      })}
    ></ops-macro-access>`,
};
export const Conflict: Story = {
  render: () =>
    html`<ops-macro-access
      .macro=${sampleLibraryMacro()}
      .refusal=${{ ok: false, code: 'conflict' }}
    ></ops-macro-access>`,
};
