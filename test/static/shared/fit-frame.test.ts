import { expect, nextFrame } from '@open-wc/testing';
import '../../../components/alarm-badge/define';
import type { AlarmBadge } from '../../../components/alarm-badge/alarm-badge';
import { adoptDocumentStyle } from '../../../static/shared/document-style';
import { fitFrame } from '../../../static/shared/fit-frame';
import { FakeClock } from '../fake-time';

/* The window of the tests stands for the frame: it does not follow its content, as by the documentation. */
describe('a badge in a frame that does not follow it', () => {
  const { adoptedStyleSheets: sheets } = document;
  let clock: FakeClock;
  let page: HTMLElement;
  let badge: AlarmBadge;

  beforeEach(async () => {
    adoptDocumentStyle('inline');
    clock = new FakeClock();
    fitFrame(clock);
    // The page's element has no box of its own.
    page = document.body.appendChild(document.createElement('div'));
    badge = page.appendChild(document.createElement('ops-alarm-badge'));
    badge.content = { alarmName: 'cpu', state: 'ok' };
    await observed();
  });
  afterEach(() => {
    page.remove();
    delete document.documentElement.dataset['fit'];
    document.adoptedStyleSheets = sheets;
  });

  /** Resolves when the observer of sizes has seen what is there now. */
  async function observed(): Promise<void> {
    await badge.updateComplete;
    await nextFrame();
    await nextFrame();
  }

  const widthOf = (element: Element): number => element.getBoundingClientRect().width;
  const part = (name: string): HTMLElement =>
    badge.shadowRoot!.querySelector<HTMLElement>(`[part=${name}]`)!;

  it('shows nothing of the script that stands in the document with it', () => {
    const script = document.body.appendChild(document.createElement('script'));
    script.type = 'text/plain';
    script.textContent = 'the code of the page';

    expect(getComputedStyle(script).display).to.equal('none');
    script.remove();
  });

  it('is as wide as it needs, and keeps room for what it may say later until it is sized', async () => {
    const roomy = widthOf(badge);
    expect(widthOf(document.body)).to.be.closeTo(roomy, 0.1);

    await clock.pass(500);

    expect(roomy - widthOf(badge)).to.be.closeTo(40, 0.1);
    expect(widthOf(document.body)).to.be.lessThan(innerWidth / 2);
  });

  it('has no room left over as soon as the frame has been sized', () => {
    const roomy = widthOf(badge);

    window.dispatchEvent(new Event('resize'));

    expect(roomy - widthOf(badge)).to.be.closeTo(40, 0.1);
  });

  it('keeps no room behind an alarm, than which nothing later is longer', async () => {
    badge.content = { alarmName: 'cpu', state: 'alarm' };
    await observed();
    const before = widthOf(badge);

    await clock.pass(500);

    expect(widthOf(badge)).to.equal(before);
  });

  it('keeps its room where there is nothing to size yet', async () => {
    badge.remove();
    delete document.documentElement.dataset['fit'];
    window.dispatchEvent(new Event('resize'));
    await clock.pass(500);

    expect(document.documentElement.dataset['fit']).to.equal(undefined);
  });

  it('keeps its state inside of it, and cuts the name, where it is narrower', async () => {
    badge.style.fontSize = '100px';
    badge.content = { alarmName: 'prod-eu-west-1-checkout-latency', state: 'ok' };
    await observed();
    expect(widthOf(document.body)).to.be.greaterThan(innerWidth);

    for (const wait of [500, 500, 500]) {
      await clock.pass(wait);
      await observed();
      expect(widthOf(badge)).to.equal(innerWidth);
    }

    const state = part('state');
    expect(state.getBoundingClientRect().right).to.be.at.most(innerWidth);
    expect(state.scrollWidth).to.equal(state.clientWidth);
    const [first] = part('name').querySelectorAll('span');
    expect(first!.scrollWidth).to.be.greaterThan(first!.clientWidth);
  });

  it('moves nothing when its reason grows: that is cut', async () => {
    const content = { alarmName: 'cpu', state: 'ok', showReason: true } as const;
    badge.content = { ...content, reason: 'Threshold Crossed' };
    badge.style.fontSize = '100px';
    await observed();
    await clock.pass(500);
    const { left, top } = part('state').getBoundingClientRect();

    const reason = 'Threshold Crossed: 3 datapoints were greater than the threshold. '.repeat(4);
    badge.content = { ...content, reason };
    await observed();
    await clock.pass(500);

    const state = part('state').getBoundingClientRect();
    expect([state.left, state.top]).to.deep.equal([left, top]);
    expect(state.right).to.be.at.most(innerWidth);
    expect(widthOf(badge)).to.equal(innerWidth);
  });

  it('is as wide as it needs again when the frame changes after all', async () => {
    badge.style.fontSize = '100px';
    badge.content = { alarmName: 'prod-eu-west-1-checkout-latency', state: 'ok' };
    await observed();
    await clock.pass(500);

    window.dispatchEvent(new Event('resize'));

    expect(widthOf(document.body)).to.be.greaterThan(innerWidth);
  });
});
