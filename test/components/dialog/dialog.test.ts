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

  describe('in a frame that is longer than any screen', () => {
    const height = window.innerHeight;
    beforeEach(async () => {
      Object.defineProperty(window, 'innerHeight', { configurable: true, value: 5_000 });
      const button = await fixture<HTMLButtonElement>(html`<button>Delete…</button>`);
      button.getBoundingClientRect = () => new DOMRect(0, 3_000, 80, 32);
      button.focus();
    });
    afterEach(() => {
      Object.defineProperty(window, 'innerHeight', { configurable: true, value: height });
    });

    /** After the next layout, which is when a dialog learns its height. */
    async function boxOf(element: Dialog): Promise<{ top: number; height: number }> {
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
      const { offsetTop, offsetHeight } = deep(element, 'dialog');
      return { top: offsetTop, height: offsetHeight };
    }

    it('opens beside what was pressed', async () => {
      const box = await boxOf(await dialog());

      expect(box.top + box.height / 2).to.be.closeTo(3_000, 1);
    });

    it('stays where it is when its content grows, as long as that ends above the end', async () => {
      const element = await dialog();
      const { top } = await boxOf(element);
      const text = element.querySelector('p')!;

      text.style.setProperty('height', '300px');
      expect((await boxOf(element)).top).to.equal(top);

      Object.defineProperty(window, 'innerHeight', { configurable: true, value: top + 320 });
      text.style.setProperty('height', '290px');
      const moved = await boxOf(element);
      expect(moved.top + moved.height).to.be.closeTo(top + 320 - 16, 1);
    });
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
