import type { RuleState } from '../contract/condition';

/** The rule of a composite alarm, before anybody looks at the alarms in it. */
export type AlarmRule =
  | { readonly kind: 'and' | 'or'; readonly parts: readonly AlarmRule[] }
  | { readonly kind: 'not'; readonly part: AlarmRule }
  | QuorumRule
  | { readonly kind: 'alarm'; readonly alarmName: string; readonly asks: RuleState }
  | { readonly kind: 'constant'; readonly value: boolean };

/** AT_LEAST. */
export interface QuorumRule {
  readonly kind: 'at-least';
  readonly threshold: number;
  readonly isPercentage: boolean;
  readonly asks: RuleState;
  readonly isNegated: boolean;
  readonly alarmNames: readonly string[];
}

/** CloudWatch takes no longer ones (API_PutCompositeAlarm.html). */
const longest = 10_240;
/** It takes 500 alarms, constants and parentheses, so nothing is nested deeper. */
const deepest = 500;

const states: Readonly<Record<string, RuleState>> = {
  ALARM: 'alarm',
  OK: 'ok',
  INSUFFICIENT_DATA: 'insufficient-data',
};

/**
 * Reads an AlarmRule: `ALARM(…)`, `OK(…)`, `INSUFFICIENT_DATA(…)`, `AT_LEAST(M, STATE, (…))`, `TRUE`
 * and `FALSE`, combined by NOT, AND and OR, which bind in that order, and parentheses
 * (docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/alarm-combining.html and
 * API_PutCompositeAlarm.html). Undefined for a text that is no such rule.
 */
export function parseAlarmRule(text: string): AlarmRule | undefined {
  if (text.length > longest) return undefined;
  const tokens = tokensOf(text);
  return tokens && new Parser(tokens).rule();
}

/** A name without the rest of the ARN that it may stand in, which names the account. */
export function nameOfAlarm(nameOrArn: string): string {
  return nameOrArn.replace(arnOfAlarm, '');
}

/** A text with the names of alarms in place of their ARNs. */
export function withoutArns(text: string): string {
  return text.replace(arnsOfAlarms, '');
}

const arnOfAlarm = /^arn:[\w-]+:cloudwatch:[\w-]*:\d*:alarm:/;
const arnsOfAlarms = /\barn:[\w-]+:cloudwatch:[\w-]*:\d*:alarm:/g;

/** A word is whatever is written without quotes: a keyword, a number, or an alarm's name or ARN. */
interface Token {
  readonly kind: 'word' | 'quoted' | '(' | ')' | ',';
  readonly text: string;
}

/**
 * A text in quotes, in which a backslash lets a quote in; a sign of its own; or a run without spaces,
 * round brackets and commas, which names without quotes must not contain.
 */
const tokenPattern = /"((?:[^"\\]|\\.)+)"|([(),])|([^\s(),"]+)/y;

function tokensOf(text: string): readonly Token[] | undefined {
  const tokens: Token[] = [];
  let position = text.search(/\S|$/);
  while (position < text.length) {
    tokenPattern.lastIndex = position;
    const match = tokenPattern.exec(text);
    if (match === null) return undefined;
    tokens.push(tokenOf(match));
    position = tokenPattern.lastIndex;
    while (/\s/.test(text.charAt(position))) position += 1;
  }
  return tokens;
}

function tokenOf([, quoted, sign, word]: RegExpExecArray): Token {
  if (quoted !== undefined) return { kind: 'quoted', text: quoted.replace(/\\(.)/g, '$1') };
  if (sign !== undefined) return { kind: sign as '(' | ')' | ',', text: sign };
  return { kind: 'word', text: word ?? '' };
}

/** Reads by descent; what does not fit ends it. */
class Parser {
  readonly #tokens: readonly Token[];
  #next = 0;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  rule(): AlarmRule | undefined {
    const rule = this.#chain('or', 0);
    return this.#next === this.#tokens.length ? rule : undefined;
  }

  #chain(kind: 'and' | 'or', depth: number): AlarmRule | undefined {
    const parts: AlarmRule[] = [];
    do {
      const part = kind === 'or' ? this.#chain('and', depth) : this.#negation(depth);
      if (part === undefined) return undefined;
      parts.push(part);
    } while (this.#takeWord(kind.toUpperCase()));
    const [only, another] = parts;
    return another === undefined ? only : { kind, parts };
  }

  #negation(depth: number): AlarmRule | undefined {
    if (depth > deepest) return undefined;
    if (this.#takeWord('NOT')) {
      const part = this.#negation(depth + 1);
      return part && { kind: 'not', part };
    }
    if (this.#takeSign('(')) {
      const inner = this.#chain('or', depth + 1);
      return this.#takeSign(')') ? inner : undefined;
    }
    if (this.#takeWord('TRUE')) return { kind: 'constant', value: true };
    if (this.#takeWord('FALSE')) return { kind: 'constant', value: false };
    if (this.#takeWord('AT_LEAST')) return this.#quorum();
    const asks = this.#takeState();
    if (asks === undefined || !this.#takeSign('(')) return undefined;
    const alarmName = this.#takeName();
    if (alarmName === undefined || !this.#takeSign(')')) return undefined;
    return { kind: 'alarm', alarmName, asks };
  }

  /** What follows the word: `(2, NOT OK, (a, b, c))`. */
  #quorum(): AlarmRule | undefined {
    if (!this.#takeSign('(')) return undefined;
    const [, digits, percent] = /^(\d{1,4})(%?)$/.exec(this.#take()?.text ?? '') ?? [];
    if (digits === undefined || !this.#takeSign(',')) return undefined;
    const isNegated = this.#takeWord('NOT');
    const asks = this.#takeState();
    if (asks === undefined || !this.#takeSign(',') || !this.#takeSign('(')) return undefined;
    const alarmNames: string[] = [];
    do {
      const alarmName = this.#takeName();
      if (alarmName === undefined) return undefined;
      alarmNames.push(alarmName);
    } while (this.#takeSign(','));
    if (!this.#takeSign(')') || !this.#takeSign(')')) return undefined;
    const threshold = Number(digits);
    const isPercentage = percent === '%';
    return { kind: 'at-least', threshold, isPercentage, asks, isNegated, alarmNames };
  }

  #take(): Token | undefined {
    this.#next += 1;
    return this.#tokens[this.#next - 1];
  }

  #takeName(): string | undefined {
    const token = this.#take();
    const isName = token?.kind === 'word' || token?.kind === 'quoted';
    return isName ? nameOfAlarm(token.text) : undefined;
  }

  #takeState(): RuleState | undefined {
    const token = this.#take();
    const word = token?.kind === 'word' ? token.text.toUpperCase() : '';
    return Object.hasOwn(states, word) ? states[word] : undefined;
  }

  #takeSign(kind: '(' | ')' | ','): boolean {
    const isNext = this.#tokens[this.#next]?.kind === kind;
    if (isNext) this.#next += 1;
    return isNext;
  }

  #takeWord(word: string): boolean {
    const token = this.#tokens[this.#next];
    const isNext = token?.kind === 'word' && token.text.toUpperCase() === word;
    if (isNext) this.#next += 1;
    return isNext;
  }
}
