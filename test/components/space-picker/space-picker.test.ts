import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../../components/space-picker/define';
import { sampleSpaces } from '../../../components/internal/samples';
import { noSpaces } from '../../../components/space-picker/known-spaces';
import { answerSpaces } from '../../../components/space-picker/sample-page';
import type { SpaceQuery, SpaceRequest } from '../../../components/space-picker/space-request';
import type { SpacePicker } from '../../../components/space-picker/space-picker';
import type { SpaceChoice } from '../../../contract/placement';
import { deep, focused, textOf } from '../deep';

const [shop, operations, payments] = sampleSpaces.map(({ id }) => id) as [string, string, string];

interface Given {
  readonly value?: readonly string[];
  readonly spaces?: readonly SpaceChoice[];
  readonly complete?: boolean;
}

async function show({ value = [], spaces = sampleSpaces, complete = true }: Given = {}) {
  const asked: SpaceQuery[] = [];
  const changes: (readonly string[])[] = [];
  const picker = document.createElement('ops-space-picker');
  Object.assign(picker, { label: 'Spaces', value });
  const answer = answerSpaces({ spaces, complete });
  picker.addEventListener('ops-request', (event) => {
    asked.push((event.request as SpaceRequest).query);
    void answer(event);
  });
  picker.addEventListener('input', () => changes.push(picker.value));
  await fixture<SpacePicker>(html`${picker}`);
  return { picker, asked, changes };
}

function search(picker: SpacePicker): HTMLElement {
  return deep(picker, 'ops-space-search');
}

function field(picker: SpacePicker): HTMLInputElement {
  return deep(search(picker), 'input') as HTMLInputElement;
}

function options(picker: SpacePicker): HTMLElement[] {
  return [...(search(picker).shadowRoot?.querySelectorAll<HTMLElement>('[role=option]') ?? [])];
}

function chips(picker: SpacePicker): HTMLElement[] {
  return [...(picker.shadowRoot?.querySelectorAll('li') ?? [])];
}

function isOpen(picker: SpacePicker): boolean {
  return search(picker).shadowRoot?.querySelector('[popover]')?.matches(':popover-open') ?? false;
}

async function drawn(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve));
  await new Promise(requestAnimationFrame);
}

async function press(...keys: string[]): Promise<void> {
  for (const key of keys) {
    await sendKeys({ press: key });
    await drawn();
  }
}

async function type(picker: SpacePicker, text: string): Promise<void> {
  field(picker).focus();
  await sendKeys({ type: text });
  await drawn();
}

