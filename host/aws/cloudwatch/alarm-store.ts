import type { RegionState } from '../world/state';
import type {
  Alarm,
  AlarmCondition,
  AlarmConfiguration,
  AlarmSettings,
  CompositeAlarm,
  NewState,
  Tag,
} from './alarm';
import { alarmsOf, parseAlarmRule } from './alarm-rule';
import { compositeCondition } from './composite';
import { contributorsAfter, summaryOf } from './contributors/change';
import type { Evaluation } from './contributors/contributor';
import { AlarmHistory, type HistoryItem } from './history/alarm-history';
import { alarmCreated, alarmDeleted, alarmUpdated, stateUpdated } from './history/event';
import type { MuteRule } from './mute-rules/mute-rule';
import { PerformedActions } from './performed-actions';

/** An alarm to be put: its name and configuration; the rest has CloudWatch's defaults. */
export type AlarmSeed = AlarmConfiguration &
  Partial<AlarmSettings> &
  Partial<AlarmCondition> & { readonly AlarmName: string; readonly Tags?: readonly Tag[] };

/** The alarms of one account in one region. Composite alarms follow their children. */
export class AlarmStore {
  readonly #alarms: Alarm[];
  readonly #arnPrefix: string;
  readonly #clock: () => Date;
  readonly #history: AlarmHistory;
  readonly #muteRules: MuteRule[];
  readonly #actions: PerformedActions;

  /** @param region Kept as it is, and changed in place. */
  constructor(region: RegionState, arnPrefix: string, clock: () => Date) {
    this.#alarms = region.alarms;
    this.#arnPrefix = arnPrefix;
    this.#clock = clock;
    this.#history = new AlarmHistory((region.history ??= []));
    this.#muteRules = region.muteRules ??= [];
    this.#actions = new PerformedActions({
      held: (region.heldActions ??= []),
      rules: this.#muteRules,
      history: this.#history,
      find: (name) => this.find(name),
    });
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

  /** What happened to alarms, the oldest first; also to those that are gone. */
  history(): readonly HistoryItem[] {
    const now = this.#clock();
    this.#actions.settle(now);
    return this.#history.since(now);
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
    const now = this.#begin();
    const known = this.find(seed.AlarmName);
    const alarm: Alarm = {
      ActionsEnabled: true,
      OKActions: [],
      AlarmActions: [],
      InsufficientDataActions: [],
      ...(known ? conditionOf(known) : initialCondition(seed, now.toISOString())),
      ...seed,
      ...(known?.Tags !== undefined && { Tags: known.Tags }),
      ...(known?.Contributors !== undefined && { Contributors: known.Contributors }),
      AlarmArn: this.arnOf(seed.AlarmName),
      AlarmConfigurationUpdatedTimestamp: now.toISOString(),
    };
    this.#replace(alarm);
    this.#history.add(
      known === undefined ? alarmCreated(alarm, now) : alarmUpdated(known, alarm, now),
    );
    this.#evaluate(alarm.AlarmType === 'CompositeAlarm' ? [alarm] : []);
    this.#evaluate(this.parentsOf(alarm));
    return this.find(alarm.AlarmName) ?? alarm;
  }

  /** Sets an alarm's state, as an evaluation would, and lets composite alarms follow. */
  setState(alarm: Alarm, state: NewState): void {
    const now = this.#begin().toISOString();
    const rest = { ...alarm };
    delete rest.StateReasonData;
    this.#move(alarm, {
      ...rest,
      ...state,
      StateUpdatedTimestamp: now,
      StateTransitionedTimestamp:
        alarm.StateValue === state.StateValue ? alarm.StateTransitionedTimestamp : now,
    });
    this.#evaluate(this.parentsOf(alarm));
  }

  /** Sets the state of an alarm on several time series by what its query returned. */
  setContributors(alarm: Alarm, evaluation: Evaluation): void {
    const now = this.#begin();
    const { contributors, events } = contributorsAfter(alarm, evaluation.breaches, now);
    this.#replace({ ...alarm, Contributors: contributors });
    this.#history.add(...events);
    this.setState(this.find(alarm.AlarmName) ?? alarm, summaryOf(evaluation));
  }

  enableActions(alarm: Alarm, isEnabled: boolean): void {
    const now = this.#begin();
    const changed = { ...alarm, ActionsEnabled: isEnabled };
    this.#replace(changed);
    this.#history.add(alarmUpdated(alarm, changed, now));
  }

  setTags(alarm: Alarm, tags: readonly Tag[]): void {
    this.#replace({ ...alarm, Tags: tags });
  }

  remove(name: string): void {
    const now = this.#begin();
    const index = this.#alarms.findIndex(({ AlarmName }) => AlarmName === name);
    for (const alarm of index < 0 ? [] : this.#alarms.splice(index, 1)) {
      this.#history.add(alarmDeleted(alarm, now));
    }
  }

  /** Puts a mute rule, in the place of one of the same name. */
  putMuteRule(rule: MuteRule): void {
    this.#changeMuteRules((others) => [...others, rule], rule.Name);
  }

  removeMuteRule(name: string): void {
    this.#changeMuteRules((others) => others, name);
  }

  /** What a rule held back and does no longer is performed. */
  #changeMuteRules(
    change: (others: readonly MuteRule[]) => readonly MuteRule[],
    name: string,
  ): void {
    const now = this.#begin();
    const others = this.#muteRules.filter(({ Name }) => Name !== name);
    this.#muteRules.splice(0, Infinity, ...change(others));
    this.#actions.changed(now);
  }

  /** Settles what has come due before anything else happens. */
  #begin(): Date {
    const now = this.#clock();
    this.#actions.settle(now);
    this.#history.forget(now);
    return now;
  }

  /** Each alarm at most once: CloudWatch stops evaluating where composite alarms form a circle. */
  #evaluate(composites: readonly CompositeAlarm[], seen = new Set<string>()): void {
    for (const { AlarmName } of composites) {
      const alarm = this.find(AlarmName);
      if (alarm?.AlarmType !== 'CompositeAlarm' || seen.has(AlarmName)) continue;
      seen.add(AlarmName);
      const condition = compositeCondition(alarm, this.childrenOf(alarm), this.#clock());
      if (condition === undefined) continue;
      this.#move(alarm, { ...alarm, ...condition });
      this.#evaluate(this.parentsOf(alarm), seen);
    }
  }

  /** Brings an alarm into another condition. */
  #move(before: Alarm, after: Alarm): void {
    this.#replace(after);
    if (before.StateValue === after.StateValue) return;
    this.#history.add(stateUpdated(before, after));
    this.#actions.entered(after, new Date(after.StateUpdatedTimestamp));
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
