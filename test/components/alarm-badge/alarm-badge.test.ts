import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../../components/alarm-badge/define';
import {
  AlarmSelectEvent,
  type AlarmBadge,
  type ShownContent,
} from '../../../components/alarm-badge/alarm-badge';
import {
  absentStates,
  alarmDoubts,
  failureCauses,
  reportedStates,
  type AlarmState,
  type FailureCause,
} from '../../../contract/alarms';

const states: readonly AlarmState[] = ['loading', ...reportedStates, ...absentStates];
const now = new Date('2026-03-02T09:30:00Z');

function contentOf(given: Partial<ShownContent>): ShownContent {
  return { alarmName: 'checkout-latency', state: 'loading', now, ...given };
}

function show(given: Partial<ShownContent>): Promise<AlarmBadge> {
  return fixture<AlarmBadge>(
    html`<ops-alarm-badge .content=${contentOf(given)}></ops-alarm-badge>`,
  );
}

function part(badge: AlarmBadge, name: 'name' | 'state'): HTMLElement {
  return badge.shadowRoot!.querySelector<HTMLElement>(`[part=${name}]`)!;
}

function stateText(badge: AlarmBadge): string {
  return part(badge, 'state').textContent.trim();
}

function button(badge: AlarmBadge): HTMLButtonElement {
  return badge.shadowRoot!.querySelector('button')!;
}

/** What it says in full to whoever points at it. */
function sentencesOf(badge: AlarmBadge): string {
  return badge.shadowRoot!.querySelector<HTMLElement>('.badge')!.title;
}

function color(badge: AlarmBadge): string {
  return getComputedStyle(part(badge, 'state')).color;
}

function selection(badge: AlarmBadge): Promise<AlarmSelectEvent> {
  return new Promise((resolve) => {
    badge.addEventListener(AlarmSelectEvent.type, resolve, { once: true });
  });
}

function shape(badge: AlarmBadge): string {
  const svg = badge.shadowRoot!.querySelector('svg')!;
  return `${svg.getAttribute('class') ?? ''} ${svg.querySelector('path')!.getAttribute('d')!}`;
}

