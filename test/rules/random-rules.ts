import type { StateValue } from '../../host/aws/cloudwatch/alarm';
import type { RuleState } from '../../contract/condition';
import { numbers } from '../resolvers/macros/invented-payload';

/** A rule, and the alarms in it. */
interface RandomRule {
  readonly text: string;
  readonly alarmNames: readonly string[];
}

const names = ['a', 'b-1', 'c/d', 'with space', 'say "hi"', 'back\\slash', '(round), too', 'NOT'];
const functions = ['ALARM', 'OK', 'INSUFFICIENT_DATA'] as const;
const states: readonly (readonly [StateValue, RuleState])[] = [
  ['ALARM', 'alarm'],
  ['OK', 'ok'],
  ['INSUFFICIENT_DATA', 'insufficient-data'],
];

const below = numbers(20_261_130);

function oneOf<Item>(items: readonly Item[]): Item {
  return items[below(items.length)] as Item;
}

/** Rules that CloudWatch would take. */
export function* randomRules(count: number): Generator<RandomRule> {
  for (let made = 0; made < count; made += 1) {
    yield { text: expression(4), alarmNames: names };
  }
}

/** A state for each alarm of a rule, in AWS's words and in ours. */
export function randomStates({ alarmNames }: RandomRule) {
  const pairs = alarmNames.map((name) => [name, oneOf(states)] as const);
  return {
    aws: new Map(pairs.map(([name, [state]]) => [name, state])),
    ours: new Map(pairs.map(([name, [, state]]) => [name, state])),
  };
}

/** The text with one sign taken out, doubled, or changed for another. */
export function spoiled(text: string): string {
  const at = below(text.length);
  const sign = oneOf(['', '(', ')', ',', '"', '\\', ' ', 'x', text.charAt(at).repeat(2)]);
  return text.slice(0, at) + sign + text.slice(at + 1);
}

function expression(depth: number): string {
  const kind = depth === 0 ? below(3) : below(7);
  switch (kind) {
    case 0:
      return oneOf(['TRUE', 'FALSE', 'true']);
    case 1:
    case 2:
      return `${oneOf(functions)}${oneOf(['', ' '])}(${name()})`;
    case 3:
      return quorum();
    case 4:
      return `NOT ${expression(depth - 1)}`;
    case 5:
      return `(${expression(depth - 1)})`;
    default:
      return `${expression(depth - 1)} ${oneOf(['AND', 'OR', 'and'])} ${expression(depth - 1)}`;
  }
}

function quorum(): string {
  const count = 1 + below(5);
  const list = Array.from({ length: count }, () => name()).join(', ');
  const amount = below(2) === 0 ? `${1 + below(count)}` : `${1 + below(100)}%`;
  return `AT_LEAST(${amount}, ${oneOf(['', 'NOT '])}${oneOf(functions)}, (${list}))`;
}

function name(): string {
  const chosen = oneOf(names);
  const mustBeQuoted = /[\s(),"\\]/.test(chosen);
  if (!mustBeQuoted && below(2) === 0) return chosen;
  return `"${chosen.replace(/["\\]/g, '\\$&')}"`;
}
