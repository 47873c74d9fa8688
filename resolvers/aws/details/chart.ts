import type { AlarmCondition } from '../../../contract/condition';
import type { AlarmChart, ChartPoint } from '../../../contract/details';
import { isBreaching } from '../../../rules/breach';
import { fieldsOf } from '../../../rules/fields';
import type { AnyAlarm } from '../to-alarm-view';
import { count, cutTextOf, fieldsOfJson, finite, given, listOf, timeInText } from '../values';

/** CloudWatch keeps 4,000 characters of it; nobody's longer text is read. */
const longestData = 16_384;

/** Points before it is known which of them breach. */
type Points = readonly ChartPoint[];

/**
 * The points that AWS sent with the state, in StateReasonData. It is JSON of CloudWatch or of whoever
 * called SetAlarmState; what does not fit is left out. The fields, seen in events of AWS's user guide
 * (cloudwatch-and-eventbridge.html): `startDate`, `period`, `recentDatapoints` from the oldest on, with
 * `recentLowerThresholds` and `recentUpperThresholds` beside it for a band; `evaluatedDatapoints` with a
 * time each, from the newest on, without a value where there was no data.
 */
export function chartOf(
  { StateReasonData: text }: AnyAlarm,
  condition: AlarmCondition | undefined,
): AlarmChart | undefined {
  if (typeof text !== 'string' || text.length > longestData) return undefined;
  const data = fieldsOfJson(text);
  const evaluated = evaluatedPoints(data);
  const banded = bandedPoints(data, evaluated);
  const points = banded.length > 0 ? banded : evaluated.length > 0 ? evaluated : recentPoints(data);
  if (points.length === 0) return undefined;
  const threshold = finite(data['threshold']);
  return finished(points, condition, {
    ...given('threshold', threshold),
    ...given('periodSeconds', count(data['period'])),
    ...given('unit', cutTextOf(data['unit'])),
  });
}

/** A chart of points that are compared as the condition compares them. */
export function finished(
  points: Points,
  condition: AlarmCondition | undefined,
  said: Pick<AlarmChart, 'threshold' | 'periodSeconds' | 'unit' | 'label'> = {},
): AlarmChart {
  const { comparison, threshold, periodSeconds, measure } = partsOf(condition);
  const compared = said.threshold ?? threshold;
  return {
    points: points.map((point) => {
      const breaching = comparison && isBreaching(point, comparison, compared);
      return { ...point, ...given('breaching', breaching) };
    }),
    ...given('threshold', compared),
    ...given('comparison', comparison),
    ...given('periodSeconds', said.periodSeconds ?? periodSeconds),
    ...given('unit', said.unit ?? (measure?.kind === 'metric' ? measure.unit : undefined)),
    ...given('label', said.label ?? labelOf(measure)),
  };
}

function partsOf(condition: AlarmCondition | undefined) {
  if (condition?.kind === 'threshold') return condition;
  if (condition?.kind !== 'log') return {};
  const { comparison, threshold } = condition;
  return { comparison, threshold, periodSeconds: undefined, measure: undefined };
}

function labelOf(measure: ReturnType<typeof partsOf>['measure']): string | undefined {
  return measure?.label ?? (measure?.kind === 'metric' ? measure.name : measure?.expression);
}

type Data = ReturnType<typeof fieldsOfJson>;

function evaluatedPoints(data: Data): Points {
  return listOf(data['evaluatedDatapoints'])
    .flatMap((item): Points => {
      const { timestamp, value } = fieldsOf(item);
      const at = timeInText(timestamp);
      return at === undefined ? [] : [{ at, ...given('value', finite(value)) }];
    })
    .toSorted((a, b) => a.at.localeCompare(b.at));
}

function recentPoints(data: Data): Points {
  const start = timeInText(data['startDate']);
  const period = count(data['period']);
  if (start === undefined || period === undefined) return [];
  return listOf(data['recentDatapoints']).flatMap((item, index): Points => {
    const time = new Date(Date.parse(start) + index * period * 1_000);
    if (Number.isNaN(time.getTime())) return [];
    return [{ at: time.toISOString(), ...given('value', finite(item)) }];
  });
}

/** Points with the band at their side; none where no band was sent, or of another length. */
function bandedPoints(data: Data, evaluated: Points): Points {
  const low = listOf(data['recentLowerThresholds']);
  const high = listOf(data['recentUpperThresholds']);
  const recent = recentPoints(data);
  const withValues = evaluated.filter(({ value }) => value !== undefined);
  // The recent points have no times of their own, and some may be missing between them.
  const points = withValues.length === low.length ? withValues : recent;
  if (low.length === 0 || low.length !== high.length || points.length !== low.length) return [];
  return points.map((point, index) => ({
    ...point,
    ...given('low', finite(low[index])),
    ...given('high', finite(high[index])),
  }));
}
