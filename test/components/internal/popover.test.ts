import { expect, fixture, html, nextFrame, waitUntil } from '@open-wc/testing';
import { resetMouse, sendKeys, sendMouse, setViewport } from '@web/test-runner-commands';
import { LitElement, css, type TemplateResult } from 'lit';
import '../../../components/dialog/define';
import { Popover } from '../../../components/internal/popover';
import { popoverStyles } from '../../../components/internal/popover.styles';
import { deep, focused } from '../deep';

/** A button with a popover of as many lines as it is told, each 20 pixels high. */
class TestPopover extends LitElement {
  static override styles = [
    popoverStyles,
    css`
      .anchor {
        inline-size: 80px;
        block-size: 20px;
        margin: 0;
        border: none;
        padding: 0;
      }

      [popover] > * {
        display: block;
        inline-size: 120px;
        block-size: 20px;
        border: none;
        padding: 0;
      }
    `,
  ];

  lines = 3;
  readonly floating = new Popover(this);

  protected override render(): TemplateResult {
    return html`<button class="anchor" @click=${() => this.floating.open()}></button>
      <div .popover=${'manual'}>
        <button></button>
        ${Array.from({ length: this.lines - 1 }, () => html`<div></div>`)}
      </div>`;
  }
}
customElements.define('test-popover', TestPopover);

type Place = Partial<Record<'left' | 'top' | 'right' | 'bottom', string>>;

/** The element, open, with its anchor there in the frame. */
async function open(place: Place, lines = 3): Promise<TestPopover> {
  const element = new TestPopover();
  element.lines = lines;
  Object.assign(element.style, { position: 'fixed', ...place });
  await fixture(html`${element}`);
  await press(element);
  return element;
}

async function press(element: TestPopover): Promise<void> {
  anchor(element).focus();
  element.floating.open();
  await element.updateComplete;
}

const anchor = (element: TestPopover): HTMLElement => deep(element, '.anchor');
const inside = (element: TestPopover): HTMLElement => deep(element, '[popover] button');
const isShown = (element: TestPopover): boolean =>
  deep(element, '[popover]').matches(':popover-open');

function boxes(element: TestPopover): { readonly popover: DOMRect; readonly anchor: DOMRect } {
  return {
    popover: deep(element, '[popover]').getBoundingClientRect(),
    anchor: anchor(element).getBoundingClientRect(),
  };
}

async function click(target: Element): Promise<void> {
  const { x, y, width, height } = target.getBoundingClientRect();
  await sendMouse({
    type: 'click',
    position: [Math.round(x + width / 2), Math.round(y + height / 2)],
  });
}

