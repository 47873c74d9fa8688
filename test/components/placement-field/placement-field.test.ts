import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../../components/placement-field/define';
import { answerSpaces } from '../../../components/space-picker/sample-page';
import type { PlacementField } from '../../../components/placement-field/placement-field';
import type { Placement } from '../../../contract/placement';
import { deep, focused, textOf } from '../deep';

async function show(properties: Partial<PlacementField> = {}) {
  const changes: (Placement | undefined)[] = [];
  const field = document.createElement('ops-placement-field');
  Object.assign(field, { label: 'Who may place and see', name: 'placement' }, properties);
  const answer = answerSpaces();
  field.addEventListener('ops-request', (event) => void answer(event));
  field.addEventListener('input', () => changes.push(field.value));
  await fixture<PlacementField>(html`${field}`);
  return { field, changes };
}

async function drawn(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve));
  await new Promise(requestAnimationFrame);
}

describe('<ops-placement-field>', () => {
  it('preselects nothing', async () => {
    const { field, changes } = await show();

    expect(field.shadowRoot?.querySelector(':checked')).to.equal(null);
    expect(field.shadowRoot?.querySelector('ops-space-picker')).to.equal(null);
    expect(changes).to.deep.equal([]);
    await expect(field).to.be.accessible();
  });

  it('lets everybody place alarms by one press', async () => {
    const { field, changes } = await show();

    deep(field, '[value=everywhere]').click();

    expect(changes).to.deep.equal([{ scope: 'everywhere' }]);
  });

  it('leads to the spaces and their search with the keyboard alone', async () => {
    const { field, changes } = await show();

    field.focus();
    await sendKeys({ press: 'ArrowDown' });
    await drawn();
    expect(changes).to.deep.equal([{ scope: 'spaces', spaceIds: [] }]);
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'ArrowDown' });
    await drawn();
    for (const key of ['ArrowDown', 'Enter']) {
      await sendKeys({ press: key });
      await drawn();
    }

    expect(changes.at(-1)).to.deep.equal({ scope: 'spaces', spaceIds: ['98305'] });
    await expect(field).to.be.accessible();
  });

  it('keeps the spaces while the other choice is tried', async () => {
    const value = { scope: 'spaces', spaceIds: ['98305', '98307'] } as const;
    const { field, changes } = await show({ value });

    deep(field, '[value=everywhere]').click();
    await drawn();
    deep(field, '[value=spaces]').click();

    expect(changes).to.deep.equal([{ scope: 'everywhere' }, value]);
  });

  it('says under each choice what it shows to whom', async () => {
    const { field } = await show();

    const about = (scope: string) => {
      const id = deep(field, `[value=${scope}]`).getAttribute('aria-describedby') ?? '';
      return textOf(deep(field, `#${id}`));
    };

    expect(about('everywhere'))
      .to.include('personal space')
      .and.include('everybody who can read a page');
    expect(about('spaces')).to.include('can see one of these spaces').and.include('a copy');
    expect(about('spaces')).to.include('Personal spaces count only if you choose them');
  });

  it('takes the focus to what is still to be chosen', async () => {
    const { field } = await show();
    field.focus();
    expect(focused()).to.equal(deep(field, '[value=everywhere]'));

    field.value = { scope: 'spaces', spaceIds: [] };
    await drawn();
    field.focus();

    expect(focused()).to.equal(deep(field, 'ops-space-picker', 'ops-space-search', 'input'));
  });
});
