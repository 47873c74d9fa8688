import { html, type TemplateResult } from 'lit';
import { sampleLibraryMacro } from '../internal/library-samples';
import type { Definition } from './definition-form';
import './define';

interface Story {
  readonly args: Partial<Definition>;
}

export default {
  title: 'Definition form',
  component: 'ops-definition-form',
  render: (given: Story['args']): TemplateResult =>
    html`<ops-definition-form
      name="notice"
      .definition=${{ ...sampleLibraryMacro(), ...given }}
    ></ops-definition-form>`,
};

export const Filled: Story = { args: { categories: ['formatting', 'house-style'] } };
export const Problems: Story = { args: { title: '', icon: 'ftp://host.example/icon.png' } };
