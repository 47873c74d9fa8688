import { isIP } from 'node:net';
import { matchesArn, matchesWildcard } from './wildcard';

/** Compares a value of the policy with a value of the request. */
type Comparison = (policyValue: string, requestValue: string) => boolean;

/** What a condition operator does with one pair of values. */
interface Operator {
  readonly compare: Comparison;
  /** `…NotEquals` and its like: true where no value of the policy compares. */
  readonly isNegated: boolean;
}

const insensitive: Comparison = (a, b) => a.toLowerCase() === b.toLowerCase();
const equal: Comparison = (a, b) => a === b;
const numeric = byNumber(Number);
const temporal = byNumber(timeOf);

const comparisons: Readonly<Record<string, Comparison>> = {
  StringEquals: equal,
  StringEqualsIgnoreCase: insensitive,
  StringLike: matchesWildcard,
  BinaryEquals: equal,
  Bool: insensitive,
  // Both take wildcards (reference_policies_elements_condition_operators.html).
  ArnEquals: matchesArn,
  ArnLike: matchesArn,
  NumericEquals: numeric((wanted, actual) => actual === wanted),
  NumericLessThan: numeric((wanted, actual) => actual < wanted),
  NumericLessThanEquals: numeric((wanted, actual) => actual <= wanted),
  NumericGreaterThan: numeric((wanted, actual) => actual > wanted),
  NumericGreaterThanEquals: numeric((wanted, actual) => actual >= wanted),
  DateEquals: temporal((wanted, actual) => actual === wanted),
  DateLessThan: temporal((wanted, actual) => actual < wanted),
  DateLessThanEquals: temporal((wanted, actual) => actual <= wanted),
  DateGreaterThan: temporal((wanted, actual) => actual > wanted),
  DateGreaterThanEquals: temporal((wanted, actual) => actual >= wanted),
  IpAddress: isInNetwork,
};

const negations: Readonly<Record<string, string>> = {
  StringNotEquals: 'StringEquals',
  StringNotEqualsIgnoreCase: 'StringEqualsIgnoreCase',
  StringNotLike: 'StringLike',
  ArnNotEquals: 'ArnEquals',
  ArnNotLike: 'ArnLike',
  NumericNotEquals: 'NumericEquals',
  DateNotEquals: 'DateEquals',
  NotIpAddress: 'IpAddress',
};

/** A condition's operator, read. */
export type ConditionOperator = NullOperator | ComparingOperator;

/** `Null`: whether the request has the key at all. */
interface NullOperator {
  readonly kind: 'null';
}

interface ComparingOperator extends Operator {
  readonly kind: 'comparison';
  /** How a key with several values is held to the policy's; none where the key has one value. */
  readonly set: 'ForAllValues' | 'ForAnyValue' | undefined;
  /** Whether a request without the key passes. */
  readonly ifExists: boolean;
}

/**
 * Reads an operator as policies write it: `ForAnyValue:StringLikeIfExists`
 * (reference_policies_elements_condition_operators.html). Nothing where AWS has none of that name;
 * `Null` takes neither a set operator nor `IfExists`.
 */
export function parseOperator(written: string): ConditionOperator | undefined {
  if (written === 'Null') return { kind: 'null' };
  const [, set, name = ''] = /^(?:(ForAllValues|ForAnyValue):)?(.*)$/.exec(written) ?? [];
  const ifExists = name.endsWith('IfExists');
  const operator = operatorOf(ifExists ? name.slice(0, -'IfExists'.length) : name);
  return (
    operator && {
      kind: 'comparison',
      ...operator,
      set: set as ComparingOperator['set'],
      ifExists,
    }
  );
}

function operatorOf(name: string): Operator | undefined {
  const base = Object.hasOwn(negations, name) ? negations[name] : undefined;
  const key = base ?? name;
  const compare = Object.hasOwn(comparisons, key) ? comparisons[key] : undefined;
  return compare && { compare, isNegated: base !== undefined };
}

function byNumber(read: (text: string) => number) {
  return (holds: (wanted: number, actual: number) => boolean): Comparison =>
    (policyValue, requestValue) => {
      const [wanted, actual] = [read(policyValue), read(requestValue)];
      return !Number.isNaN(wanted) && !Number.isNaN(actual) && holds(wanted, actual);
    };
}

/** Seconds since 1970 or ISO 8601. */
function timeOf(text: string): number {
  return /^\d+$/.test(text) ? Number(text) * 1000 : Date.parse(text);
}

/** IPv4 only: the local AWS listens on nothing else. */
function isInNetwork(network: string, address: string): boolean {
  const [base = '', bits = '32'] = network.split('/');
  if (isIP(base) !== 4 || isIP(address) !== 4 || !/^\d{1,2}$/.test(bits)) return false;
  const size = 2 ** (32 - Number(bits));
  return Math.floor(toNumber(base) / size) === Math.floor(toNumber(address) / size);
}

function toNumber(address: string): number {
  return address.split('.').reduce((sum, part) => sum * 256 + Number(part), 0);
}
