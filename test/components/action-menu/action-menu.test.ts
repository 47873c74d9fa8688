import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../../components/action-menu/define';
import { MenuSelectEvent, type ActionMenu } from '../../../components/action-menu/action-menu';

const items = [
  { id: 'edit', label: 'Edit' },
  { id: 'open', label: 'Open' },
  { id: 'delete', label: 'Delete', danger: true },
];

async function menu(): Promise<ActionMenu> {
  const element = await fixture<ActionMenu>(
    html`<ops-action-menu label="Actions for Shop" .items=${items}></ops-action-menu>`,
  );
  element.focus();
  return element;
}

function focused(element: ActionMenu): string {
  return element.shadowRoot?.activeElement?.textContent.trim() ?? '';
}

function trigger(element: ActionMenu): HTMLButtonElement {
  return element.shadowRoot!.querySelector('button')!;
}

async function press(...keys: string[]): Promise<void> {
  for (const key of keys) await sendKeys({ press: key });
}

function isOpen(element: ActionMenu): boolean {
  return element.shadowRoot!.querySelector('[popover]')!.matches(':popover-open');
}

describe('<ops-action-menu>', () => {
  it('opens by Enter with the first item focused, and says so', async () => {
    const element = await menu();

    await press('Enter');
    await element.updateComplete;

    expect(isOpen(element)).to.equal(true);
    expect(focused(element)).to.equal('Edit');
    expect(trigger(element).ariaExpanded).to.equal('true');
    await expect(element).to.be.accessible();
  });

  it('moves by arrows, Home and End, around both ends', async () => {
    const element = await menu();
    await press('ArrowUp');
    expect(focused(element)).to.equal('Delete');

    await press('ArrowDown');
    expect(focused(element)).to.equal('Edit');
    await press('ArrowUp', 'ArrowUp');
    expect(focused(element)).to.equal('Open');
    await press('End');
    expect(focused(element)).to.equal('Delete');
    await press('Home');
    expect(focused(element)).to.equal('Edit');
  });

  it('raises ops-menu-select, closes, and gives the focus back to its button', async () => {
    const element = await menu();
    const chosen: string[] = [];
    element.addEventListener(MenuSelectEvent.type, ({ item }) => chosen.push(item));

    await press('ArrowDown', 'ArrowDown', 'Enter');

    expect(chosen).to.deep.equal(['open']);
    expect(isOpen(element)).to.equal(false);
    expect(element.shadowRoot!.activeElement).to.equal(trigger(element));
  });

  it('closes by Escape without choosing anything', async () => {
    const element = await menu();
    const chosen: string[] = [];
    element.addEventListener(MenuSelectEvent.type, ({ item }) => chosen.push(item));
    await press('Enter');

    await press('Escape');

    expect(isOpen(element)).to.equal(false);
    expect(chosen).to.deep.equal([]);
    expect(element.shadowRoot!.activeElement).to.equal(trigger(element));
  });

  it('opens by a press on its button, and closes by the next', async () => {
    const element = await menu();

    trigger(element).click();
    await element.updateComplete;
    expect([isOpen(element), focused(element)]).to.deep.equal([true, 'Edit']);
    trigger(element).click();
    await element.updateComplete;

    expect(isOpen(element)).to.equal(false);
    expect(trigger(element).ariaExpanded).to.equal('false');
  });

  it('works where it was moved to', async () => {
    const element = await menu();
    await press('Enter');

    const there = await fixture<HTMLElement>(html`<div></div>`);
    there.append(element);
    await element.updateComplete;
    expect(trigger(element).ariaExpanded).to.equal('false');
    element.focus();
    await press('Enter');

    expect([isOpen(element), focused(element)]).to.deep.equal([true, 'Edit']);
  });

  it('stays inside the frame at its lower right corner', async () => {
    const element = await menu();
    element.style.position = 'fixed';
    element.style.right = '0';
    element.style.bottom = '0';

    await press('Enter');

    const box = element.shadowRoot!.querySelector('[popover]')!.getBoundingClientRect();
    expect(box.bottom).to.be.at.most(innerHeight);
    expect(box.right).to.be.at.most(innerWidth);
    expect(box.top).to.be.at.least(0);
  });
});
