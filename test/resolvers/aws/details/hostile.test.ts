import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CompositeAlarm$, LogAlarm$, MetricAlarm$ } from '@aws-sdk/client-cloudwatch';
import { isReported } from '../../../../rules/alarm-state';
import { toDetails } from '../../../../resolvers/aws/details/to-details';
import { describedAlarms } from '../../../../resolvers/aws/described-alarms';
import { numbers } from '../../macros/invented-payload';

const below = numbers(16_000);
/** Whether it happens, in so many of ten cases. */
const in10 = (cases: number): boolean => below(10) < cases;
const oneOf = <Item>(items: readonly Item[]): Item => items[below(items.length)] as Item;

/** Strings that somebody would choose who wants to break what maps them, or the page. */
const hostile = [
  '',
  '\0',
  '\ud800',
  '\u202egnp.exe',
  '<img src=x onerror=alert(1)>',
  '</script><script>alert(1)</script>',
  '${alert(1)}',
  'javascript:alert(1)',
  '__proto__',
  'constructor',
  'toString',
  '[object Object]',
  'NaN',
  '1e999',
  '-0',
  '(((((((',
  'ALARM("',
  '{"evaluatedDatapoints":[{"timestamp":{},"value":[]}]}',
  '('.repeat(5_000),
  '\u0000\u0001'.repeat(50),
  'é'.repeat(6_000),
  '2026-11-30T21:00:00.000+0000',
];

/** Words that mean something to somebody, in whatever field they come. */
const words = [
  'OK',
  'ALARM',
  'INSUFFICIENT_DATA',
  'PARTIAL_DATA',
  'EVALUATION_ERROR',
  'GreaterThanThreshold',
  'LessThanLowerOrGreaterThanUpperThreshold',
  'notBreaching',
  'ExtensionPeriod',
  'ANOMALY_DETECTION_BAND(m1)',
  'ALARM(a) AND NOT AT_LEAST(1, OK, (b, c))',
  '{"startDate":"2026-11-30T21:00:00.000+0000","period":60,"recentDatapoints":[1,null,"x"]}',
  'm1',
];

const inner = [
  'Id',
  'MetricStat',
  'Expression',
  'ReturnData',
  'Metric',
  'MetricName',
  'Namespace',
  'Stat',
  'Period',
  'Name',
  'Value',
  'PromQLCriteria',
  'Query',
  'WallClockWindow',
  'Timezone',
  'ScheduleConfiguration',
  '__proto__',
];

function anything(depth: number): unknown {
  switch (below(depth > 0 ? 9 : 7)) {
    case 0:
      return null;
    case 1:
      return in10(5);
    case 2:
      return oneOf([0, -1, 1, 60, 2.5, 1e308, -1e308, 1e21, Date.now() / 1_000, 8.64e15]);
    case 3:
    case 4:
      return oneOf(hostile);
    case 5:
    case 6:
      return oneOf(words);
    case 7:
      return Array.from({ length: below(4) }, () => anything(depth - 1));
    default:
      return Object.fromEntries(
        Array.from({ length: below(5) }, () => [oneOf(inner), anything(depth - 1)]),
      );
  }
}

const types = [
  ['MetricAlarms', MetricAlarm$[4]],
  ['CompositeAlarms', CompositeAlarm$[4]],
  ['LogAlarms', LogAlarm$[4]],
] as const;

test('10,000 alarms of any shape map without an exception, and never to a false ok', () => {
  let mapped = 0;
  for (let made = 0; made < 10_000; made += 1) {
    const [list, fields] = oneOf(types);
    const names = [...fields.filter(() => in10(8)), ...(in10(2) ? ['NewField'] : [])];
    const alarm: Record<string, unknown> = Object.fromEntries(
      names.map((name) => [name, anything(4)]),
    );
    // Most have what lets them be read at all.
    if (in10(9)) alarm['AlarmName'] = oneOf(['cpu', ...hostile]);
    if (in10(9)) alarm['StateValue'] = oneOf(['OK', 'ALARM', 'FINE', 'ok', '__proto__']);
    for (const name of names) {
      if (name.endsWith('Timestamp') && in10(9)) alarm[name] = 1_796_000_000 + below(1_000);
    }
    const wire: unknown = JSON.parse(JSON.stringify({ [list]: [alarm] }));

    const described = describedAlarms(wire, 'eu-west-1', new Date('2026-11-30T21:00:00Z'));

    for (const each of described?.alarms ?? []) {
      const details = toDetails(each);
      mapped += 1;
      assert.ok(isReported(each.view.state));
      const { StateValue: value, EvaluationState: evaluation } = alarm;
      if (each.view.state === 'ok') {
        assert.equal(value, 'OK');
        const isClear = (evaluation ?? undefined) === undefined;
        assert.ok(isClear || each.view.doubt !== undefined, String(evaluation));
      }
      assert.ok(JSON.stringify(details).length < 200_000);
      for (const { at, value: drawn } of details.chart?.points ?? []) {
        assert.ok(new Date(at).toISOString() === at && (drawn ?? 0) - (drawn ?? 0) === 0);
      }
    }
  }
  // Otherwise nothing was tried.
  assert.ok(mapped > 4_000, `${mapped}`);
});
