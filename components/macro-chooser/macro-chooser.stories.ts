import { html, type TemplateResult } from 'lit';
import { manyMacros, sampleMacros } from '../internal/macro-samples';
import type { MacroChooser } from './macro-chooser';
import './define';

type Arguments = Partial<Pick<MacroChooser, 'macros' | 'bodied' | 'chosen'>> & {
  readonly typed?: string;
};

interface Story {
  readonly args: Arguments;
  readonly play?: (context: { canvasElement: HTMLElement; args: Arguments }) => Promise<void>;
}

/** Types what the story says. */
const play: Story['play'] = async ({ canvasElement, args: { typed = '' } }) => {
  const chooser = canvasElement.querySelector('ops-macro-chooser');
  const input = chooser?.renderRoot.querySelector('input');
  if (!chooser || !input) return;
  input.value = typed;
  input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  await chooser.updateComplete;
};

export default {
  title: 'Macro chooser',
  component: 'ops-macro-chooser',
  args: { macros: sampleMacros },
  render: (given: Arguments): TemplateResult =>
    html`<ops-macro-chooser
      .macros=${given.macros ?? []}
      .chosen=${given.chosen ?? ''}
      ?bodied=${given.bodied}
    ></ops-macro-chooser>`,
};

export const All: Story = { args: {} };
export const AroundText: Story = { args: { bodied: true } };
export const Chosen: Story = { args: { chosen: 'snippet' } };
export const Searched: Story = { args: { typed: 'page' }, play };
export const NothingFound: Story = { args: { typed: 'jira' }, play };
export const FoundElsewhere: Story = { args: { typed: 'frame' }, play };
export const None: Story = { args: { macros: [] } };
export const Many: Story = { args: { macros: manyMacros.slice(0, 200), typed: 'service' }, play };
