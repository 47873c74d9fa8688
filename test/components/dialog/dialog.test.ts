import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import '../../../components/dialog/define';
import type { Dialog } from '../../../components/dialog/dialog';
import { deep, focused } from '../deep';

function dialog(): Promise<Dialog> {
  return fixture<Dialog>(
    html`<ops-dialog heading="Delete it?">
      <p>It is gone then.</p>
      <div slot="actions"><button>Delete</button></div>
    </ops-dialog>`,
  );
}

describe('<ops-dialog>', () => {
  it('is open over everything else as soon as it is there, and reads its heading first', async () => {
    const element = await dialog();

    expect((deep(element, 'dialog') as HTMLDialogElement).matches(':modal')).to.equal(true);
    expect(focused()?.textContent).to.equal('Delete it?');
    await expect(element).to.be.accessible();
  });

  it('asks to be dismissed at Escape, and stays until it is taken away', async () => {
    const element = await dialog();

    setTimeout(() => void sendKeys({ press: 'Escape' }));
    await oneEvent(element, 'ops-dialog-dismiss');

    expect((deep(element, 'dialog') as HTMLDialogElement).open).to.equal(true);
  });

  it('asks to be dismissed by a press beside it, not by one inside', async () => {
    const element = await dialog();
    let dismissed = 0;
    element.addEventListener('ops-dialog-dismiss', () => (dismissed += 1));
    const { x, y } = deep(element, '.sheet').getBoundingClientRect();

    await sendMouse({ type: 'click', position: [Math.ceil(x) + 2, Math.ceil(y) + 2] });
    expect(dismissed).to.equal(0);
    await sendMouse({ type: 'click', position: [2, 2] });

    expect(dismissed).to.equal(1);
  });

  it('is open, and can be dismissed, where it was moved to', async () => {
    const element = await dialog();
    const elsewhere = await fixture<HTMLElement>(html`<section></section>`);

    elsewhere.append(element);

    expect((deep(element, 'dialog') as HTMLDialogElement).matches(':modal')).to.equal(true);
    setTimeout(() => void sendKeys({ press: 'Escape' }));
    await oneEvent(element, 'ops-dialog-dismiss');
  });

  it('leaves room above and below, however much it holds', async () => {
    const element = await dialog();

    element.querySelector('p')!.style.setProperty('height', '5000px');
    const { top, bottom } = deep(element, 'dialog').getBoundingClientRect();

    expect(top).to.equal(60);
    expect(bottom).to.be.closeTo(innerHeight - 16, 1);
  });

  it('gives the focus back to where it came from', async () => {
    const button = await fixture<HTMLButtonElement>(html`<button>Delete…</button>`);
    button.focus();
    const element = await dialog();

    element.remove();

    expect(focused()).to.equal(button);
  });
});
