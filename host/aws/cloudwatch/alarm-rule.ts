import { validationError } from '../errors';
import type { StateValue } from './alarm';

/** The rule of a composite alarm, parsed. */
export type AlarmRule =
  | { readonly kind: 'constant'; readonly value: boolean }
  | { readonly kind: 'state'; readonly state: StateValue; readonly alarm: string }
  | { readonly kind: 'not'; readonly rule: AlarmRule }
  | { readonly kind: 'and' | 'or'; readonly left: AlarmRule; readonly right: AlarmRule };

type Token =
  | { readonly kind: 'word' | 'name'; readonly text: string }
  | { readonly kind: '(' | ')' | 'end'; readonly text: string };

const maximumElements = 500;
const states: readonly StateValue[] = ['OK', 'ALARM', 'INSUFFICIENT_DATA'];

/**
 * Parses an AlarmRule: `ALARM(…)`, `OK(…)`, `INSUFFICIENT_DATA(…)`, `TRUE`, `FALSE`, combined by
 * NOT, AND and OR, which bind in that order, and parentheses (API_PutCompositeAlarm.html).
 *
 * @throws AwsError `ValidationError` where the text is no rule.
 */
export function parseAlarmRule(text: string): AlarmRule {
  const tokens = tokensOf(text);
  if (tokens.length > maximumElements) throw invalid(`more than ${maximumElements} elements`);
  const parser = new Parser(tokens);
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
    case 'not':
      return !ruleHolds(rule.rule, stateOf);
    case 'and':
      return ruleHolds(rule.left, stateOf) && ruleHolds(rule.right, stateOf);
    case 'or':
      return ruleHolds(rule.left, stateOf) || ruleHolds(rule.right, stateOf);
  }
}

class Parser {
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
    if (token.kind !== kind) throw invalid(`unexpected '${token.text}'`);
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
    if (token.kind !== 'word') throw invalid(`unexpected '${token.text}'`);
    if (token.text === 'TRUE' || token.text === 'FALSE') {
      return { kind: 'constant', value: token.text === 'TRUE' };
    }
    const state = states.find((candidate) => candidate === token.text);
    if (state === undefined) throw invalid(`unexpected '${token.text}'`);
    this.expect('(');
    const name = this.expect('name').text;
    this.expect(')');
    return { kind: 'state', state, alarm: name };
  }

  #takeWord(word: string): boolean {
    const token = this.#tokens[this.#position];
    const isNext = token?.kind === 'word' && token.text === word;
    if (isNext) this.#position += 1;
    return isNext;
  }

  #next(): Token {
    const token = this.#tokens[this.#position] ?? { kind: 'end', text: 'end of rule' };
    this.#position += 1;
    return token;
  }
}

/** An alarm's name reaches from a state's parenthesis to the next one, unless it is in quotes. */
function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  const pattern =
    /\s*(?:(OK|ALARM|INSUFFICIENT_DATA)\s*\(\s*(?:"([^"]+)"|([^()"]+?))\s*\)|([A-Z_]+)|([()]))/iy;
  let rest = text.trimEnd();
  while (rest !== '') {
    pattern.lastIndex = 0;
    const match = pattern.exec(rest);
    if (match === null) throw invalid(`cannot read '${rest.trim().slice(0, 40)}'`);
    const [whole, state, quoted, bare, word, parenthesis] = match;
    const name = quoted ?? bare;
    if (state !== undefined && name !== undefined) {
      tokens.push({ kind: 'word', text: state.toUpperCase() }, token('('));
      tokens.push({ kind: 'name', text: name }, token(')'));
    } else if (word !== undefined) {
      tokens.push({ kind: 'word', text: word.toUpperCase() });
    } else {
      tokens.push(token(parenthesis === '(' ? '(' : ')'));
    }
    rest = rest.slice(whole.length);
  }
  return tokens;
}

function token(kind: '(' | ')'): Token {
  return { kind, text: kind };
}

function invalid(reason: string): Error {
  return validationError(`AlarmRule must be a valid expression: ${reason}`);
}
