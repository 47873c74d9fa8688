import { expect } from '@open-wc/testing';
import type { AlarmBadge } from '../../../components/alarm-badge/alarm-badge';
import { MacroFollowEvent, type MacroView } from '../../../components/macro-view/macro-view';
import type { Reading } from '../../../rules/reading';
import { contentOf, output, show } from './output';

const now = new Date('2026-03-02T09:30:00Z');
const granted = (alarmName: string) => ({ connectionId: '7d9c1f64', alarmName, grant: '1.0f.bm8' });
const answer = output(
  '<p><ops-alarm-badge data-ops-alarm="1"></ops-alarm-badge><ops-alarm-badge></ops-alarm-badge></p>',
  { alarms: [granted('checkout-latency'), granted('payments-5xx')] },
);
const reading: Reading = {
  answer: { state: 'alarm', consoleUrl: 'https://eu-west-1.console.aws.amazon.com/cloudwatch' },
  checkedAt: now,
};

function badgesOf(view: MacroView): AlarmBadge[] {
  return [...contentOf(view).querySelectorAll('ops-alarm-badge')];
}

describe('alarms in a macro’s output', () => {
  it('load until they are read, each by its place in the answer', async () => {
    const view = await show(answer, { now });
    const [badge] = badgesOf(view);
    expect([badge!.content.state, badge!.content.alarmName]).to.deep.equal([
      'loading',
      'payments-5xx',
    ]);

    view.readings = [undefined, reading];
    await view.updateComplete;

    expect(badge!.content.state).to.equal('alarm');
    await expect(view).to.be.accessible();
  });

  it('have no access where nobody granted them', async () => {
    const view = await show(answer, { now, readings: [reading, reading] });

    expect(badgesOf(view)[1]!.content.state).to.equal('no-access');
  });

  it('are doubted once their answer is old', async () => {
    const view = await show(answer, { now, readings: [undefined, reading] });

    view.now = new Date(now.getTime() + 10 * 60_000);
    await view.updateComplete;

    expect(badgesOf(view)[0]!.content.doubt).to.equal('stale');
  });

  it('are followed and selected as those that stand alone', async () => {
    const view = await show(answer, { now, readings: [undefined, reading] });
    const [badge] = badgesOf(view);
    const heard: (string | undefined)[] = [];
    view.addEventListener(MacroFollowEvent.type, (event) => heard.push(event.url));
    view.addEventListener('ops-alarm-select', (event) => heard.push(event.alarmName, event.href));

    badge!.shadowRoot!.querySelector('a')!.click();
    badge!.shadowRoot!.querySelector('button')!.click();

    const { consoleUrl } = reading.answer;
    expect(heard).to.deep.equal([consoleUrl, 'payments-5xx', consoleUrl]);
  });
});
