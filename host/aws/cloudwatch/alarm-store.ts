import type {
  Alarm,
  AlarmCondition,
  AlarmConfiguration,
  AlarmSettings,
  CompositeAlarm,
  Tag,
} from './alarm';
import { alarmsOf, parseAlarmRule } from './alarm-rule';
import { compositeCondition } from './composite';

/** An alarm to be put: its name and configuration; the rest has CloudWatch's defaults. */
export type AlarmSeed = AlarmConfiguration &
  Partial<AlarmSettings> &
  Partial<AlarmCondition> & { readonly AlarmName: string; readonly Tags?: readonly Tag[] };

/** What an alarm's state is set to. */
export type NewState = Pick<AlarmCondition, 'StateValue' | 'StateReason' | 'StateReasonData'>;

/** The alarms of one account in one region. Composite alarms follow their children. */
export class AlarmStore {
  readonly #alarms: Alarm[];
  readonly #arnPrefix: string;
  readonly #clock: () => Date;

  /** @param alarms Kept as they are: the state of the region, changed in place. */
  constructor(alarms: Alarm[], arnPrefix: string, clock: () => Date) {
    this.#alarms = alarms;
    this.#arnPrefix = arnPrefix;
    this.#clock = clock;
  }

  /** Every alarm, by name. */
  all(): readonly Alarm[] {
    return this.#alarms.toSorted((a, b) => (a.AlarmName < b.AlarmName ? -1 : 1));
  }

  /** @param nameOrArn An ARN only of this account and region. */
  find(nameOrArn: string): Alarm | undefined {
    return this.#alarms.find(
      ({ AlarmName, AlarmArn }) => AlarmName === nameOrArn || AlarmArn === nameOrArn,
    );
  }

  arnOf(name: string): string {
    return this.#arnPrefix + name;
  }

  /** Composite alarms that watch the alarm directly. */
  parentsOf({ AlarmName, AlarmArn }: Alarm): readonly CompositeAlarm[] {
    return this.#composites().filter(({ AlarmRule }) =>
      alarmsOf(parseAlarmRule(AlarmRule)).some((name) => name === AlarmName || name === AlarmArn),
    );
  }

  /** Alarms that a composite alarm watches directly. */
  childrenOf({ AlarmRule }: CompositeAlarm): readonly Alarm[] {
    return alarmsOf(parseAlarmRule(AlarmRule))
      .map((name) => this.find(name))
      .filter((alarm) => alarm !== undefined);
  }

  /**
   * Puts an alarm, in the place of one of the same name, whose tags it keeps. Its state is the one
   * given, else that of the alarm it replaces, else CloudWatch's for a new alarm.
   */
  put(seed: AlarmSeed): Alarm {
    const now = this.#clock().toISOString();
    const known = this.find(seed.AlarmName);
    const alarm: Alarm = {
      ActionsEnabled: true,
      OKActions: [],
      AlarmActions: [],
      InsufficientDataActions: [],
      ...(known ? conditionOf(known) : initialCondition(seed, now)),
      ...seed,
      ...(known?.Tags !== undefined && { Tags: known.Tags }),
      AlarmArn: this.arnOf(seed.AlarmName),
      AlarmConfigurationUpdatedTimestamp: now,
    };
    this.#replace(alarm);
    this.#evaluate(alarm.AlarmType === 'CompositeAlarm' ? [alarm] : []);
    this.#evaluate(this.parentsOf(alarm));
    return this.find(alarm.AlarmName) ?? alarm;
  }

  /** Sets an alarm's state, as an evaluation would, and lets composite alarms follow. */
  setState(alarm: Alarm, state: NewState): void {
    const now = this.#clock().toISOString();
    const rest = { ...alarm };
    delete rest.StateReasonData;
    this.#replace({
      ...rest,
      ...state,
      StateUpdatedTimestamp: now,
      StateTransitionedTimestamp:
        alarm.StateValue === state.StateValue ? alarm.StateTransitionedTimestamp : now,
    });
    this.#evaluate(this.parentsOf(alarm));
  }

  enableActions(alarm: Alarm, isEnabled: boolean): void {
    this.#replace({ ...alarm, ActionsEnabled: isEnabled });
  }

  setTags(alarm: Alarm, tags: readonly Tag[]): void {
    this.#replace({ ...alarm, Tags: tags });
  }

  remove(name: string): void {
    const index = this.#alarms.findIndex(({ AlarmName }) => AlarmName === name);
    if (index >= 0) this.#alarms.splice(index, 1);
  }

  /** Each alarm at most once: CloudWatch stops evaluating where composite alarms form a circle. */
  #evaluate(composites: readonly CompositeAlarm[], seen = new Set<string>()): void {
    for (const { AlarmName } of composites) {
      const alarm = this.find(AlarmName);
      if (alarm?.AlarmType !== 'CompositeAlarm' || seen.has(AlarmName)) continue;
      seen.add(AlarmName);
      const condition = compositeCondition(alarm, this.childrenOf(alarm), this.#clock());
      if (condition === undefined) continue;
      this.#replace({ ...alarm, ...condition });
      this.#evaluate(this.parentsOf(alarm), seen);
    }
  }

  #composites(): readonly CompositeAlarm[] {
    return this.#alarms.filter((alarm) => alarm.AlarmType === 'CompositeAlarm');
  }

  #replace(alarm: Alarm): void {
    const index = this.#alarms.findIndex(({ AlarmName }) => AlarmName === alarm.AlarmName);
    if (index >= 0) this.#alarms[index] = alarm;
    else this.#alarms.push(alarm);
  }
}

/**
 * The state of an alarm that was never evaluated. One on a PromQL query is OK at once
 * (API_PutMetricAlarm.html); that its reason is the same as that of others is a guess.
 */
function initialCondition(seed: AlarmSeed, now: string): AlarmCondition {
  const isPromQl = seed.AlarmType === 'MetricAlarm' && seed.EvaluationCriteria !== undefined;
  return {
    StateValue: isPromQl ? 'OK' : 'INSUFFICIENT_DATA',
    StateReason:
      seed.StateValue === undefined
        ? 'Unchecked: Initial alarm creation'
        : 'Set together with the alarm.',
    StateUpdatedTimestamp: now,
    StateTransitionedTimestamp: now,
  };
}

function conditionOf(alarm: Alarm): AlarmCondition {
  return {
    StateValue: alarm.StateValue,
    StateReason: alarm.StateReason,
    StateUpdatedTimestamp: alarm.StateUpdatedTimestamp,
    StateTransitionedTimestamp: alarm.StateTransitionedTimestamp,
    ...(alarm.StateReasonData !== undefined && { StateReasonData: alarm.StateReasonData }),
  };
}
