import { expect } from '@open-wc/testing';
import { deep, textOf } from '../deep';
import { aParameter } from './forms';
import { fieldOf, press, showForm, type } from './shown-form';

const input = (field: Element, selector = 'input') => deep(field, selector) as HTMLInputElement;

describe('a parameter of type boolean', () => {
  it('is off without a default, stored as text, and switched by keyboard', async () => {
    const { form, told } = await showForm([
      aParameter({ name: 'bold', title: 'Bold', type: 'boolean', description: 'Louder.' }),
    ]);
    const box = input(fieldOf(form, 'bold'));

    expect(box.checked).to.equal(false);
    expect(box.getAttribute('aria-describedby')).to.equal('hint');
    form.focusField('bold');
    await press('Space');

    expect(told).to.deep.equal([{ bold: 'false' }, { bold: 'true' }]);
    await expect(form).to.be.accessible();
  });

  it('shows its default, and stores what differs from it alone', async () => {
    const { form, told } = await showForm([
      aParameter({ name: 'bold', type: 'boolean', default: 'true' }),
    ]);

    expect(input(fieldOf(form, 'bold')).checked).to.equal(true);
    form.focusField('bold');
    await press('Space', 'Space');

    expect(told).to.deep.equal([{ bold: 'false' }, {}]);
  });

  it('shows what is stored, in whatever letters', async () => {
    const { form } = await showForm([aParameter({ name: 'bold', type: 'boolean' })], {
      bold: 'True',
    });

    expect(input(fieldOf(form, 'bold')).checked).to.equal(true);
  });
});

describe('a parameter of type enum', () => {
  const color = aParameter({ name: 'color', type: 'enum', enumValues: ['grey', 'red'] });
  const labels = (field: Element) =>
    [...field.shadowRoot!.querySelectorAll('option')].map(({ label }) => label.trim());

  it('offers the template’s values with a capital letter, and nothing', async () => {
    const { form, told } = await showForm([color]);

    expect(labels(fieldOf(form, 'color'))).to.deep.equal(['Nothing', 'Grey', 'Red']);
    form.focusField('color');
    await type('R');

    expect(told).to.deep.equal([{ color: 'red' }]);
    await expect(form).to.be.accessible();
  });

  it('names the default that stands while nothing is chosen', async () => {
    const { form } = await showForm([{ ...color, default: 'grey', required: true }]);

    expect(labels(fieldOf(form, 'color'))[0]).to.equal('Default: Grey');
    expect(form.problems).to.deep.equal([]);
  });

  it('keeps a stored value that is no longer offered', async () => {
    const { form, told } = await showForm([color], { color: 'blue' });
    const field = fieldOf(form, 'color');

    expect(field.value).to.equal('blue');
    expect(labels(field).at(-1)).to.equal('blue (stored on the page, no longer offered)');
    expect(told).to.deep.equal([]);
    expect(form.problems).to.deep.equal([]);
  });

  it('takes several with its delimiter, in the template’s order', async () => {
    const { form, told } = await showForm(
      [{ ...color, multiple: true, delimiter: ';', required: true, description: 'Any.' }],
      { color: 'red;blue' },
    );
    const boxes = [...fieldOf(form, 'color').shadowRoot!.querySelectorAll('input')];

    expect(boxes.map(({ checked }) => checked)).to.deep.equal([false, true, true]);
    form.focusField('color');
    await press('Space', 'Tab', 'Space', 'Tab', 'Space', 'Shift+Tab', 'Shift+Tab', 'Space');

    expect(told.map(({ color }) => color)).to.deep.equal([
      'grey;red;blue',
      'grey;blue',
      'grey',
      undefined,
    ]);
    form.showsProblems = true;
    await form.updateComplete;
    expect(textOf(deep(fieldOf(form, 'color'), '#error'))).to.include('needs a value');
    await expect(form).to.be.accessible();
  });
});

describe('a parameter of type color', () => {
  it('is typed as CSS, or chosen with the browser’s control', async () => {
    const { form, told } = await showForm([aParameter({ name: 'color', type: 'color' })], {
      color: '#0052CC',
    });
    const field = fieldOf(form, 'color');
    const aid = input(field, '.aid');

    expect([aid.type, aid.value]).to.deep.equal(['color', '#0052cc']);
    expect(aid.ariaLabel).to.equal('Choose a colour for color');
    aid.value = '#ff0000';
    aid.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    await form.updateComplete;
    expect(told).to.deep.equal([{ color: '#ff0000' }]);

    form.focusField('color');
    await press('Control+a');
    await type('light blue');
    expect(form.problems.map(({ code }) => code)).to.deep.equal(['not-a-color']);
    await expect(form).to.be.accessible();
  });
});

describe('a parameter of type date', () => {
  it('is typed, or chosen in a calendar that knows the stored day', async () => {
    const { form, told } = await showForm([aParameter({ name: 'day', type: 'date' })], {
      day: '2024/1/31',
    });
    const aid = input(fieldOf(form, 'day'), '.aid');

    expect([aid.type, aid.value]).to.deep.equal(['date', '2024-01-31']);
    expect(input(fieldOf(form, 'day')).value).to.equal('2024/1/31');
    aid.value = '2024-02-29';
    aid.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    await form.updateComplete;

    expect(told).to.deep.equal([{ day: '2024-02-29' }]);
    await expect(form).to.be.accessible();
  });
});

for (const [kind, right, wrong, code] of [
  ['int', '12', '1.5', 'not-a-number'],
  ['percentage', '50%', 'half', 'not-a-percentage'],
  ['relativedate', '-2w', 'week', 'not-a-relative-date'],
  ['url', '/wiki/x', 'a b', 'not-an-address'],
  ['date', '2024-01-31', '31.1.2024', 'not-a-date'],
] as const) {
  describe(`a parameter of type ${kind}`, () => {
    it('takes what is one, and says what is none', async () => {
      const { form, told } = await showForm([aParameter({ name: 'value', type: kind })]);

      form.focusField('value');
      await type(right);
      expect(told.at(-1)).to.deep.equal({ value: right });
      expect(form.problems).to.deep.equal([]);
      await press('Control+a');
      await type(wrong);

      expect(form.problems).to.deep.equal([{ name: 'value', code, subject: wrong }]);
    });
  });
}

describe('several values as text', () => {
  it('say what stands between them, and are looked at one by one', async () => {
    const { form } = await showForm([
      aParameter({ name: 'counts', type: 'int', multiple: true, delimiter: ';' }),
    ]);

    expect(textOf(deep(fieldOf(form, 'counts'), '#hint'))).to.equal(
      'Several values, with “;” between them.',
    );
    form.focusField('counts');
    await type('1;x');

    expect(form.problems.map(({ subject }) => subject)).to.deep.equal(['x']);
  });
});
