import { html, type TemplateResult } from 'lit';
import { sampleSpaces } from '../internal/samples';
import './define';
import { answerSpaces, type SampleAnswer } from './sample-page';

interface Story {
  readonly args: {
    readonly value: readonly string[];
    readonly error?: string;
    readonly found?: SampleAnswer;
  };
  readonly play?: (context: { canvasElement: HTMLElement }) => Promise<void>;
}

const many = Array.from({ length: 50 }, (_, index) => ({
  id: String(index + 1),
  key: `TEAM${index + 1}`,
  name: `Team ${index + 1}`,
  isPersonal: false,
}));

async function open(canvas: HTMLElement, text = ''): Promise<void> {
  const search = canvas.querySelector('ops-space-picker')?.shadowRoot?.firstElementChild;
  const input = search?.shadowRoot?.querySelector('input');
  if (!input) throw new Error('There is no field');
  input.focus();
  input.value = text;
  input.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  await new Promise(requestAnimationFrame);
}

export default {
  title: 'Space picker',
  component: 'ops-space-picker',
  render: ({ value, error = '', found }: Story['args']): TemplateResult =>
    html`<ops-space-picker
      label="Spaces"
      error=${error}
      .value=${value}
      @ops-request=${answerSpaces(found)}
    ></ops-space-picker>`,
};

export const Empty: Story = { args: { value: [] } };
export const NothingChosen: Story = { args: { value: [], error: 'Choose a space.' } };
export const Chosen: Story = { args: { value: sampleSpaces.map(({ id }) => id) } };
export const OneUnseen: Story = { args: { value: ['98307', '1'] } };
export const NotReadYet: Story = { args: { value: ['98307'], found: 'never' } };
export const NotRead: Story = { args: { value: ['98307'], found: 'failed' } };
export const Full: Story = {
  args: { value: many.map(({ id }) => id), found: { spaces: many, complete: true } },
};

export const Open: Story = {
  args: { value: ['98307'] },
  play: ({ canvasElement }) => open(canvasElement),
};
export const Searching: Story = {
  args: { value: [], found: 'never' },
  play: ({ canvasElement }) => open(canvasElement, 'shop'),
};
export const Found: Story = {
  args: { value: ['98305'] },
  play: ({ canvasElement }) => open(canvasElement, 'shop'),
};
export const FoundMore: Story = {
  args: { value: [], found: { spaces: many, complete: false } },
  play: ({ canvasElement }) => open(canvasElement, 'team'),
};
export const FoundNone: Story = {
  args: { value: [] },
  play: ({ canvasElement }) => open(canvasElement, 'warehouse'),
};
export const SearchFailed: Story = {
  args: { value: [], found: 'failed' },
  play: ({ canvasElement }) => open(canvasElement, 'shop'),
};
