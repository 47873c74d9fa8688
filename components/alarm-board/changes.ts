import { isReported } from '../../rules/alarm-state';
import type { BoardAlarm } from '../../rules/board-alarms';
import { stateText } from '../alarm-badge/describe';
import { message } from './messages';

/** How many alarms are named; nobody listens to more. */
const named = 3;

/** Tells which alarms CloudWatch has reported in another state since it did last. */
export class Changes {
  readonly #states = new Map<string, string>();

  /** The changes in one sentence; empty where there is none. What is new to a board has not changed. */
  tell(alarms: readonly BoardAlarm[], now: Date): string {
    const changed = alarms.filter((alarm) => this.#isChanged(alarm));
    if (changed.length === 0) return '';
    const told = changed.slice(0, named).map(({ name, read: { answer } }) => {
      const state = stateText({ ...answer, hideSince: true }, now).word;
      return message('change', { alarm: name, state });
    });
    const rest = changed.length - told.length;
    if (rest > 0) told.push(message('changes-more', { count: rest }));
    return message('changed', { count: changed.length, changes: told.join('; ') });
  }

  #isChanged({ key, read: { answer } }: BoardAlarm): boolean {
    if (!isReported(answer.state)) return false;
    const before = this.#states.get(key);
    this.#states.set(key, answer.state);
    return before !== undefined && before !== answer.state;
  }
}
