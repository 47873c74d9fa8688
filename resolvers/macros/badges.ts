import { randomUUID } from 'node:crypto';
import type { PlacedReference } from '../../contract/alarms';
import { badgeToken } from '../../macros/html/output-reader';
import { parseReferences } from '../lib/parse';
import type { LiteralAlarm } from './definition';

/**
 * The badges of one output. The template prints each as an element with a token that nobody can
 * guess; what else looks like a badge in the output is none.
 */
export class Badges {
  readonly references: PlacedReference[] = [];
  readonly #secret = randomUUID();
  readonly #granted: readonly LiteralAlarm[];

  /** @param granted - What was granted when the macro was published. */
  constructor(granted: readonly LiteralAlarm[]) {
    this.#granted = granted;
  }

  /** The badge of `$cloudwatch.alarm(account, alarm)`: without access unless just this was granted. */
  readonly ofLiterals = (account: string, alarm: string): string => {
    const granted = this.#granted.find((each) => each.account === account && each.alarm === alarm);
    return this.#badge(granted?.reference);
  };

  /** The badge of a parameter of type `alarm`, whose value is a reference, or its JSON. */
  readonly ofParameter = (stored: unknown): string | undefined => {
    if (stored === undefined || stored === null || stored === '') return undefined;
    const [reference] = parseReferences([fromJson(stored)]) ?? [];
    return this.#badge(reference && !('link' in reference) ? reference : undefined);
  };

  /** What a token of the output stands for; undefined for one that is not of this output. */
  readonly badgeOf = (token: string): number | 'none' | undefined => {
    const [secret, number] = token.split(' ');
    if (secret !== this.#secret) return undefined;
    return number === undefined ? 'none' : Number(number);
  };

  #badge(reference: PlacedReference | undefined): string {
    const number = reference && ` ${this.#numberOf(reference)}`;
    return `<ops-alarm-badge ${badgeToken}="${this.#secret}${number ?? ''}"></ops-alarm-badge>`;
  }

  #numberOf(reference: PlacedReference): number {
    const text = JSON.stringify(reference);
    const known = this.references.findIndex((each) => JSON.stringify(each) === text);
    return known === -1 ? this.references.push(reference) - 1 : known;
  }
}

function fromJson(stored: unknown): unknown {
  if (typeof stored !== 'string') return stored;
  try {
    return JSON.parse(stored) as unknown;
  } catch {
    return undefined;
  }
}
