import { html, type TemplateResult } from 'lit';
import './define';

export default { title: 'Section message', component: 'ops-section-message' };

export const EveryKind = {
  render: (): TemplateResult =>
    html`${(['information', 'success', 'warning', 'error'] as const).map(
      (kind) =>
        html`<ops-section-message kind=${kind} heading="Something happened">
          <p>What it means, and what to do about it.</p>
        </ops-section-message>`,
    )}`,
};
