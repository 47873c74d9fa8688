import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../../components/alarm-details/define';
import {
  AlarmFollowEvent,
  type AlarmDetails,
} from '../../../components/alarm-details/alarm-details';
import type { DetailsContent } from '../../../components/alarm-details/details-content';
import {
  compositeContent,
  sampleContent,
  sampleContributors,
  sampleDetails,
  sampleHistory,
  sampleMuteRules,
} from '../../../components/internal/details-samples';
import { RequestEvent } from '../../../components/internal/request';
import { absentStates, alarmDoubts, reportedStates } from '../../../contract/alarms';
import { optionalReads } from '../../../contract/optional-reads';

function show(content: DetailsContent): Promise<AlarmDetails> {
  return fixture<AlarmDetails>(html`<ops-alarm-details .content=${content}></ops-alarm-details>`);
}

const all = (element: AlarmDetails, selector: string) => [
  ...element.shadowRoot!.querySelectorAll<HTMLElement>(selector),
];
const textOf = (element: AlarmDetails, selector: string) =>
  all(element, selector)
    .map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim())
    .join(' | ');

const offering = (change: Partial<DetailsContent> = {}) =>
  sampleContent({
    details: sampleDetails({ hasContributors: true, billedMetrics: 2, offered: optionalReads }),
    ...change,
  });

