import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../../components/alarm-badge/define';
import type { AlarmBadge, ShownContent } from '../../../components/alarm-badge/alarm-badge';

const href = 'https://eu-west-1.console.aws.amazon.com/cloudwatch/home#alarmsV2:alarm/x';
const content: ShownContent = {
  alarmName: 'checkout-latency',
  state: 'alarm',
  since: '2026-03-02T09:18:00Z',
  reason: 'Threshold Crossed',
  showReason: true,
  href,
  now: new Date('2026-03-02T09:30:00Z'),
};
/** A link that leads to no alarm. */
const linked: ShownContent = { ...content, state: 'no-access', cause: 'link-elsewhere' };

describe('<ops-alarm-badge> drawn again', () => {
  let badge: AlarmBadge;

  beforeEach(async () => {
    badge = await fixture(html`<ops-alarm-badge .content=${content}></ops-alarm-badge>`);
  });

  const inside = (selector: string): HTMLElement =>
    badge.shadowRoot!.querySelector<HTMLElement>(selector)!;

  async function show(next: Partial<ShownContent>): Promise<void> {
    badge.content = { ...content, ...next };
    await badge.updateComplete;
  }

  /** What changes in the badge, and of its attributes, while it is drawn again. */
  async function changesOf(next: Partial<ShownContent>): Promise<readonly MutationRecord[]> {
    const records: MutationRecord[] = [];
    const observer = new MutationObserver((some) => void records.push(...some));
    const all = { subtree: true, childList: true, attributes: true, characterData: true };
    observer.observe(badge, all);
    observer.observe(badge.shadowRoot!, all);
    await show(next);
    return [...records, ...observer.takeRecords()];
  }

  it('leaves alone what has not changed', async () => {
    expect(await changesOf({})).to.deep.equal([]);

    const changes = await changesOf({ now: new Date('2026-03-02T09:31:00Z') });

    expect(changes.map(({ target }) => target)).to.deep.equal([inside('time')]);
    expect(inside('time').textContent).to.equal('13 min');
  });

  it('keeps the focus on its state, also where its name becomes a link and stops being one', async () => {
    const button = inside('button');
    button.focus();

    for (const next of [
      { href: undefined },
      { href },
      { state: 'ok', since: undefined },
    ] as const) {
      await show(next);
      expect(badge.shadowRoot!.activeElement).to.equal(button);
    }
    await show({ href: undefined });

    expect(inside('a')).to.equal(null);
    expect(inside('.badge').firstElementChild).to.equal(inside('[part=name]'));
  });

  it('keeps the focus on the link of its name', async () => {
    await sendKeys({ press: 'Tab' });
    const link = badge.shadowRoot!.activeElement;
    expect(link).to.equal(inside('a'));

    await show({ state: 'ok', href: `${href}y` });

    expect(badge.shadowRoot!.activeElement).to.equal(link);
    expect(inside('a').getAttribute('href')).to.equal(`${href}y`);
  });

  it('becomes a link that shows no state, and a badge again', async () => {
    const { innerHTML } = badge.shadowRoot!;

    await show(linked);
    expect(badge.shadowRoot!.textContent.trim()).to.equal('checkout-latency');
    expect(inside('a.badge').getAttribute('href')).to.equal(href);
    await show({});

    expect(badge.shadowRoot!.innerHTML).to.equal(innerHTML);
  });

  it('says nothing any more of what it is no longer given', async () => {
    await show({ since: undefined, reason: undefined });

    expect(inside('time').hasAttribute('datetime')).to.equal(false);
    expect(inside('[part=state]').textContent).to.equal('In alarm');
    expect(inside('[part=reason]').textContent).to.equal('');
  });
});
