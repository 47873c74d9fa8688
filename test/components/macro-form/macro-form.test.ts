import { expect } from '@open-wc/testing';
import type { TextField } from '../../../components/text-field/text-field';
import { deep, textOf } from '../deep';
import { aForm, aParameter } from './forms';
import { drawn, fieldOf, press, showForm, type } from './shown-form';

const names = (form: Element) =>
  [...form.shadowRoot!.querySelectorAll('[name]')].map((field) => field.getAttribute('name'));

describe('<ops-macro-form>', () => {
  it('shows the parameters in their order without the hidden ones, and keeps every value', async () => {
    const { form, told } = await showForm(
      [
        aParameter({ name: 'title', title: 'Heading' }),
        aParameter({ name: 'unseen', hidden: true, default: 'd' }),
        aParameter({ name: 'size', type: 'int' }),
      ],
      { title: 'A', unknown: 'kept', unseen: 'too' },
    );

    expect(names(form)).to.deep.equal(['title', 'size']);
    form.focusField();
    await press('End');
    await type('b');

    expect(told).to.deep.equal([{ title: 'Ab', unknown: 'kept', unseen: 'too' }]);
    await expect(form).to.be.accessible();
  });

  it('shows what an older page stores under an alias, and tells of its present name', async () => {
    const { form, told } = await showForm([aParameter({ name: 'title', aliases: ['heading'] })], {
      heading: 'A',
    });

    expect(fieldOf(form, 'title').value).to.equal('A');
    expect(told).to.deep.equal([{ title: 'A' }]);
  });

  it('says what stands when a field is left empty, and stores nothing then', async () => {
    const { form, told } = await showForm([aParameter({ name: 'title', default: 'Note' })], {
      title: 'x',
    });
    const field = fieldOf(form, 'title');

    expect(textOf(deep(field, '#preset'))).to.equal('If left empty: Note');
    expect(deep(field, 'input').getAttribute('aria-describedby')).to.equal('preset');
    form.focusField('title');
    await press('End', 'Backspace');
    await type('Note');

    expect(told.at(0)).to.deep.equal({});
    expect(told.at(-1)).to.deep.equal({});
  });

  it('ties the description to the control', async () => {
    const { form } = await showForm([aParameter({ name: 'title', description: 'Over the text.' })]);
    const field = fieldOf(form, 'title');

    expect(textOf(deep(field, '#hint'))).to.equal('Over the text.');
    expect(deep(field, 'input').getAttribute('aria-describedby')).to.equal('hint');
  });

  it('says what is wrong with a field once that is left, and of all when they are to be shown', async () => {
    const { form } = await showForm([
      aParameter({ name: 'count', type: 'int' }),
      aParameter({ name: 'title', required: true }),
    ]);
    const errorOf = (name: string) => fieldOf(form, name).error;

    form.focusField('count');
    await type('1x');
    expect(errorOf('count')).to.equal('');
    await press('Tab');
    expect(errorOf('count')).to.equal('“1x” is no whole number. Type digits only, such as 12.');
    await press('Tab');
    expect(errorOf('title')).to.equal('');
    expect(form.problems.map(({ name, code }) => [name, code])).to.deep.equal([
      ['count', 'not-a-number'],
      ['title', 'missing'],
    ]);

    form.showsProblems = true;
    await drawn();
    expect(errorOf('title')).to.equal('This macro needs a value here. Type or choose one.');
    await expect(form).to.be.accessible();

    form.focusField('title');
    await type('A');
    expect(errorOf('title')).to.equal('');
  });

  it('accepts what the page stores, whatever it is, until it is changed', async () => {
    const { form } = await showForm([aParameter({ name: 'count', type: 'int' })], { count: 'ten' });

    expect(form.problems).to.deep.equal([]);
    form.focusField('count');
    await press('End');
    await type('s');

    expect(form.problems.map(({ subject }) => subject)).to.deep.equal(['tens']);
  });

  it('begins anew with another macro', async () => {
    const { form } = await showForm([aParameter({ name: 'count', type: 'int' })]);
    form.focusField();
    await type('x');
    await press('Tab');

    form.form = aForm([aParameter({ name: 'count', type: 'int' })]);
    form.values = {};
    await drawn();

    expect(fieldOf(form, 'count').value).to.equal('');
    expect(fieldOf(form, 'count').error).to.equal('');
  });
});

describe('<ops-macro-form> of a macro that declares nothing', () => {
  const free = (form: Element) => deep(form, 'ops-free-parameters');
  const fields = (form: Element) => [
    ...free(form).shadowRoot!.querySelectorAll<TextField>('ops-text-field'),
  ];

  it('shows what is stored in rows, and adds and removes them by keyboard', async () => {
    const { form, told } = await showForm(aForm([], true), { a: '1', '': 'first' });

    expect(fields(form).map(({ value }) => value)).to.deep.equal(['a', '1', '0', 'first']);
    deep(free(form), '.add').focus();
    await press('Enter');
    await type('b');
    await press('Tab');
    await type('2');
    expect(told.at(-1)).to.deep.equal({ a: '1', '0': 'first', b: '2' });
    await expect(form).to.be.accessible();

    free(form).shadowRoot!.querySelectorAll<HTMLElement>('.remove')[1]!.click();
    await drawn();
    expect(told.at(-1)).to.deep.equal({ a: '1', b: '2' });
    expect(fields(form).map(({ value }) => value)).to.deep.equal(['a', '1', 'b', '2']);
  });

  it('says which name is missing, twice there, or not to be read by any template', async () => {
    const { form } = await showForm(aForm([], true), { a: '1', 'old name': 'x' });
    deep(free(form), '.add').focus();
    await press('Enter');
    await type('a');
    await press('Tab', 'Tab', 'Tab', 'Enter');
    await type('b c');
    await press('Tab', 'Tab', 'Tab', 'Enter', 'Tab');
    await type('lost');
    await press('Tab');

    expect(form.problems.map(({ name, code }) => [name, code])).to.deep.equal([
      ['row 2', 'name-twice'],
      ['row 3', 'name-unreadable'],
      ['row 4', 'name-missing'],
    ]);
    expect(fields(form)[4]!.error).to.equal(
      'There is another parameter named “a”. Give one of them another name.',
    );
    form.focusField('row 4');
    expect(free(form).shadowRoot!.activeElement).to.equal(fields(form)[8]);
    await expect(form).to.be.accessible();
  });
});
