import type { AlarmView, ReportedState } from '../../contract/alarms';
import type { AlarmType } from '../../contract/placing';
import { parseAlarmName } from '../../rules/alarm-name';
import { fieldsOf } from '../../rules/fields';
import { parseTime } from './aws-time';
import { toAlarmView, type AnyAlarm } from './to-alarm-view';

/** An alarm as AWS described it, and which of its lists it stood in. */
export interface DescribedAlarm {
  readonly name: string;
  readonly type: AlarmType;
  readonly view: AlarmView;
  /** As AWS described it. */
  readonly source: AnyAlarm;
}

/** What could be read of an answer to DescribeAlarms. */
export interface DescribedAlarms {
  /** Each name once. */
  readonly alarms: readonly DescribedAlarm[];
  /** Names of alarms that stand in the answer but cannot be read. */
  readonly unreadable: ReadonlySet<string>;
  /** Whether nothing in the answer may be an alarm of a name that is not found here. */
  readonly isWhole: boolean;
  /** Where the rest begins, which AWS held back. */
  readonly nextToken?: string;
}

/** What two answers under one name are worth, the worst first. */
const fromWorst: readonly ReportedState[] = ['alarm', 'unknown', 'insufficient-data', 'ok'];

const times = [
  'AlarmConfigurationUpdatedTimestamp',
  'StateTransitionedTimestamp',
  'StateUpdatedTimestamp',
] as const satisfies readonly (keyof AnyAlarm)[];

/**
 * Reads an answer alarm by alarm: one that cannot be read spoils itself only.
 *
 * @param answer - The JSON that AWS answered; nobody vouches for what is in it.
 * @param now - By AWS's clock.
 * @returns Nothing where no list of alarms is in it.
 */
export function describedAlarms(
  answer: unknown,
  region: string,
  now: Date,
): DescribedAlarms | undefined {
  const { MetricAlarms, CompositeAlarms, LogAlarms, NextToken } = fieldsOf(answer);
  const lists: readonly (readonly [AlarmType, unknown])[] = [
    ['metric', MetricAlarms],
    ['composite', CompositeAlarms],
    ['log', LogAlarms],
  ];
  // An account without these alarms answers with empty lists; no list at all is no answer.
  if (!lists.some(([, list]) => Array.isArray(list))) return undefined;
  const alarms = new Map<string, DescribedAlarm>();
  const unreadable = new Set<string>();
  let isWhole = isTokenOrNone(NextToken);
  for (const [type, list] of lists) {
    if (!Array.isArray(list)) {
      isWhole &&= (list ?? undefined) === undefined;
      continue;
    }
    for (const item of list as unknown[]) {
      const name = parseAlarmName(fieldsOf(item)['AlarmName']);
      const alarm = item as AnyAlarm;
      if (name === undefined) isWhole = false;
      else if (!isReadable(alarm)) unreadable.add(name);
      else {
        const found = { name, type, view: toAlarmView(alarm, region, now), source: alarm };
        alarms.set(name, worse(found, alarms.get(name)));
      }
    }
  }
  return {
    alarms: [...alarms.values()].map((alarm) =>
      unreadable.delete(alarm.name) ? doubted(alarm) : alarm,
    ),
    unreadable,
    isWhole,
    ...(typeof NextToken === 'string' && NextToken !== '' && { nextToken: NextToken }),
  };
}

/** An alarm without a state, or with a time that is none, says nothing that can be relied on. */
function isReadable(alarm: AnyAlarm): boolean {
  return (
    typeof alarm.StateValue === 'string' &&
    times.every((name) => (alarm[name] ?? undefined) === undefined || parseTime(alarm[name]))
  );
}

function isTokenOrNone(token: unknown): boolean {
  return typeof token === 'string' || (token ?? undefined) === undefined;
}

function worse(found: DescribedAlarm, known: DescribedAlarm | undefined): DescribedAlarm {
  if (known === undefined) return found;
  const rank = ({ view }: DescribedAlarm): number => fromWorst.indexOf(view.state);
  return doubted(rank(found) < rank(known) ? found : known);
}

function doubted(alarm: DescribedAlarm): DescribedAlarm {
  return { ...alarm, view: { ...alarm.view, doubt: 'contradicting' } };
}
