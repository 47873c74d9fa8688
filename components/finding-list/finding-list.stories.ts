import { html, type TemplateResult } from 'lit';
import type { TemplateFinding } from '../../contract/library';
import { sampleFindings } from '../internal/library-samples';
import './define';

interface Story {
  readonly args: { readonly findings: readonly TemplateFinding[] };
}

export default {
  title: 'Finding list',
  component: 'ops-finding-list',
  render: ({ findings }: Story['args']): TemplateResult =>
    html`<ops-finding-list .findings=${findings}></ops-finding-list>`,
};

export const Some: Story = { args: { findings: sampleFindings } };
export const None: Story = { args: { findings: [] } };
