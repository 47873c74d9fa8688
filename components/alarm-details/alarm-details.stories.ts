import { html, type TemplateResult } from 'lit';
import {
  compositeContent,
  sampleContent,
  sampleContributors,
  sampleDetails,
  sampleHistory,
  sampleMuteRules,
} from '../internal/details-samples';
import type { DetailsContent } from './details-content';
import './define';

const details = (content: DetailsContent): TemplateResult =>
  html`<ops-alarm-details .content=${content}></ops-alarm-details>`;

export default { title: 'Alarm details', component: 'ops-alarm-details' };

export const Threshold = { render: (): TemplateResult => details(sampleContent()) };

/** What the badge knew, before anything else has come. */
export const Waiting = {
  render: (): TemplateResult => details(sampleContent({ details: undefined })),
};

export const Nothing = {
  render: (): TemplateResult =>
    details(
      sampleContent({ answer: { state: 'loading' }, details: undefined, checkedAt: undefined }),
    ),
};

export const Composite = { render: (): TemplateResult => details(compositeContent()) };

/** The rule has something that this version does not know. */
export const UnreadRule = {
  render: (): TemplateResult =>
    details({
      ...compositeContent(),
      details: sampleDetails({
        type: 'composite',
        condition: { kind: 'composite', text: 'ALARM("a") XOR ALARM("b")' },
        actionCounts: { alarm: 0, ok: 0, insufficientData: 0 },
      }),
    }),
};

export const Band = {
  render: (): TemplateResult => {
    const usual = sampleDetails();
    return details(
      sampleContent({
        answer: {
          state: 'insufficient-data',
          doubt: 'evaluation-error',
          since: '2026-03-02T08:00:00Z',
          actions: 'off',
        },
        details: sampleDetails({
          description: '',
          condition: {
            kind: 'threshold',
            measure: {
              kind: 'expression',
              expression: 'errors / requests',
              label: 'Error rate',
              inputs: ['errors', 'requests'].map((id) => ({
                id,
                kind: 'metric' as const,
                namespace: 'Shop',
                name: id,
                dimensions: [],
                statistic: 'Sum',
              })),
            },
            comparison: 'outside-band',
            band: 'ANOMALY_DETECTION_BAND(e1, 2)',
            pointsToAlarm: 3,
            pointsEvaluated: 3,
            periodSeconds: 300,
            missingData: 'missing',
            ignoresFewSamples: true,
            wallClock: 'Europe/Berlin',
          },
          chart: {
            label: 'Error rate',
            periodSeconds: 60,
            points: (usual.chart?.points ?? []).map((point) => ({ ...point, low: 40, high: 80.5 })),
          },
          warmUp: { minutes: 180, isBeforeEvaluation: true },
        }),
      }),
    );
  },
};

/** All that may be read on demand, and has been. */
export const OnDemand = {
  render: (): TemplateResult =>
    details(
      sampleContent({
        details: sampleDetails({
          condition: {
            kind: 'promql',
            query: 'sum by (pod) (rate(errors_total[5m])) > 3',
            pendingSeconds: 300,
            recoverySeconds: 600,
            intervalSeconds: 60,
          },
          hasContributors: true,
          billedMetrics: 1,
          offered: ['history', 'metrics', 'contributors', 'mute-rules'],
        }),
        onDemand: {
          history: { status: 'done', value: sampleHistory },
          contributors: { status: 'done', value: sampleContributors },
          muteRules: { status: 'done', value: sampleMuteRules },
          metrics: { status: 'done', span: '3-hours', value: sampleDetails().chart },
        },
      }),
    ),
};

/** On its way, refused, and refused with what an administrator can add. */
export const OnDemandRefused = {
  render: (): TemplateResult =>
    details(
      sampleContent({
        details: sampleDetails({
          type: 'log',
          condition: {
            kind: 'log',
            aggregation: 'count(*)',
            comparison: 'at-or-above',
            threshold: 5,
            resultsToAlarm: 1,
            resultsEvaluated: 3,
            schedule: 'rate(5 minutes)',
            missingData: 'not-breaching',
          },
          hasContributors: true,
          billedMetrics: 2,
          offered: ['history', 'metrics', 'contributors', 'mute-rules'],
        }),
        onDemand: {
          history: {
            status: 'refused',
            code: 'read-not-allowed',
            mend: 'aws iam put-role-policy --role-name ConfluOpsAlarmReader-7f3a9c21 --policy-name ReadAlarmStatus',
          },
          contributors: { status: 'refused', code: 'throttled' },
          muteRules: { status: 'refused', code: 'read-not-allowed' },
          metrics: { status: 'pending', span: '1-day' },
        },
      }),
    ),
};

export const Doubted = {
  render: (): TemplateResult =>
    details(
      sampleContent({
        answer: { state: 'ok', doubt: 'stale', since: '2026-03-01T08:00:00Z', actions: 'on' },
        checkedAt: '2026-03-02T09:10:00Z',
      }),
    ),
};

export const Absent = {
  render: (): TemplateResult =>
    details(
      sampleContent({
        answer: {
          state: 'not-found',
          consoleUrl: 'https://eu-west-1.console.aws.amazon.com/cloudwatch/home',
        },
        details: undefined,
      }),
    ),
};
