import { html, type TemplateResult } from 'lit';
import type { TextArea } from './text-area';
import './define';

type Arguments = Partial<Pick<TextArea, 'value' | 'hint' | 'error' | 'code' | 'disabled'>>;

interface Story {
  readonly args: Arguments;
}

export default {
  title: 'Text area',
  component: 'ops-text-area',
  args: { hint: 'The macro gets it letter by letter.' },
  render: (given: Arguments): TemplateResult =>
    html`<ops-text-area
      label="Text"
      hint=${given.hint ?? ''}
      error=${given.error ?? ''}
      .value=${given.value ?? ''}
      ?code=${given.code}
      ?disabled=${given.disabled}
    ></ops-text-area>`,
};

export const Empty: Story = { args: {} };
export const Code: Story = {
  args: { code: true, value: 'if (a < b && b > c) {\n\tretry();\n}' },
};
export const Wrong: Story = {
  args: { value: 'Far too much', error: 'The text is too long.' },
};
export const Off: Story = { args: { value: 'Nobody can change this', disabled: true } };
