import { expect, fixture, html } from '@open-wc/testing';
import { resetMouse, sendMouse } from '@web/test-runner-commands';
import type { LitElement } from 'lit';
import '../../../components/account-table/define';
import '../../../components/alarm-picker/define';
import '../../../components/select-field/define';
import '../../../components/space-picker/define';
import '../../../components/text-field/define';
import { sampleAccount, sampleNow } from '../../../components/internal/samples';
import { deep } from '../deep';

/** What a reader has selected after dragging the mouse over the text from one end to the other. */
async function draggedOver(text: HTMLElement): Promise<string> {
  const range = document.createRange();
  range.selectNodeContents(text);
  const { left, right, top, bottom } = range.getBoundingClientRect();
  const y = Math.round((top + bottom) / 2);

  await sendMouse({ type: 'move', position: [Math.ceil(left), y] });
  await sendMouse({ type: 'down' });
  await sendMouse({ type: 'move', position: [Math.round((left + right) / 2), y] });
  // As people do, past the end.
  await sendMouse({ type: 'move', position: [Math.ceil(right) + 20, y] });
  await sendMouse({ type: 'up' });
  return getSelection()?.toString().trim() ?? '';
}

describe('text that stands beside a control can be selected with the mouse:', () => {
  beforeEach(() => getSelection()?.removeAllRanges());
  afterEach(() => resetMouse());

  const hint = 'As people know it.';
  const error = 'There is no such thing.';
  for (const [name, template] of Object.entries({
    'text field': html`<ops-text-field hint=${hint} error=${error}></ops-text-field>`,
    'select field': html`<ops-select-field hint=${hint} error=${error}></ops-select-field>`,
    'alarm picker': html`<ops-alarm-picker hint=${hint} error=${error}></ops-alarm-picker>`,
  })) {
    it(`hint and error of a ${name}`, async () => {
      const field = await fixture<LitElement>(template);

      expect(await draggedOver(deep(field, '#hint'))).to.equal(hint);
      expect(await draggedOver(deep(field, '#error'))).to.equal(error);
    });
  }

  it('hint and error of a space picker, and the spaces that are chosen', async () => {
    const picker = await fixture<LitElement>(
      html`<ops-space-picker hint=${hint} error=${error} .value=${['7']}></ops-space-picker>`,
    );

    expect(await draggedOver(deep(picker, 'ops-space-search', '#hint'))).to.equal(hint);
    expect(await draggedOver(deep(picker, 'ops-space-search', '#error'))).to.equal(error);
    expect(await draggedOver(deep(picker, 'li .name'))).to.contain('7');
  });

  it('the cells of the table of accounts', async () => {
    const table = await fixture<LitElement>(
      html`<ops-account-table
        .accounts=${[sampleAccount({ displayName: 'Shop production' })]}
        .now=${new Date(sampleNow)}
      ></ops-account-table>`,
    );

    expect(await draggedOver(deep(table, 'tbody td, tbody th'))).to.contain('Shop production');
  });
});
