import { stateValues, type StateValue } from './alarm';
import { invalidRule, tokensOf, type Token } from './alarm-rule-tokens';

/** The rule of a composite alarm, parsed. */
export type AlarmRule =
  | { readonly kind: 'constant'; readonly value: boolean }
  | { readonly kind: 'state'; readonly state: StateValue; readonly alarm: string }
  | AtLeast
  | { readonly kind: 'not'; readonly rule: AlarmRule }
  | { readonly kind: 'and' | 'or'; readonly left: AlarmRule; readonly right: AlarmRule };

/** So many of these alarms, or such a part of them, are in a state, or are not in it. */
interface AtLeast {
  readonly kind: 'at-least';
  readonly threshold: number;
  readonly isPercentage: boolean;
  readonly state: StateValue;
  readonly isNegated: boolean;
  readonly alarms: readonly string[];
}

const maximumElements = 500;

/**
 * Parses an AlarmRule: `ALARM(…)`, `OK(…)`, `INSUFFICIENT_DATA(…)`, `AT_LEAST(…)`, `TRUE`, `FALSE`,
 * combined by NOT, AND and OR, which bind in that order, and parentheses (API_PutCompositeAlarm.html;
 * AT_LEAST: docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/alarm-combining.html).
 *
 * @throws AwsError `ValidationError` where the text is no rule.
 */
export function parseAlarmRule(text: string): AlarmRule {
  const parser = new Parser(tokensOf(text));
  const rule = parser.or();
  parser.expect('end');
  return rule;
}

/** Names or ARNs of the alarms in a rule, as written, each once. */
export function alarmsOf(rule: AlarmRule): readonly string[] {
  switch (rule.kind) {
    case 'constant':
      return [];
    case 'state':
      return [rule.alarm];
    case 'at-least':
      return [...new Set(rule.alarms)];
    case 'not':
      return alarmsOf(rule.rule);
    default:
      return [...new Set([...alarmsOf(rule.left), ...alarmsOf(rule.right)])];
  }
}

/** Whether a rule holds, given the state of each alarm in it; undefined where an alarm is gone. */
export function ruleHolds(
  rule: AlarmRule,
  stateOf: (alarm: string) => StateValue | undefined,
): boolean {
  switch (rule.kind) {
    case 'constant':
      return rule.value;
    case 'state':
      return stateOf(rule.alarm) === rule.state;
    case 'at-least':
      return atLeastHolds(rule, stateOf);
    case 'not':
      return !ruleHolds(rule.rule, stateOf);
    case 'and':
      return ruleHolds(rule.left, stateOf) && ruleHolds(rule.right, stateOf);
    case 'or':
      return ruleHolds(rule.left, stateOf) || ruleHolds(rule.right, stateOf);
  }
}

function atLeastHolds(
  { threshold, isPercentage, state, isNegated, alarms }: AtLeast,
  stateOf: (alarm: string) => StateValue | undefined,
): boolean {
  const fitting = alarms.filter((alarm) => (stateOf(alarm) === state) !== isNegated).length;
  return isPercentage ? fitting * 100 >= threshold * alarms.length : fitting >= threshold;
}

class Parser {
  /** Alarms, constants and parentheses so far: what AWS's limit counts. */
  #elements = 0;
  #position = 0;
  readonly #tokens: readonly Token[];

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  or(): AlarmRule {
    let rule = this.#and();
    while (this.#takeWord('OR')) rule = { kind: 'or', left: rule, right: this.#and() };
    return rule;
  }

  expect(kind: Token['kind']): Token {
    const token = this.#next();
    if (token.kind !== kind) throw unexpected(token);
    return token;
  }

  #and(): AlarmRule {
    let rule = this.#not();
    while (this.#takeWord('AND')) rule = { kind: 'and', left: rule, right: this.#not() };
    return rule;
  }

  #not(): AlarmRule {
    if (this.#takeWord('NOT')) return { kind: 'not', rule: this.#not() };
    const token = this.#next();
    if (token.kind === '(') {
      const rule = this.or();
      this.expect(')');
      return rule;
    }
    const word = keyword(token);
    if (word === 'AT_LEAST') return this.#atLeast();
    if (word === 'TRUE' || word === 'FALSE') {
      this.#count();
      return { kind: 'constant', value: word === 'TRUE' };
    }
    const state = stateOf(token);
    this.expect('(');
    const alarm = this.#alarm();
    this.expect(')');
    return { kind: 'state', state, alarm };
  }

  /** What follows the word: `(2, NOT OK, (a, b, c))`. */
  #atLeast(): AlarmRule {
    this.expect('(');
    const amount = this.expect('word');
    this.expect(',');
    const isNegated = this.#takeWord('NOT');
    const state = stateOf(this.#next());
    this.expect(',');
    this.expect('(');
    const alarms = [this.#alarm()];
    while (this.#peek()?.kind === ',') {
      this.expect(',');
      alarms.push(this.#alarm());
    }
    this.expect(')');
    this.expect(')');
    const [, digits = '', percent] = /^(\d{1,4})(%?)$/.exec(amount.text) ?? [];
    const isPercentage = percent === '%';
    const threshold = Number(digits);
    // The bounds of AWS's own CDK (aws-cloudwatch, AtLeastThreshold).
    if (threshold < 1 || threshold > (isPercentage ? 100 : alarms.length)) throw unexpected(amount);
    return { kind: 'at-least', threshold, isPercentage, state, isNegated, alarms };
  }

  #alarm(): string {
    const token = this.#next();
    if (token.kind !== 'word' && token.kind !== 'quoted') throw unexpected(token);
    this.#count();
    return token.text;
  }

  #takeWord(word: string): boolean {
    const token = this.#peek();
    const isNext = token !== undefined && keyword(token) === word;
    if (isNext) this.#position += 1;
    return isNext;
  }

  #peek(): Token | undefined {
    return this.#tokens[this.#position];
  }

  #next(): Token {
    const token = this.#peek() ?? { kind: 'end', text: 'end of rule' };
    this.#position += 1;
    if (token.kind === '(' || token.kind === ')') this.#count();
    return token;
  }

  #count(): void {
    this.#elements += 1;
    if (this.#elements > maximumElements)
      throw invalidRule(`more than ${maximumElements} elements`);
  }
}

/** Keywords are read in any case; nothing where the token is no word. */
function keyword({ kind, text }: Token): string | undefined {
  return kind === 'word' ? text.toUpperCase() : undefined;
}

function stateOf(token: Token): StateValue {
  const state = stateValues.find((candidate) => candidate === keyword(token));
  if (state === undefined) throw unexpected(token);
  return state;
}

function unexpected({ text }: Token): Error {
  return invalidRule(`unexpected '${text}'`);
}