describe('<ops-alarm-details>', () => {
  it('says state, since when, why, and when the alarm goes off', async () => {
    const element = await show(sampleContent());

    expect(textOf(element, 'h2')).to.equal('checkout-cpu');
    expect(textOf(element, '.state .lozenge')).to.equal('In alarm');
    expect(textOf(element, '.state time')).to.match(/^since .* \(12 min\)$/);
    expect(textOf(element, '.reason p')).to.contain('Threshold Crossed');
    expect(textOf(element, '.condition p')).to.contain(
      'CPUUtilization (Average) above 80.5% for 2 of 3 minutes.',
    );
    expect(all(element, 'ops-alarm-chart')).to.have.length(1);
    expect(textOf(element, '.facts dl')).to.contain('Shop production');
    expect(textOf(element, '.facts dl')).to.contain('eu-west-1');
    await expect(element).to.be.accessible();
  });

  for (const state of absentStates) {
    it(`says why there is no state: ${state}`, async () => {
      const element = await show(sampleContent({ answer: { state }, details: undefined }));

      expect(textOf(element, 'ops-section-message')).to.contain('checkout-cpu');
      expect(all(element, '.waiting, .condition')).to.have.length(0);
      await expect(element).to.be.accessible();
    });
  }

  for (const doubt of alarmDoubts) {
    it(`says what casts doubt on a state: ${doubt}`, async () => {
      for (const state of reportedStates) {
        const element = await show(sampleContent({ answer: { state, doubt } }));

        expect(textOf(element, 'ops-section-message')).not.to.equal('');
        expect(all(element, '.state .lozenge')[0]!.dataset['doubt']).to.equal(doubt);
      }
    });
  }

  it('shows at once what the badge knows, and keeps the place of the rest', async () => {
    const element = await show(sampleContent({ details: undefined }));

    expect(textOf(element, '.reason p')).to.contain('Threshold Crossed');
    expect(textOf(element, '.waiting')).to.equal('Reading the details of the alarm.');
    await expect(element).to.be.accessible();
  });

  it('leads to the runbook, to AWS, and along the description’s addresses, and opens nothing itself', async () => {
    const element = await show(sampleContent());
    const followed: string[] = [];
    element.addEventListener(AlarmFollowEvent.type, (event) => followed.push(event.url));

    expect(textOf(element, 'header a')).to.equal('Open the runbook | Open in AWS');
    for (const link of all(element, 'a')) {
      const event = new MouseEvent('click', { bubbles: true, cancelable: true });
      link.dispatchEvent(event);
      expect(event.defaultPrevented).to.equal(true);
    }

    const runbook = 'https://wiki.example.com/runbooks/checkout';
    expect(followed).to.deep.equal([
      runbook,
      (sampleContent().answer as { consoleUrl: string }).consoleUrl,
      runbook,
    ]);
  });

  it('shows a rule as lists, with each part’s outcome, and lights what decides', async () => {
    const element = await show(compositeContent());

    expect(textOf(element, '.leaf[data-decides] .name')).to.equal(
      'checkout-latency | deployment-under-way',
    );
    expect(textOf(element, '.group')).to.contain('At least 2 of these');
    expect(textOf(element, '.leaf')).to.contain('State not known');
    expect(textOf(element, '.facts dl')).to.contain('Suppressed by maintenance-window');
    await expect(element).to.be.accessible();
  });

  it('offers only what may be read, and asks for it by request', async () => {
    expect(all(await show(sampleContent()), 'section button')).to.have.length(0);

    const element = await show(offering());
    const asked: unknown[] = [];
    element.addEventListener(RequestEvent.type, ({ request }) => asked.push(request));
    for (const button of all(element, 'section button')) button.click();

    expect(asked).to.deep.equal([
      { type: 'details.contributors' },
      { type: 'details.metrics', span: '3-hours' },
      { type: 'details.metrics', span: '1-day' },
      { type: 'details.metrics', span: '1-week' },
      { type: 'details.history' },
      { type: 'details.mute-rules' },
    ]);
    expect(textOf(element, '.metrics p')).to.contain('AWS bills your account 2 metrics');
  });

  it('asks by keyboard too, and not twice while the answer is on its way', async () => {
    const element = await show(offering({ onDemand: { history: { status: 'pending' } } }));
    const asked: unknown[] = [];
    element.addEventListener(RequestEvent.type, ({ request }) => asked.push(request));

    all(element, '.history button')[0]!.focus();
    await sendKeys({ press: 'Enter' });
    expect(asked).to.deep.equal([]);
    all(element, '.contributors button')[0]!.focus();
    await sendKeys({ press: 'Enter' });
    expect(asked).to.deep.equal([{ type: 'details.contributors' }]);
  });

  it('lists contributors, history and mute rules', async () => {
    const element = await show(
      offering({
        onDemand: {
          contributors: { status: 'done', value: sampleContributors },
          history: { status: 'done', value: sampleHistory },
          muteRules: { status: 'done', value: sampleMuteRules },
        },
      }),
    );

    expect(textOf(element, '.contributors tbody th')).to.contain('pod=checkout-7d9c-1');
    expect(textOf(element, 'ol.history li')).to.contain('OK→became In alarm');
    expect(textOf(element, 'ol.history li')).to.contain('Its configuration was changed.');
    expect(textOf(element, 'ol.history li')).to.contain('An action was done: sns.');
    expect(textOf(element, 'section.history')).to.contain('AWS has older entries');
    expect(textOf(element, '.mute li')).to.contain('nightly-batch again and again until');
    await expect(element).to.be.accessible();
  });

  it('says that there is nothing where there is nothing', async () => {
    const element = await show(
      offering({
        onDemand: {
          contributors: { status: 'done', value: { contributors: [], isWhole: true } },
          history: { status: 'done', value: { entries: [], isWhole: true } },
          muteRules: { status: 'done', value: { rules: [], isWhole: true } },
        },
      }),
    );

    expect(textOf(element, 'section.contributors')).to.contain('No time series is in alarm now.');
    expect(textOf(element, 'section.history')).to.contain('AWS keeps nothing');
    expect(textOf(element, 'section.mute-rules')).to.contain('No rule mutes the alarm');
  });

  it('hides from readers what the role may not read, and tells administrators what it lacks', async () => {
    const refused = { status: 'refused', code: 'read-not-allowed' } as const;
    const line = 'aws iam put-role-policy --role-name x';
    const element = await show(
      offering({ onDemand: { history: refused, contributors: { ...refused, mend: line } } }),
    );

    expect(all(element, 'section.history')).to.have.length(0);
    expect(textOf(element, 'section.contributors pre')).to.equal(line);
    await expect(element).to.be.accessible();
  });

  it('keeps an answer while a newer one fails', async () => {
    const history = { status: 'refused', code: 'throttled', value: sampleHistory } as const;
    const element = await show(offering({ onDemand: { history } }));

    expect(textOf(element, 'section.history')).to.contain('too many requests');
    expect(all(element, 'ol.history li')).to.have.length(sampleHistory.entries.length);
  });

  it('shows texts of the account as text, in the order in which they were written', async () => {
    const evil = '<img src=x onerror=alert(1)>\u202Egnp';
    const usual = sampleDetails();
    const element = await show(
      offering({
        alarmName: evil,
        answer: { state: 'alarm', reason: evil, suppressor: evil, actions: 'suppressed' },
        details: sampleDetails({
          ...usual,
          account: evil,
          region: evil,
          description: evil,
          offered: optionalReads,
          hasContributors: true,
          condition: {
            kind: 'threshold',
            measure: {
              kind: 'metric',
              namespace: evil,
              name: evil,
              dimensions: [{ name: evil, value: evil }],
              statistic: evil,
              unit: evil,
            },
            comparison: 'above',
            threshold: 1e308,
            band: evil,
            pointsToAlarm: 1,
            pointsEvaluated: 1,
            periodSeconds: 60,
            missingData: 'missing',
            ignoresFewSamples: false,
            wallClock: evil,
          },
        }),
        onDemand: {
          contributors: {
            status: 'done',
            value: {
              contributors: [
                { attributes: [{ name: evil, value: evil }], reason: evil, since: evil },
              ],
              isWhole: true,
            },
          },
          history: {
            status: 'done',
            value: {
              entries: [
                { kind: 'state', at: evil, to: 'alarm', reason: evil },
                { kind: 'action', at: evil, outcome: 'failed', service: evil },
              ],
              isWhole: true,
            },
          },
          muteRules: {
            status: 'done',
            value: {
              rules: [{ name: evil, status: 'unknown', isRecurring: false, expiresAt: evil }],
              isWhole: true,
            },
          },
        },
      }),
    );

    expect(all(element, 'img')).to.have.length(0);
    expect(element.shadowRoot!.textContent).to.contain('<img src=x onerror=alert(1)>gnp');
    expect(element.shadowRoot!.textContent).not.to.contain('\u202E');
  });
});
