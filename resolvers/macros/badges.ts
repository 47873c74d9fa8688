import { randomUUID } from 'node:crypto';
import type { AlarmReference } from '../../contract/alarms';
import { badgeToken } from '../../macros/html/output-reader';
import { storedAlarm } from '../../rules/alarm-value';
import { parseReferences } from '../lib/parse';
import type { LiteralAlarm } from './definition';

/**
 * The badges of one output, with those of the macros in it. Each is printed as an element with a token
 * that nobody can guess; what else looks like a badge in the output is none.
 */
export class Badges {
  readonly #printed: AlarmReference[] = [];
  readonly #shown: AlarmReference[] = [];
  readonly #secret = randomUUID();

  /** The alarms of those badges that are shown, in the order of their numbers. */
  get references(): readonly AlarmReference[] {
    return this.#shown;
  }

  /**
   * Makes the badges of `$cloudwatch.alarm(account, alarm)` in one template: without access unless
   * just this was granted.
   *
   * @param granted - What was granted when the macro was published.
   */
  ofLiterals(granted: readonly LiteralAlarm[]): (account: string, alarm: string) => string {
    return (account, alarm) => {
      const found = granted.find((each) => each.account === account && each.alarm === alarm);
      return this.#badge(found?.reference);
    };
  }

  /** The badge of a parameter of type `alarm`, whose value is a reference, or its JSON. */
  readonly ofParameter = (stored: unknown): string | undefined => {
    if (stored === undefined || stored === null || stored === '') return undefined;
    const [reference] = parseReferences([storedAlarm(stored)]) ?? [];
    return this.#badge(reference && !('link' in reference) ? reference : undefined);
  };

  /** The badge of a badge macro that stands in a body; a pasted link is looked for on the page. */
  ofMacro(stored: unknown): string {
    const [reference] = parseReferences([stored]) ?? [];
    return this.#badge(reference);
  }

  /**
   * The number of the badge that a token of the output stands for, from now on one that is shown;
   * undefined for a token that is not of this output.
   */
  readonly badgeOf = (token: string): number | 'none' | undefined => {
    const [secret, number] = token.split(' ');
    if (secret !== this.#secret) return undefined;
    const reference = number === undefined ? undefined : this.#printed[Number(number)];
    return reference ? numberIn(this.#shown, reference) : 'none';
  };

  #badge(reference: AlarmReference | undefined): string {
    const number = reference && ` ${numberIn(this.#printed, reference)}`;
    return `<ops-alarm-badge ${badgeToken}="${this.#secret}${number ?? ''}"></ops-alarm-badge>`;
  }
}

/** The place of a reference in a list, which it joins where it is new. */
function numberIn(list: AlarmReference[], reference: AlarmReference): number {
  const text = JSON.stringify(reference);
  const known = list.findIndex((each) => JSON.stringify(each) === text);
  return known === -1 ? list.push(reference) - 1 : known;
}
