import { expect, fixture, html } from '@open-wc/testing';
import '../../../components/alarm-badge/define';
import type { AlarmBadge } from '../../../components/alarm-badge/alarm-badge';
import {
  absentStates,
  alarmDoubts,
  reportedStates,
  type AlarmDoubt,
  type AlarmState,
} from '../../../contract/alarms';

const now = new Date('2026-03-02T09:30:00Z');
const minute = 60_000;
const day = 24 * 60 * minute;
const ages = [0, 59 * minute, 23 * 60 * minute, 30 * day, 340 * day, 99 * 366 * day];

interface Sentence {
  readonly badge: AlarmBadge;
  readonly after: HTMLElement;
  readonly paragraph: HTMLElement;
}

async function sentence(alarmName: string, width = '40em'): Promise<Sentence> {
  const paragraph = await fixture<HTMLElement>(
    html`<p>
      Look at <ops-alarm-badge .alarmName=${alarmName} .now=${now}></ops-alarm-badge
      ><span>&nbsp;first.</span>
    </p>`,
  );
  paragraph.style.font = '16px/24px sans-serif';
  paragraph.style.inlineSize = width;
  const badge = paragraph.querySelector('ops-alarm-badge')!;
  return { badge, paragraph, after: paragraph.querySelector('span')! };
}

interface Shown {
  readonly state: AlarmState;
  readonly doubt?: AlarmDoubt;
  readonly since?: string;
  readonly checkedAt?: string;
}

/** Everything that a badge can show, with times of every length. */
function* everything(): Generator<Shown> {
  for (const state of [...absentStates, ...reportedStates]) yield { state };
  for (const state of reportedStates) {
    for (const age of ages) {
      const since = new Date(now.getTime() - age).toISOString();
      const checkedAt = new Date(now.getTime() - Math.min(age, 99 * day)).toISOString();
      yield { state, since };
      for (const doubt of alarmDoubts) yield { state, doubt, since, checkedAt };
      yield { state, doubt: 'stale' };
    }
  }
}

describe('<ops-alarm-badge> in a sentence', () => {
  for (const name of ['cpu', 'prod-eu-west-1-checkout-latency-'.repeat(8)]) {
    it(`keeps the text around it where it is when any state arrives (${name.slice(0, 8)})`, async () => {
      const { badge, after, paragraph } = await sentence(name.slice(0, 255));
      const boxes = (): number[] =>
        [after, paragraph].flatMap((element) => {
          const { left, top, width, height } = element.getBoundingClientRect();
          return [left, top, width, height];
        });
      const before = boxes();

      for (const { state, doubt, since, checkedAt } of everything()) {
        Object.assign(badge, { state, doubt, since, checkedAt });
        await badge.updateComplete;
        const moved = boxes().map((length, index) => Math.abs(length - before[index]!));
        // A text with a <time> in it is rounded in three parts, to 1/64 of a pixel each.
        expect(Math.max(...moved), `${state} ${doubt ?? ''} ${since ?? ''}`).to.be.below(0.1);
      }
    });
  }

  it('does not make its line higher, and stands on the line’s baseline', async () => {
    const { badge, paragraph } = await sentence('cpu');
    badge.state = 'alarm';
    await badge.updateComplete;

    const probe = document.createElement('span');
    probe.style.display = 'inline-block';
    badge.shadowRoot!.querySelector('.text')!.prepend(probe);
    const inside = probe.getBoundingClientRect().bottom;
    const outside = paragraph.appendChild(probe).getBoundingClientRect().bottom;

    expect(paragraph.getBoundingClientRect().height).to.equal(24);
    expect(inside).to.be.closeTo(outside, 0.75);
  });

  it('keeps room for a name while it does not know one', async () => {
    const { badge } = await sentence('');
    badge.removeAttribute('alarm-name');
    await badge.updateComplete;
    const name = badge.shadowRoot!.querySelector('[part=name]')!;
    const reserved = name.getBoundingClientRect().width;

    badge.state = 'not-connected';
    await badge.updateComplete;

    expect(reserved).to.equal(12 * 16);
    expect(name.getBoundingClientRect().width).to.be.lessThan(reserved);
  });

  it('cuts a long name with an ellipsis and keeps its state whole', async () => {
    const { badge, paragraph } = await sentence('x'.repeat(255), '18em');
    badge.state = 'alarm';
    await badge.updateComplete;

    const state = badge.shadowRoot!.querySelector<HTMLElement>('[part=state]')!;
    const name = badge.shadowRoot!.querySelector<HTMLElement>('[part=name]')!;
    const text = state.querySelector<HTMLElement>('.text')!;

    expect(name.scrollWidth).to.be.greaterThan(name.clientWidth);
    expect(text.scrollWidth).to.equal(text.clientWidth);
    expect(paragraph.scrollWidth).to.equal(paragraph.clientWidth);
  });

  it('stays inside a column that is narrower than its state', async () => {
    const { badge, paragraph } = await sentence('checkout-latency', '5em');
    badge.state = 'region-disabled';
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
