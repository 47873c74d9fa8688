import { expect, fixture, html } from '@open-wc/testing';
import '../../../components/alarm-badge/define';
import type { AlarmBadge } from '../../../components/alarm-badge/alarm-badge';
import { alarmStates } from '../../../rules/alarm-state';

const now = new Date('2026-03-02T09:30:00Z');

interface Sentence {
  readonly badge: AlarmBadge;
  readonly after: HTMLElement;
  readonly paragraph: HTMLElement;
}

async function sentence(alarmName: string, width = '40em'): Promise<Sentence> {
  const paragraph = await fixture<HTMLElement>(
    html`<p>
      Look at <ops-alarm-badge .content=${{ alarmName, state: 'loading', now }}></ops-alarm-badge
      ><span>&nbsp;first.</span>
    </p>`,
  );
  paragraph.style.font = '16px/24px sans-serif';
  paragraph.style.inlineSize = width;
  const badge = paragraph.querySelector('ops-alarm-badge')!;
  return { badge, paragraph, after: paragraph.querySelector('span')! };
}

describe('<ops-alarm-badge> in a sentence', () => {
  const partOf = (badge: AlarmBadge, name: string): HTMLElement =>
    badge.shadowRoot!.querySelector<HTMLElement>(`[part=${name}]`)!;

  it('hugs its text: nothing is free around the badge, and four pixels around the state', async () => {
    const { badge } = await sentence('cpu');

    for (const state of alarmStates.filter((each) => each !== 'loading')) {
      badge.content = { ...badge.content, state };
      await badge.updateComplete;
      const lozenge = partOf(badge, 'state');
      const words = document.createRange();
      words.selectNodeContents(lozenge);
      const [text, box] = [words, lozenge].map((each) => each.getBoundingClientRect());
      const whole = badge.getBoundingClientRect();

      expect(box!.height, state).to.equal(16);
      expect(text!.left - box!.left, state).to.be.closeTo(4, 0.1);
      expect(box!.right - text!.right, state).to.be.closeTo(4, 0.1);
      expect(whole.right, state).to.be.closeTo(box!.right, 0.1);
      expect(whole.left, state).to.be.closeTo(
        partOf(badge, 'name').getBoundingClientRect().left,
        0.1,
      );
    }
  });

  it('keeps 100 pixels for a state that it does not know yet', async () => {
    const { badge } = await sentence('cpu');

    expect(partOf(badge, 'state').getBoundingClientRect().width).to.equal(100);
  });

  it('does not make its line higher, and stands on the line’s baseline', async () => {
    const { badge, paragraph } = await sentence('cpu');
    badge.content = { ...badge.content, state: 'alarm' };
    await badge.updateComplete;

    const probe = document.createElement('span');
    probe.style.display = 'inline-block';
    partOf(badge, 'state').prepend(probe);
    const inside = probe.getBoundingClientRect().bottom;
    const outside = paragraph.appendChild(probe).getBoundingClientRect().bottom;

    expect(paragraph.getBoundingClientRect().height).to.equal(24);
    expect(inside).to.be.closeTo(outside, 0.75);
  });

  it('reaches below its line in no size, where its frame would get a scroll bar', async () => {
    for (const size of ['medium', 'large'] as const) {
      const { badge } = await sentence('cpu');
      badge.content = { ...badge.content, state: 'ok', size };
      await badge.updateComplete;
      const button = badge.shadowRoot!.querySelector('button')!.getBoundingClientRect();

      expect(button.bottom, size).to.be.at.most(badge.getBoundingClientRect().bottom);
      expect(button.height, size).to.be.at.least(24);
    }
  });

  it('keeps room for a name while it does not know one', async () => {
    const { badge } = await sentence('');
    badge.content = { state: 'loading', now };
    await badge.updateComplete;
    const name = badge.shadowRoot!.querySelector('[part=name]')!;
    const reserved = name.getBoundingClientRect().width;

    badge.content = { ...badge.content, state: 'not-connected' };
    await badge.updateComplete;

    expect(reserved).to.equal(12 * 16);
    expect(name.getBoundingClientRect().width).to.be.lessThan(reserved);
  });

  /** Where the parts of a name end that stand in a narrow column, and how wide they would be. */
  async function partsOf(name: string): Promise<readonly HTMLElement[]> {
    const { badge, paragraph } = await sentence(name, '18em');
    badge.content = { ...badge.content, state: 'alarm' };
    await badge.updateComplete;
    const state = partOf(badge, 'state');
    expect(state.scrollWidth, 'the state is whole').to.equal(state.clientWidth);
    expect(paragraph.scrollWidth).to.equal(paragraph.clientWidth);
    const parts = partOf(badge, 'name').querySelectorAll('span');
    return [...parts].filter(({ textContent }) => textContent);
  }
  const isCut = ({ scrollWidth, clientWidth }: HTMLElement): boolean => scrollWidth > clientWidth;

  it('cuts a long name in its middle, and keeps its state and its last word whole', async () => {
    const parts = await partsOf('prod-eu-west-1-shop-checkout-latency');

    expect(parts.map((part) => part.textContent)).to.deep.equal([
      'prod-eu-west-1-shop-checkout',
      '-latency',
    ]);
    expect(parts.map(isCut)).to.deep.equal([true, false]);
  });

  it('leaves not even a fraction of a pixel to cut to the parts that stay whole', async () => {
    const name = `${'x'.repeat(30)}-`.repeat(8) + 'latency';
    const { badge } = await sentence(name, '18em');
    badge.content = { ...badge.content, label: name, state: 'ok', since: '2026-03-02T06:30:00Z' };
    await badge.updateComplete;

    for (const part of [
      partOf(badge, 'name').querySelectorAll('span')[1]!,
      badge.shadowRoot!.querySelector('button')!,
    ]) {
      const whole = part.cloneNode(true) as HTMLElement;
      whole.style.cssText = 'position: absolute; max-inline-size: none';
      part.parentElement!.append(whole);
      const [shown, needed] = [part, whole].map((each) => each.getBoundingClientRect().width);
      whole.remove();

      expect(shown, part.textContent).to.equal(needed);
    }
  });

  it('shows of what Auto Scaling names which of two alarms it is', async () => {
    const uuid = '0d1b6a3e-1b1c-4a5e-9f00-3c6f2a10aa55';

    for (const end of ['High', 'Low']) {
      const parts = await partsOf(`TargetTracking-service/shop/checkout-Alarm${end}-${uuid}`);

      expect(parts[1]!.textContent).to.equal(`-Alarm${end}-`);
      expect(parts.map(isCut)).to.deep.equal([true, false, true]);
    }
  });

  it('cuts a name without words, or in letters that join, at its end', async () => {
    for (const name of ['x'.repeat(255), 'زمن الاستجابة المرتفع جدا في خدمة الدفع الجديدة']) {
      const parts = await partsOf(name);

      expect(isCut(parts[0]!), name).to.equal(true);
      expect(parts.map((part) => part.textContent).join('')).to.equal(name);
    }
  });

  it('stays inside a column that is narrower than its state', async () => {
    const { badge, paragraph } = await sentence('checkout-latency', '5em');
    badge.content = { ...badge.content, state: 'region-disabled' };
    await badge.updateComplete;

    expect(paragraph.scrollWidth).to.equal(paragraph.clientWidth);
  });

  it('keeps a right-to-left name from turning the sentence round', async () => {
    const { badge, after } = await sentence('زمن الاستجابة');
    const name = badge.shadowRoot!.querySelector('[part=name]')!;
    const state = badge.shadowRoot!.querySelector('[part=state]')!;

    const lefts = [name, state, after].map((element) => element.getBoundingClientRect().left);

    expect(lefts).to.deep.equal([...lefts].sort((one, other) => one - other));
  });
});