describe('<ops-alarm-badge>', () => {
  it('C02: says the state by word, by shape, and where CloudWatch reported one by colour', async () => {
    const badges = await Promise.all(states.map((state) => show({ state })));

    expect(new Set(badges.map(stateText)).size).to.equal(states.length);
    expect(new Set(badges.map(shape)).size).to.equal(states.length);
    const [ok, alarm, noData] = await Promise.all(
      (['ok', 'alarm', 'insufficient-data'] as const).map((state) => show({ state })),
    );
    expect(new Set([ok, alarm, noData].map((badge) => color(badge!))).size).to.equal(3);
  });

  it('shows no name in another order than it was written', async () => {
    const badge = await show({
      alarmName: 'prod-\u202eKO',
      state: 'ok',
      actions: 'suppressed',
      suppressor: 'de\u2067ploy',
    });

    expect(part(badge, 'name').textContent).to.equal('prod-KO');
    expect(sentencesOf(badge)).to.contain('prod-KO').and.to.contain('deploy');
    expect(badge.getAttribute('alarm-name')).to.equal('prod-\u202eKO');
  });

  it('C39: explains a missing alarm, account or right in neutral colours', async () => {
    const [ok, alarm] = await Promise.all([show({ state: 'ok' }), show({ state: 'alarm' })]);
    const reported = [color(ok), color(alarm)];

    for (const state of absentStates) {
      const badge = await show({ state });
      expect(reported, state).not.to.include(color(badge));
      expect(sentencesOf(badge), state).to.match(/^[^.]*checkout-latency[^.]*\. [A-Z].*\.$/);
    }
  });

  it('C40: tells every cause and doubt in a sentence of its own', async () => {
    const badges = [
      ...failureCauses.map((cause) => show({ state: 'unavailable', cause })),
      ...absentStates.map((state) => show({ state })),
      ...alarmDoubts.map((doubt) => show({ state: 'alarm', doubt, checkedAt: now.toISOString() })),
    ];
    const sentences = (await Promise.all(badges)).map((badge) => sentencesOf(badge));

    expect(new Set(sentences).size).to.equal(badges.length);
    // Where none was chosen there is no alarm to name.
    const unnamed = sentences.filter((sentence) => !sentence.includes('checkout-latency'));
    expect(unnamed).to.deep.equal([sentences[failureCauses.indexOf('not-chosen')]]);
    expect(sentences.filter((sentence) => /undefined|\{|\}/.test(sentence))).to.deep.equal([]);
  });

  it('says in its title when nobody is notified of the alarm, and by what', async () => {
    const titleOf = async (given: Partial<ShownContent>): Promise<string> =>
      sentencesOf(await show({ state: 'alarm', ...given }));

    expect(await titleOf({ actions: 'off' })).to.match(/in alarm\. Its notifications are off\.$/);
    expect(await titleOf({ actions: 'suppressed' })).to.match(/notifications are suppressed\.$/);
    expect(await titleOf({ actions: 'suppressed', suppressor: 'planned-maintenance' })).to.match(
      /notifications are suppressed by planned-maintenance\.$/,
    );
    for (const actions of ['on', undefined, 'never-heard-of' as never] as const) {
      expect(await titleOf({ actions })).not.to.contain('notifications');
    }
  });

  it('says since when, in human units and for machines', async () => {
    const since = '2026-03-02T09:18:00.000Z';

    const badge = await show({ state: 'alarm', since });

    expect(stateText(badge)).to.equal('In alarm · 12 min');
    expect(badge.shadowRoot!.querySelector('time')!.dateTime).to.equal(since);
    expect(sentencesOf(badge)).to.match(/is in alarm\. It has been so since .*2026/);
  });

  it('never shows OK alone or green while there is a doubt', async () => {
    const green = color(await show({ state: 'ok' }));

    for (const doubt of [...alarmDoubts, 'never-heard-of' as never]) {
      for (const checkedAt of [undefined, '2026-03-02T09:25:00Z']) {
        const badge = await show({ state: 'ok', doubt, checkedAt, since: '2026-03-01T00:00:00Z' });
        expect(stateText(badge), doubt).to.match(/^OK · [a-z]/);
        expect(color(badge), doubt).not.to.equal(green);
        expect(shape(badge), doubt).not.to.equal(shape(await show({ state: 'ok' })));
      }
    }
  });

  it('says of an old state when it was true, with the day where that is long ago', async () => {
    const told = async (checkedAt: string): Promise<string> =>
      stateText(await show({ state: 'alarm', doubt: 'stale', checkedAt }));

    expect(await told('2026-03-02T09:25:00')).to.equal('In alarm · as of 09:25');
    expect(await told('2026-03-01T07:05:00')).to.equal('In alarm · as of Mar 1, 07:05');
    expect(await told('no time')).to.equal('In alarm · earlier');
  });

  it('keeps an alarm red while there is a doubt, with a shape that tells the doubt', async () => {
    const alarm = await show({ state: 'alarm' });

    const doubted = await show({ state: 'alarm', doubt: 'evaluation-error' });

    expect(color(doubted)).to.equal(color(alarm));
    expect(shape(doubted)).not.to.equal(shape(alarm));
    expect(stateText(doubted)).to.equal('In alarm · cannot evaluate');
  });

  it('C40: shows a state it does not know as unknown, in its attribute too', async () => {
    for (const value of ['purple', '', 7, {}, 'constructor', 'OK']) {
      const badge = await show({ state: value as AlarmState });
      expect(badge.getAttribute('state')).to.equal('unknown');
      expect(stateText(badge)).to.equal('Unknown');
    }
  });

  it('is loading for as long as nobody gave it a state', async () => {
    const badge = await fixture<AlarmBadge>(html`<ops-alarm-badge></ops-alarm-badge>`);

    expect(badge.getAttribute('state')).to.equal('loading');
    expect(stateText(badge)).to.equal('Loading');
  });

  it('shows a time that is none, or lies ahead, without failing', async () => {
    const nonsense = await show({ state: 'alarm', since: 'yesterday-ish' });
    const ahead = await show({ state: 'alarm', since: '2027-01-01T00:00:00Z' });

    expect(stateText(nonsense)).to.equal('In alarm');
    expect(stateText(ahead)).to.equal('In alarm · <1 min');
  });

  it('shows names as text and never as markup', async () => {
    const name = '<img src=x onerror=alert(1)>';

    const badge = await show({ alarmName: name, state: 'alarm', reason: name });

    expect(part(badge, 'name').textContent).to.equal(name);
    expect(badge.shadowRoot!.querySelector('img')).to.equal(null);
  });

  it('shows a label in the place of the name, and then does not give the name away', async () => {
    const badge = await show({ alarmName: undefined, label: 'Checkout', state: 'not-found' });

    expect(part(badge, 'name').textContent).to.equal('Checkout');
    expect(badge.hasAttribute('alarm-name')).to.equal(false);
    expect(sentencesOf(badge)).to.contain('Checkout');
  });

  it('leaves the time to its title where that is asked for', async () => {
    const since = '2026-03-02T09:18:00.000Z';

    const badge = await show({ state: 'alarm', since, hideSince: true });

    expect(stateText(badge)).to.equal('In alarm');
    expect(sentencesOf(badge)).to.contain('since');
  });

  it('shows the reason beside the state only where that is asked for', async () => {
    const reason = 'Threshold Crossed: 1 datapoint was greater. '.repeat(20);
    const plain = await show({ state: 'alarm', reason });
    const badge = await show({ state: 'alarm', reason, showReason: true });
    const shown = badge.shadowRoot!.querySelector<HTMLElement>('[part=reason]')!;

    expect(button(plain).textContent).not.to.contain('Threshold');
    expect(shown.textContent).to.equal(reason);
    expect(shown.scrollWidth, 'is cut').to.be.above(shown.clientWidth);
  });

  it('is bigger where that is asked for', async () => {
    const medium = await show({ state: 'ok', size: 'medium' });
    const large = await show({ state: 'ok', size: 'large' });

    const sizes = [medium, large].map((badge) => parseFloat(getComputedStyle(badge).fontSize));

    expect(sizes[1]).to.be.above(sizes[0]!);
  });

  it('shows what it is given, and nothing of what it was given before', async () => {
    const options = { label: 'Shop', reason: 'Quiet', showReason: true, size: 'large' } as const;
    const badge = await show({ state: 'ok', doubt: 'stale', ...options });
    expect(badge.shadowRoot!.textContent).to.contain('Shop').and.to.contain('Quiet');

    badge.content = contentOf({ state: 'ok', reason: 'Quiet' });
    await badge.updateComplete;

    expect(badge.getAttributeNames().sort()).to.deep.equal(['alarm-name', 'state']);
    expect(badge.shadowRoot!.textContent).not.to.match(/Shop|Quiet/);
  });

  it('says of a link what it lacks, and not that access was refused', async () => {
    const word = async (cause: FailureCause): Promise<string> =>
      stateText(await show({ state: 'no-access', cause, editing: true }));

    expect(await word('link-unpublished')).to.equal('Not published');
    expect(await word('link-ambiguous')).to.equal('Not set up');
    expect(await word('not-granted')).to.equal('No access');
  });

  describe('of a link that shows no state', () => {
    const link = { href: 'https://console.aws.amazon.com/', state: 'no-access' } as const;
    const dashboard = { ...link, alarmName: 'CloudWatch dashboard Production' };

    it('is a link and nothing else, and its arrow is decoration', async () => {
      for (const cause of ['link-elsewhere', 'link-unmatched', 'link-unpublished'] as const) {
        const badge = await show({ ...dashboard, cause });

        const anchor = badge.shadowRoot!.querySelector('a')!;
        expect(badge.shadowRoot!.textContent.trim()).to.equal(dashboard.alarmName);
        expect(anchor.href).to.equal(link.href);
        expect(badge.shadowRoot!.querySelector('button')).to.equal(null);
        expect(anchor.querySelector('svg')!.getAttribute('aria-hidden')).to.equal('true');
        await expect(badge).to.be.accessible();
      }
    });

    it('says to who points at it why, and promises nothing to a comment', async () => {
      const why = async (cause: FailureCause): Promise<string> => {
        const badge = await show({ ...link, alarmName: 'CloudWatch alarm cpu', cause });
        return badge.shadowRoot!.querySelector('a')!.title;
      };

      expect(await why('link-unmatched')).to.contain('Ask a Confluence administrator');
      expect(await why('link-unpublished')).to.equal(
        'The state of CloudWatch alarm cpu is shown on the published page, not in comments.',
      );
    });

    it('is reached by keyboard, and is no alarm to be told about', async () => {
      const badge = await show({ ...dashboard, cause: 'link-elsewhere' });
      let selected = 0;
      badge.addEventListener('ops-alarm-select', () => selected++);
      badge.shadowRoot!.querySelector('a')!.addEventListener('click', (event) => {
        event.preventDefault();
      });

      badge.focus();
      badge.shadowRoot!.querySelector('a')!.click();

      expect(badge.shadowRoot!.activeElement?.localName).to.equal('a');
      expect(selected).to.equal(0);
    });

    it('tells in its lozenge where the macro wants no link', async () => {
      const badge = await show({ ...dashboard, href: undefined, cause: 'link-elsewhere' });

      expect(stateText(badge)).to.equal('In AWS');
    });
  });

  it('C39: says of a page from elsewhere what is to be done', async () => {
    const badge = await show({ state: 'no-access', cause: 'other-site' });

    expect(sentencesOf(badge)).to.contain(
      'was chosen on another site. Edit the page and choose the alarm again.',
    );
  });

  it('C40: says until when Confluence is not asked, beside an old state too', async () => {
    const retryAt = '2026-03-02T10:00:00.000Z';
    const busy = { cause: 'confluence-busy', retryAt } as const;
    const none = sentencesOf(await show({ state: 'unavailable', ...busy }));
    const old = sentencesOf(await show({ state: 'ok', doubt: 'stale', retryAt }));
    const late = sentencesOf(await show({ state: 'ok', doubt: 'stale' }));

    const sentence = /Confluence is getting too many requests; ConfluOps will ask again at .*2026/;
    expect(none).to.match(/^The state of checkout-latency could not be read\. Confluence/);
    for (const title of [none, old]) expect(title).to.match(sentence);
    expect(old).not.to.contain('by itself');
    expect(late).to.match(/able to read it since\. ConfluOps asks again by itself; .*\.$/);
  });

  it('asks an editor to choose an alarm and tells a reader that none is chosen', async () => {
    const unset = { alarmName: undefined, state: 'not-connected', cause: 'not-chosen' } as const;
    const reader = await show(unset);
    const editor = await show({ ...unset, editing: true });

    expect(part(reader, 'name').textContent).to.equal('No alarm chosen');
    expect(part(editor, 'name').textContent).to.equal('Choose an alarm');
    expect(stateText(reader)).to.equal('Not set up');
    expect(sentencesOf(reader)).to.contain('choose one');
  });

  it('reflects what it shows into the attributes that others select on', async () => {
    const badge = await show({ state: 'ok', doubt: 'stale' });

    expect(badge.getAttribute('state')).to.equal('ok');
    expect(badge.getAttribute('doubt')).to.equal('stale');
    expect(badge.getAttribute('alarm-name')).to.equal('checkout-latency');
  });

  it('C02: raises ops-alarm-select when clicked', async () => {
    const badge = await show({ state: 'alarm' });

    const selected = selection(badge);
    button(badge).click();

    expect((await selected).alarmName).to.equal('checkout-latency');
  });

  describe('with an address', () => {
    const href = 'https://eu-west-1.console.aws.amazon.com/cloudwatch/home#alarmsV2:alarm/x';
    const linkOf = (badge: AlarmBadge): HTMLAnchorElement => badge.shadowRoot!.querySelector('a')!;

    it('is a link by its name, whose address can be copied, and a button by its state', async () => {
      const badge = await show({ state: 'alarm', href });

      expect(linkOf(badge).href).to.equal(href);
      expect(linkOf(badge).textContent).to.equal('checkout-latency');
      await sendKeys({ press: 'Tab' });
      expect(badge.shadowRoot!.activeElement).to.equal(linkOf(badge));
      await sendKeys({ press: 'Tab' });
      expect(badge.shadowRoot!.activeElement).to.equal(button(badge));
    });

    it('tells its sentences for its state alone: what the link does is its own', async () => {
      const badge = await show({ state: 'alarm', href });
      const told: string[] = [];
      badge.addEventListener(AlarmSelectEvent.type, ({ description }) => told.push(description));
      badge.addEventListener('click', (event) => event.preventDefault());

      linkOf(badge).click();
      expect(told).to.deep.equal([]);
      button(badge).click();

      expect(told).to.deep.equal(['checkout-latency is in alarm.']);
    });

    it('is no link where it has none', async () => {
      expect(linkOf(await show({ state: 'alarm' }))).to.equal(null);
    });
  });

  it('takes a label for no name that AWS could know', async () => {
    const badge = await show({ alarmName: undefined, label: 'Payments', state: 'not-found' });

    expect(sentencesOf(badge)).not.to.contain('named');
  });

  it('has a shape for each word, whatever state the word is said for', async () => {
    const shapes = new Map<string, Set<string>>();
    for (const state of [...absentStates, ...reportedStates]) {
      for (const cause of [undefined, ...failureCauses]) {
        const badge = await show({ state, cause });
        const known = shapes.get(stateText(badge)) ?? new Set();
        shapes.set(stateText(badge), known.add(shape(badge)));
      }
    }

    for (const [word, known] of shapes) expect(known.size, word).to.equal(1);
    expect(new Set([...shapes.values()].flatMap((known) => [...known])).size).to.equal(shapes.size);
  });

  for (const key of ['Enter', 'Space']) {
    it(`C02: raises ops-alarm-select when ${key} is pressed on it`, async () => {
      const badge = await show({ state: 'alarm' });
      await sendKeys({ press: 'Tab' });
      expect(document.activeElement).to.equal(badge);

      const selected = selection(badge);
      await sendKeys({ press: key });

      expect((await selected).alarmName).to.equal('checkout-latency');
    });
  }

  it('is named by its visible text, and says that it is busy while it loads', async () => {
    const badge = await show({ state: 'loading' });
    expect(button(badge).ariaBusy).to.equal('true');
    const named = button(badge).getAttribute('aria-labelledby')!.split(' ');
    const texts = named.map((id) => badge.shadowRoot!.getElementById(id)!.textContent.trim());
    expect(texts).to.deep.equal(['checkout-latency', 'Loading']);
    expect(button(badge).ariaDescription).to.equal(sentencesOf(badge));

    badge.content = contentOf({ state: 'ok' });
    await badge.updateComplete;

    expect(button(badge).ariaBusy).to.equal('false');
    expect(badge.shadowRoot!.querySelectorAll('[role], [aria-label]').length).to.equal(0);
    expect(badge.shadowRoot!.querySelector('svg')!.ariaHidden).to.equal('true');
  });

  it('takes content that was set before it was defined', async () => {
    const host = await fixture<HTMLElement>(html`<p></p>`);
    const undefinedYet = document.implementation
      .createHTMLDocument()
      .createElement('ops-alarm-badge');
    undefinedYet.content = contentOf({ alarmName: 'cpu', state: 'alarm' });

    host.append(document.adoptNode(undefinedYet));
    await undefinedYet.updateComplete;

    expect(part(undefinedYet, 'name').textContent).to.equal('cpu');
    expect(stateText(undefinedYet)).to.equal('In alarm');
    undefinedYet.content = contentOf({ state: 'ok' });
    await undefinedYet.updateComplete;
    expect(undefinedYet.getAttribute('state')).to.equal('ok');
  });
});
