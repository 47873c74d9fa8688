import { isReported } from '../../rules/alarm-state';
import type { BoardAlarm } from '../../rules/board-alarms';
import { stateText } from '../alarm-badge/describe';
import { message } from './messages';

/** How many alarms are named; nobody listens to more. */
const named = 3;

/** Tells what has changed since it was asked last: the state of alarms, and what cannot be read. */
export class Changes {
  readonly #states = new Map<string, string>();
  #missing: ReadonlySet<string> | undefined;

  /**
   * The changes as one text; empty where there is none. What is new to a board has not changed, and of
   * the first answer nothing is told.
   *
   * @param missing - Sentences about what cannot be read; each is told when it is new.
   */
  tell(alarms: readonly BoardAlarm[], missing: readonly string[], now: Date): string {
    const before = this.#missing;
    this.#missing = new Set(missing);
    const further = before ? missing.filter((sentence) => !before.has(sentence)) : [];
    return [this.#tellStates(alarms, now), ...further].filter(Boolean).join(' ');
  }

  #tellStates(alarms: readonly BoardAlarm[], now: Date): string {
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