describe('a popover', () => {
  afterEach(async () => {
    await resetMouse();
    await setViewport({ width: 800, height: 600 });
  });

  describe('stands', () => {
    it('under its anchor, from where that begins', async () => {
      const { popover, anchor } = boxes(await open({ left: '100px', top: '100px' }));

      expect(popover.left).to.equal(anchor.left);
      expect(popover.top).to.equal(anchor.bottom + 4);
      expect(popover.width).to.equal(122);
    });

    it('over its anchor where the frame ends too soon under it', async () => {
      const { popover, anchor } = boxes(await open({ left: '100px', bottom: '20px' }));

      expect(popover.bottom).to.equal(anchor.top - 4);
    });

    it('at the end of its anchor where the frame ends too soon beside it', async () => {
      const { popover, anchor } = boxes(await open({ right: '0', bottom: '20px' }));

      expect(popover.right).to.equal(anchor.right);
      expect(popover.bottom).to.equal(anchor.top - 4);
    });

    it('inside a frame that is narrower than anchor and popover need', async () => {
      await setViewport({ width: 140, height: 300 });
      const { popover } = boxes(await open({ left: '40px', top: '10px' }));

      expect(popover.left).to.be.at.least(0);
      expect(popover.right).to.be.at.most(140);
    });

    it('inside a frame that is lower than it, on the side with more room, and scrolls', async () => {
      await setViewport({ width: 400, height: 150 });
      const above = await open({ left: '10px', top: '90px' }, 50);
      expect(boxes(above).popover.top).to.equal(4);
      expect(boxes(above).popover.bottom).to.equal(86);
      const { scrollHeight, clientHeight } = deep(above, '[popover]');
      expect(scrollHeight).to.be.above(clientHeight);

      const below = await open({ left: '10px', top: '20px' }, 50);
      expect(boxes(below).popover.top).to.equal(44);
      expect(boxes(below).popover.bottom).to.equal(146);
    });

    it('inside its frame, when that becomes smaller', async () => {
      const element = await open({ left: '10px', top: '20px' }, 50);

      await setViewport({ width: 400, height: 200 });
      await waitUntil(() => boxes(element).popover.bottom === 196);
    });
  });

  describe('in something that scrolls', () => {
    async function scroller(): Promise<[HTMLElement, TestPopover]> {
      const box = await fixture<HTMLElement>(html`<div><div></div></div>`);
      Object.assign(box.style, { overflow: 'auto', height: '150px' });
      const content = deep(box, 'div');
      Object.assign(content.style, { position: 'relative', height: '900px' });
      const element = new TestPopover();
      Object.assign(element.style, { position: 'absolute', top: '100px' });
      content.append(element);
      await element.updateComplete;
      await press(element);
      return [box, element];
    }

    it('goes along with its anchor', async () => {
      const [box, element] = await scroller();
      const { top } = boxes(element).popover;

      box.scrollTop = 30;
      await nextFrame();

      expect(boxes(element).popover.top).to.equal(top - 30);
      expect(isShown(element)).to.equal(true);
    });

    it('closes when its anchor is out of sight', async () => {
      const [box, element] = await scroller();
      // What can be seen is looked at after each frame.
      await nextFrame();
      await nextFrame();

      box.scrollTop = 300;

      await waitUntil(() => !isShown(element));
      expect(focused()).to.equal(anchor(element));
    });
  });

  describe('closes', () => {
    let element: TestPopover;

    beforeEach(async () => {
      element = await open({ left: '100px', top: '100px' });
    });

    it('at Escape, and gives the focus back to its anchor', async () => {
      inside(element).focus();
      await sendKeys({ press: 'Escape' });
      await element.updateComplete;

      expect(isShown(element)).to.equal(false);
      expect(focused()).to.equal(anchor(element));
    });

    it('at Escape, which the dialog around it does not hear', async () => {
      const dialog = await fixture(html`<ops-dialog heading="Around it">${element}</ops-dialog>`);
      let dismissed = 0;
      dialog.addEventListener('ops-dialog-dismiss', () => (dismissed += 1));
      await press(element);

      await sendKeys({ press: 'Escape' });
      await element.updateComplete;
      expect([isShown(element), dismissed]).to.deep.equal([false, 0]);
      await sendKeys({ press: 'Escape' });

      expect(dismissed).to.equal(1);
    });

    it('at a press outside', async () => {
      await sendMouse({ type: 'click', position: [400, 400] });
      await element.updateComplete;

      expect(isShown(element)).to.equal(false);
    });

    it('when the focus goes elsewhere', async () => {
      const other = await fixture<HTMLElement>(html`<button>Other</button>`);

      other.focus();
      await element.updateComplete;

      expect(isShown(element)).to.equal(false);
      expect(focused()).to.equal(other);
    });

    it('at Tab, which goes on from the anchor', async () => {
      const other = document.createElement('button');
      element.after(other);
      inside(element).focus();

      await sendKeys({ press: 'Tab' });
      await element.updateComplete;

      expect(isShown(element)).to.equal(false);
      expect(focused()).to.equal(other);
    });

    it('when its element is moved, and opens there again', async () => {
      const there = await fixture<HTMLElement>(html`<div></div>`);

      there.append(element);
      await element.updateComplete;
      expect([isShown(element), element.floating.isOpen]).to.deep.equal([false, false]);
      await press(element);

      expect(isShown(element)).to.equal(true);
    });
  });

  it('stays at a press inside, which leaves the focus where it is', async () => {
    const element = await open({ left: '100px', top: '100px' });

    await click(deep(element, '[popover] div'));
    await element.updateComplete;

    expect(isShown(element)).to.equal(true);
    expect(focused()).to.equal(anchor(element));
  });

  it('stays at a press on its anchor, whose own matter that is', async () => {
    const element = await open({ left: '100px', top: '100px' });
    inside(element).focus();

    await click(anchor(element));
    await element.updateComplete;

    expect(isShown(element)).to.equal(true);
  });
});
