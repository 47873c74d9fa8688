import { expect, waitUntil } from '@open-wc/testing';
import { emptyDirectory, type DirectoryQuery } from '../../../components/macro-form/directory';
import type { MacroForm } from '../../../components/macro-form/macro-form';
import type { MacroParameterType } from '../../../contract/macros';
import { deep, textOf } from '../deep';
import { aParameter } from './forms';
import { directoryOf, drawn, fieldOf, press, showForm, type } from './shown-form';

const anna = { value: '712020:1a2b', label: 'Anna Berg' };
const ben = { value: '712020:3c4d', label: 'Ben Ito' };

const picker = (form: MacroForm, name: string) => {
  const field = fieldOf(form, name);
  return field.localName === 'ops-values-field' ? deep(field, 'ops-pick-field') : field;
};
const control = (form: MacroForm, name: string) =>
  deep(picker(form, name), '#control') as HTMLInputElement;
const options = (form: MacroForm, name: string) =>
  [...picker(form, name).shadowRoot!.querySelectorAll('[role=option]')].map(textOf);
const note = (form: MacroForm, name: string) =>
  textOf(picker(form, name).shadowRoot!.querySelector('.note') ?? document.createElement('p'));

async function found(form: MacroForm, name: string, sentence: string): Promise<void> {
  await waitUntil(() => note(form, name).startsWith(sentence), `no “${sentence}”`);
}

describe('a parameter that is chosen from what Confluence has', () => {
  const kinds: Partial<Record<MacroParameterType, string>> = {
    'confluence-content': 'content',
    attachment: 'attachment',
    spacekey: 'space',
    username: 'user',
    group: 'group',
    label: 'label',
  };
  for (const [kind, sought] of Object.entries(kinds)) {
    it(`of type ${kind} is searched for as somebody types, and chosen by keyboard`, async () => {
      const asked: DirectoryQuery[] = [];
      const entry = { value: 'OPS:Runbook', label: 'Runbook', detail: 'Operations' };
      const { form, told } = await showForm(
        [aParameter({ name: 'it', title: 'It', type: kind as MacroParameterType })],
        {},
        directoryOf([entry, { value: 'x', label: 'Run list' }], asked),
      );

      form.focusField('it');
      await type('run');
      await found(form, 'it', '2 found');
      expect(asked.at(-1)).to.deep.equal({ kind: sought, text: 'run', spaceKey: undefined });
      expect(options(form, 'it')).to.deep.equal([
        'Runbook Operations',
        'Run list',
        'Use this text: run',
      ]);
      await expect(form).to.be.accessible();
      await press('ArrowDown', 'Enter');

      expect(told.at(-1)).to.deep.equal({ it: 'OPS:Runbook' });
      expect(options(form, 'it')).to.deep.equal([]);
      await expect(form).to.be.accessible();
    });
  }

  it('stores what is typed by hand', async () => {
    const { form, told } = await showForm([aParameter({ name: 'group', type: 'group' })]);

    form.focusField('group');
    await type('old-team');
    await found(form, 'group', 'No group has “old-team” in its name.');
    await press('Tab');

    expect(told.at(-1)).to.deep.equal({ group: 'old-team' });
    expect(control(form, 'group').value).to.equal('old-team');
  });

  it('looks for content in the space that the template names', async () => {
    const asked: DirectoryQuery[] = [];
    const { form } = await showForm(
      [aParameter({ name: 'page', type: 'confluence-content', spaceKey: '@self' })],
      {},
      directoryOf([], asked),
    );

    form.focusField('page');
    control(form, 'page').click();
    await found(form, 'page', 'There is nothing to choose from here.');

    expect(asked.map(({ spaceKey }) => spaceKey)).to.deep.equal(['@self']);
  });

  for (const [code, sentence] of [
    ['busy', 'Confluence gets too many requests.'],
    ['forbidden', 'Confluence does not let you search here.'],
    ['unavailable', 'Confluence could not be searched.'],
  ] as const) {
    it(`says that Confluence is ${code}, and takes what is typed`, async () => {
      const directory = {
        ...emptyDirectory,
        find: () => Promise.resolve({ ok: false, code } as const),
      };
      const { form, told } = await showForm(
        [aParameter({ name: 'space', type: 'spacekey' })],
        {},
        directory,
      );

      form.focusField('space');
      await type('OPS');
      await found(form, 'space', sentence);

      expect(told.at(-1)).to.deep.equal({ space: 'OPS' });
      await expect(form).to.be.accessible();
    });
  }

  it('shows the answer to the last text alone', async () => {
    const answers: ((entries: { value: string; label: string }[]) => void)[] = [];
    const directory = {
      ...emptyDirectory,
      find: () =>
        new Promise<{ ok: true; entries: { value: string; label: string }[]; isComplete: true }>(
          (resolve) => answers.push((entries) => resolve({ ok: true, entries, isComplete: true })),
        ),
    };
    const { form } = await showForm([aParameter({ name: 'l', type: 'label' })], {}, directory);

    form.focusField('l');
    control(form, 'l').click();
    await waitUntil(() => answers.length === 1);
    await type('b');
    await waitUntil(() => answers.length === 2);
    answers[1]!([{ value: 'b', label: 'b' }]);
    answers[0]!([{ value: 'a', label: 'a' }]);
    await drawn();

    expect(options(form, 'l')).to.deep.equal(['b']);
  });
});

