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

  it('opens beside what was pressed where the frame is longer than any screen', async () => {
    const height = window.innerHeight;
    Object.defineProperty(window, 'innerHeight', { configurable: true, value: 5_000 });
    const button = await fixture<HTMLButtonElement>(html`<button>Delete…</button>`);
    button.getBoundingClientRect = () => new DOMRect(0, 3_000, 80, 32);
    button.focus();

    const element = await dialog();
    const { offsetTop, offsetHeight } = deep(element, 'dialog');
    Object.defineProperty(window, 'innerHeight', { configurable: true, value: height });

    expect(offsetTop + offsetHeight / 2).to.be.closeTo(3_000, 1);
  });

  it('gives the focus back to where it came from', async () => {
    const button = await fixture<HTMLButtonElement>(html`<button>Delete…</button>`);
    button.focus();
    const element = await dialog();

    element.remove();

    expect(focused()).to.equal(button);
  });
});
