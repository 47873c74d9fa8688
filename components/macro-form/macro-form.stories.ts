import { html, type TemplateResult } from 'lit';
import type { MacroForm as Form, MacroParameter } from '../../contract/macros';
import type { MacroValues } from '../../rules/macro-parameters';
import { sampleAccounts } from '../internal/alarm-samples';
import { sampleForm, sampleParameter as sample } from '../internal/macro-samples';
import './define';
import { sampleDirectory, sampleEntries } from './sample-directory';

interface Arguments {
  readonly form: Form;
  readonly values?: MacroValues;
  readonly showsProblems?: boolean;
  /** What there is to choose from. */
  readonly entries?: typeof sampleEntries;
}
interface Story {
  readonly args: Arguments;
  readonly play?: (context: { canvasElement: HTMLElement }) => Promise<void>;
}

function sampleParameter(change: Partial<MacroParameter>): MacroParameter {
  return sample({ description: '', ...change });
}

const all: readonly MacroParameter[] = [
  sampleParameter({
    name: 'title',
    title: 'Title',
    description: 'Stands over the text.',
    required: true,
  }),
  sampleParameter({ name: 'bold', title: 'Bold', type: 'boolean', description: 'Louder.' }),
  sampleParameter({
    name: 'kind',
    title: 'Kind',
    type: 'enum',
    enumValues: ['Info', 'Warning'],
    default: 'Info',
  }),
  sampleParameter({ name: 'color', title: 'Colour', type: 'color', default: '#0052cc' }),
  sampleParameter({ name: 'day', title: 'Day', type: 'date' }),
  sampleParameter({ name: 'since', title: 'Since', type: 'relativedate' }),
  sampleParameter({ name: 'count', title: 'Rows', type: 'int', default: '10' }),
  sampleParameter({ name: 'width', title: 'Width', type: 'percentage' }),
  sampleParameter({ name: 'url', title: 'More about it', type: 'url' }),
  sampleParameter({ name: 'page', title: 'Page', type: 'confluence-content' }),
  sampleParameter({ name: 'file', title: 'File', type: 'attachment' }),
  sampleParameter({ name: 'space', title: 'Space', type: 'spacekey' }),
  sampleParameter({ name: 'owner', title: 'Owner', type: 'username' }),
  sampleParameter({ name: 'group', title: 'Group', type: 'group' }),
  sampleParameter({ name: 'label', title: 'Label', type: 'label' }),
  sampleParameter({ name: 'alarm', title: 'Alarm', type: 'alarm' }),
];

const several: readonly MacroParameter[] = [
  sampleParameter({ name: 'people', title: 'People', type: 'username', multiple: true }),
  sampleParameter({
    name: 'kinds',
    title: 'Kinds',
    type: 'enum',
    enumValues: ['Info', 'Warning', 'Note'],
    multiple: true,
    delimiter: ';',
  }),
  sampleParameter({ name: 'counts', title: 'Rows', type: 'int', multiple: true }),
];

const connectionId = sampleAccounts[0]?.connectionId ?? '';

export default {
  title: 'Macro form',
  component: 'ops-macro-form',
  args: { entries: sampleEntries },
  render: ({
    form,
    values = {},
    showsProblems = false,
    entries = sampleEntries,
  }: Arguments): TemplateResult =>
    html`<ops-macro-form
      .form=${form}
      .values=${values}
      .directory=${sampleDirectory(entries)}
      .showsProblems=${showsProblems}
    ></ops-macro-form>`,
};

export const EveryType: Story = { args: { form: sampleForm({ parameters: all }) } };
export const Stored: Story = {
  args: {
    form: sampleForm({ parameters: all }),
    values: {
      title: 'When the queue is full',
      bold: 'true',
      kind: 'Danger',
      color: '#c9372c',
      day: '2024-01-31',
      owner: '712020:1a2b',
      group: 'a group that is gone',
      page: 'HR:/2024/01/31/Welcome',
      alarm: { connectionId, alarmName: 'queue-depth', grant: 'g' },
    },
  },
};
export const Refused: Story = {
  args: {
    form: sampleForm({ parameters: all.slice(0, 9) }),
    values: {},
    showsProblems: true,
  },
};
export const Several: Story = {
  args: {
    form: sampleForm({ parameters: several }),
    values: { people: '712020:1a2b,712020:3c4d,jsmith', kinds: 'Warning;Danger', counts: '1,2' },
  },
};
export const Unknown: Story = {
  args: {
    form: sampleForm({
      parameters: [sampleParameter({ name: 'owner', title: 'Owner', type: 'username' })],
    }),
    values: { owner: 'jsmith' },
  },
};
export const Free: Story = {
  args: { form: sampleForm({ parameters: [], isFree: true }), values: { color: 'red', size: '3' } },
};

/** Opens the list of a field. */
export const Choosing: Story = {
  args: { form: sampleForm({ parameters: all.slice(9, 10) }) },
  play: async ({ canvasElement }) => {
    const form = canvasElement.querySelector('ops-macro-form');
    await form?.updateComplete;
    const field = form?.renderRoot.querySelector('ops-pick-field');
    await field?.updateComplete;
    field?.renderRoot.querySelector<HTMLElement>('#control')?.click();
    await new Promise((resolve) => setTimeout(resolve));
    await field?.updateComplete;
  },
};
