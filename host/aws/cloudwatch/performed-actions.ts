import type { Alarm, StateValue } from './alarm';
import { holdEnd, type Suppressor } from './composite';
import { actionExecuted } from './history/event';
import type { AlarmHistory } from './history/alarm-history';
import { mutes, windowAt, type MuteRule } from './mute-rules/mute-rule';

/** Actions that wait until nothing holds them back any longer. */
export interface HeldActions {
  readonly AlarmName: string;
  readonly StateValue: StateValue;
  /** ISO 8601: up to here it is known that they were held back. */
  readonly since: string;
}

/** What performing the actions of alarms needs to know of the rest. */
interface Surroundings {
  readonly held: HeldActions[];
  readonly rules: readonly MuteRule[];
  readonly history: AlarmHistory;
  find(nameOrArn: string): Alarm | undefined;
}

/**
 * Performs what alarms set off; here that is a line in their history. An active mute rule or a
 * composite alarm's suppressor holds actions back. When neither does so any longer and the alarm is
 * still in the state that it was held back in, they are performed (alarm-mute-rules-behaviour.html,
 * Create_Composite_Alarm.html, "alarm suppression"). No clock ticks here: what has come due since is
 * settled, with its own time, before anything else happens or is told.
 */
export class PerformedActions {
  readonly #with: Surroundings;

  constructor(surroundings: Surroundings) {
    this.#with = surroundings;
  }

  /** The alarm has come into its state. */
  entered(alarm: Alarm, at: Date): void {
    this.#drop(alarm.AlarmName);
    if (!alarm.ActionsEnabled || actionsOf(alarm).length === 0) return;
    if (this.#holdAt(alarm, at) === undefined) this.#perform(alarm, at);
    else {
      const { AlarmName, StateValue } = alarm;
      this.#with.held.push({ AlarmName, StateValue, since: at.toISOString() });
    }
  }

  /** Performs what has come due. */
  settle(now: Date): void {
    for (const held of [...this.#with.held]) {
      const alarm = this.#with.find(held.AlarmName);
      if (alarm?.StateValue !== held.StateValue || !alarm.ActionsEnabled) {
        this.#drop(held.AlarmName);
        continue;
      }
      const free = this.#freeFrom(alarm, new Date(held.since), now);
      if (free === undefined) continue;
      this.#drop(held.AlarmName);
      this.#perform(alarm, free);
    }
  }

  /** What holds actions back has changed: up to now they were held, whatever is now found. */
  changed(now: Date): void {
    const { held } = this.#with;
    held.splice(0, Infinity, ...held.map((each) => ({ ...each, since: now.toISOString() })));
    this.settle(now);
  }

  /** The first moment from `since` to `now` at which nothing holds the alarm's actions back. */
  #freeFrom(alarm: Alarm, since: Date, now: Date): Date | undefined {
    let at = since;
    for (;;) {
      const end = this.#holdAt(alarm, at);
      if (end === undefined) return at;
      if (end === 'open' || end > now) return undefined;
      at = end;
    }
  }

  /** Until when actions are held back at a moment; `open` where that depends on what will happen. */
  #holdAt(alarm: Alarm, at: Date): Date | 'open' | undefined {
    const rule = this.#with.rules.find(
      (each) => mutes(each, alarm.AlarmName) && windowAt(each, at) !== undefined,
    );
    if (rule !== undefined) return windowAt(rule, at)?.end;
    return alarm.AlarmType === 'CompositeAlarm'
      ? holdEnd(alarm, this.#suppressorOf(alarm.ActionsSuppressor), at)
      : undefined;
  }

  #suppressorOf(name: string | undefined): Suppressor {
    return name === undefined ? undefined : this.#with.find(name);
  }

  #perform(alarm: Alarm, at: Date): void {
    this.#with.history.add(...actionsOf(alarm).map((arn) => actionExecuted(alarm, arn, at)));
  }

  #drop(name: string): void {
    const { held } = this.#with;
    held.splice(0, Infinity, ...held.filter(({ AlarmName }) => AlarmName !== name));
  }
}

/** What an alarm sets off when it comes into the state that it is in. */
function actionsOf(alarm: Alarm): readonly string[] {
  switch (alarm.StateValue) {
    case 'OK':
      return alarm.OKActions;
    case 'ALARM':
      return alarm.AlarmActions;
    case 'INSUFFICIENT_DATA':
      return alarm.InsufficientDataActions;
    default:
      return [];
  }
}