describe('<ops-space-picker>', () => {
  it('lists what has the typed text in its name or key, with both', async () => {
    const { picker, asked } = await show();

    await type(picker, 'pay');

    expect(asked.at(-1)).to.deep.equal({ text: 'pay' });
    expect(options(picker).map(textOf)).to.deep.equal(['Payments PAY']);
    expect(textOf(deep(search(picker), '.note'))).to.equal('One space');
    await expect(picker).to.be.accessible();
  });

  it('marks personal spaces', async () => {
    const { picker } = await show({ value: ['98310'] });

    await type(picker, 'anna');

    expect(textOf(options(picker)[0]!)).to.equal('Anna Berg Personal ~7120201a2b3c4d');
    expect(textOf(chips(picker)[0]!)).to.include('Personal');
  });

  it('chooses several with the keyboard alone, and tells of each', async () => {
    const { picker, changes } = await show();

    await type(picker, 'shop');
    await press('Enter');
    expect(changes).to.deep.equal([]);
    await press('ArrowDown', 'Enter', 'ArrowDown', 'Enter');

    expect(changes).to.deep.equal([[shop], [shop, operations]]);
    expect(chips(picker).map(textOf)).to.deep.equal(['Shop SHOP', 'Shop operations SHOPOPS']);
    expect(options(picker).map((option) => option.ariaSelected)).to.deep.equal(['true', 'true']);
    expect(textOf(deep(picker, '.spoken'))).to.equal(
      'Space Shop operations (SHOPOPS) added. 2 spaces are chosen.',
    );
    expect(isOpen(picker)).to.equal(true);
    expect(focused()).to.equal(field(picker));
    await expect(picker).to.be.accessible();
  });

  it('tells assistive technology which option the keyboard is at, around both ends', async () => {
    const { picker } = await show();
    const at = () => field(picker).getAttribute('aria-activedescendant');

    picker.focus();
    await press('ArrowDown');
    expect(field(picker).ariaExpanded).to.equal('true');
    expect(at()).to.equal(null);
    await press('ArrowUp');
    expect(at()).to.equal('option-5');
    await press('ArrowDown');
    expect(at()).to.equal('option-0');

    expect(options(picker).filter(({ className }) => className === 'active')).to.have.length(1);
  });

  it('takes a choice back at its option', async () => {
    const { picker, changes } = await show({ value: [shop, payments] });

    await type(picker, 'pay');
    await press('Enter');

    expect(changes).to.deep.equal([[shop]]);
    expect(textOf(deep(picker, '.spoken'))).to.equal(
      'Space Payments (PAY) removed. 1 space is chosen.',
    );
  });

  it('chooses by mouse without losing the field, and closes when that is left', async () => {
    const { picker, changes } = await show();
    await type(picker, 'shop');

    const pressed = new MouseEvent('mousedown', { bubbles: true, cancelable: true });
    options(picker)[1]!.dispatchEvent(pressed);
    options(picker)[1]!.click();
    await drawn();
    expect(pressed.defaultPrevented).to.equal(true);
    expect(changes).to.deep.equal([[operations]]);
    expect(isOpen(picker)).to.equal(true);
    field(picker).blur();
    await drawn();

    expect(isOpen(picker)).to.equal(false);
    expect(field(picker).value).to.equal('');
  });

  it('closes by Escape, then empties the field, and only then leaves Escape to a dialog', async () => {
    const { picker } = await show();
    const seen: boolean[] = [];
    picker.addEventListener('keydown', () => seen.push(true));
    await type(picker, 'shop');
    seen.length = 0;

    await press('Escape');
    expect(isOpen(picker)).to.equal(false);
    expect(field(picker).value).to.equal('shop');
    await press('Escape');
    expect(field(picker).value).to.equal('');
    expect(seen).to.deep.equal([]);
    await press('Escape');

    expect(seen).to.deep.equal([true]);
  });

  it('sends no form by Enter, and no input event by typing', async () => {
    const { picker, changes } = await show({ spaces: [] });

    await type(picker, 'nothing');
    const enter = new KeyboardEvent('keydown', { key: 'Enter', cancelable: true });
    field(picker).dispatchEvent(enter);

    expect(enter.defaultPrevented).to.equal(true);
    expect(changes).to.deep.equal([]);
    const said = deep(search(picker), '[role=status]');
    await waitUntil(() => said.textContent.includes('No space that you can see'));
  });

  it('removes a space at its own button, and goes on to the next', async () => {
    const { picker, changes } = await show({ value: [shop, operations, payments] });
    await drawn();
    const remove = () => [...(picker.shadowRoot?.querySelectorAll('button') ?? [])];
    expect(remove()[0]!.ariaLabel).to.equal('Remove space Shop (SHOP)');

    remove()[1]!.focus();
    await press('Enter');
    expect(changes).to.deep.equal([[shop, payments]]);
    expect(focused()).to.equal(remove()[1]);
    await press('Enter');
    expect(focused()).to.equal(remove()[0]);
    await press('Enter');

    expect(focused()).to.equal(field(picker));
  });

  it('names what is stored, and what the administrator cannot see any more', async () => {
    const { picker, asked, changes } = await show({ value: [payments, '1'] });
    await drawn();

    expect(asked).to.deep.equal([{ ids: [payments, '1'] }]);
    expect(chips(picker).map(textOf)).to.deep.equal(['Payments PAY', 'A space you cannot see']);
    await expect(picker).to.be.accessible();
    chips(picker)[1]!.querySelector('button')!.click();

    expect(changes).to.deep.equal([[payments]]);
  });

  it('asks for no name that its page knows, whichever it is given first', async () => {
    const { picker, asked } = await show({ value: [payments] });
    await drawn();
    asked.length = 0;

    picker.value = [payments, shop];
    await drawn();
    picker.value = [shop, payments];
    await drawn();

    expect(asked).to.deep.equal([{ ids: [shop] }]);
  });

  it('asks again for a space that could not be read, once the choice changes', async () => {
    const { picker, asked } = await show({ value: [payments] });
    await drawn();
    picker.spaces = { ...noSpaces, byId: new Map([[payments, 'unread']]) };
    await drawn();
    expect(asked).to.have.length(1);

    picker.value = [payments, '1'];
    await drawn();

    expect(asked).to.deep.equal([{ ids: [payments] }, { ids: [payments, '1'] }]);
    expect(textOf(chips(picker)[0]!)).to.equal('Payments PAY');
  });

  it('still lists and chooses after it was moved', async () => {
    const { picker, changes } = await show({ value: [payments] });
    const elsewhere = await fixture(html`<section></section>`);

    elsewhere.append(picker);
    await type(picker, 'shop');
    await press('ArrowDown', 'Enter');

    expect(changes).to.deep.equal([[payments, shop]]);
  });

  it('takes fifty spaces and no more', async () => {
    const spaces = Array.from({ length: 51 }, (_, index) => ({
      id: String(index),
      key: `T${index}`,
      name: `Team ${index}`,
      isPersonal: false,
    }));
    const value = spaces.slice(0, 50).map(({ id }) => id);
    const { picker, changes } = await show({ spaces, value });

    await type(picker, 'team 50');
    await press('Enter');
    expect(options(picker)[0]!.ariaDisabled).to.equal('true');
    expect(changes).to.deep.equal([]);
    expect(textOf(deep(search(picker), '.note'))).to.include('50 spaces, which is the maximum');
    chips(picker)[0]!.querySelector('button')!.click();
    await drawn();
    await type(picker, 'team 50');
    await press('Enter');

    expect(changes.at(-1)?.at(-1)).to.equal('50');
  });

  it('says when there are more than it shows', async () => {
    const { picker } = await show({ complete: false });

    await type(picker, 'shop');

    expect(textOf(deep(search(picker), '.note'))).to.include('The first 2 spaces');
  });

  it('keeps its list inside the frame, over the field where there is no room below', async () => {
    const { picker } = await show();
    picker.style.position = 'fixed';
    picker.style.insetBlockEnd = '0';

    await type(picker, 'shop');
    await waitUntil(() => isOpen(picker));

    const list = deep(search(picker), '[popover]').getBoundingClientRect();
    expect(list.bottom).to.be.at.most(field(picker).getBoundingClientRect().top + 1);
    expect(list.top).to.be.at.least(0);
  });

  it('C09: shows names of any script as text', async () => {
    const name = '<img src=x onerror=alert(1)> متجر';
    const { picker } = await show({
      spaces: [{ id: '7', key: 'X', name, isPersonal: false }],
      value: ['7'],
    });
    await drawn();

    expect(textOf(chips(picker)[0]!)).to.equal(`${name} X`);
  });
});