describe('a parameter of type username', () => {
  it('shows the name of whose account id is stored', async () => {
    const { form, told } = await showForm(
      [aParameter({ name: 'who', type: 'username' })],
      { who: anna.value },
      directoryOf([anna, ben]),
    );

    expect(control(form, 'who').value).to.equal('Anna Berg');
    form.focusField('who');
    await press('Control+a');
    await type('ben ito');
    await found(form, 'who', 'One found');
    await press('Tab');

    expect(told.at(-1)).to.deep.equal({ who: ben.value });
    expect(control(form, 'who').value).to.equal('Ben Ito');
  });

  it('keeps a name that Confluence does not know, and says so', async () => {
    const { form, told } = await showForm(
      [aParameter({ name: 'who', type: 'username' })],
      { who: 'jsmith' },
      directoryOf([anna]),
    );

    expect(control(form, 'who').value).to.equal('jsmith');
    expect(textOf(deep(picker(form, 'who'), '#unknown'))).to.include('The macro gets it as it is.');
    expect(told).to.deep.equal([]);
    await expect(form).to.be.accessible();
  });
});

describe('a parameter that takes several', () => {
  const chips = (form: MacroForm) =>
    [...fieldOf(form, 'who').shadowRoot!.querySelectorAll('li')].map(textOf);

  it('collects what is chosen and typed, and takes it off again, by keyboard', async () => {
    const { form, told } = await showForm(
      [aParameter({ name: 'who', type: 'username', multiple: true })],
      { who: anna.value },
      directoryOf([anna, ben]),
    );

    expect(chips(form)).to.deep.equal(['Anna Berg']);
    form.focusField('who');
    await type('ben');
    await found(form, 'who', 'One found');
    await press('ArrowDown', 'Enter');
    await type('jsmith');
    await found(form, 'who', 'Nobody');
    await press('Enter');
    expect(told.at(-1)).to.deep.equal({ who: `${anna.value},${ben.value},jsmith` });
    expect(chips(form)).to.deep.equal(['Anna Berg', 'Ben Ito', 'jsmith']);
    await expect(form).to.be.accessible();

    await press('Tab', 'Enter');
    expect(told.at(-1)).to.deep.equal({ who: `${ben.value},jsmith` });
    expect(textOf(deep(fieldOf(form, 'who'), '[role=status]'))).to.equal('Anna Berg removed.');
  });

  it('says that a value cannot stand among others which holds their delimiter', async () => {
    const { form, told } = await showForm(
      [aParameter({ name: 'who', type: 'confluence-content', multiple: true })],
      {},
      directoryOf([{ value: 'Bread, butter', label: 'Bread, butter' }]),
    );

    form.focusField('who');
    await type('bread');
    await found(form, 'who', 'One found');
    await press('ArrowDown', 'Enter');

    expect(told).to.deep.equal([]);
    expect(textOf(deep(picker(form, 'who'), '#error'))).to.equal(
      '“Bread, butter” was not added: it has “,” in it, which stands between two values here.',
    );
    await expect(form).to.be.accessible();
  });
});
