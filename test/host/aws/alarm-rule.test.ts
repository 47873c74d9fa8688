import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { StateValue } from '../../../host/aws/cloudwatch/alarm';
import { alarmsOf, parseAlarmRule, ruleHolds } from '../../../host/aws/cloudwatch/alarm-rule';

const states: Readonly<Record<string, StateValue>> = {
  red: 'ALARM',
  'red, too (2)': 'ALARM',
  'say "hi"': 'ALARM',
  'back\\slash': 'ALARM',
  NOT: 'ALARM',
  green: 'OK',
  grey: 'INSUFFICIENT_DATA',
};

const holds = (rule: string): boolean => ruleHolds(parseAlarmRule(rule), (name) => states[name]);

describe('an alarm rule', () => {
  const rules: readonly [string, boolean][] = [
    ['ALARM(red)', true],
    ['ALARM (  "red" )', true],
    ['alarm(red) and not ok(red)', true],
    ['OK(red) OR INSUFFICIENT_DATA(grey)', true],
    ['NOT ALARM(red) OR TRUE AND FALSE', false],
    ['(NOT ALARM(red) OR TRUE) AND TRUE', true],
    ['ALARM("red, too (2)")', true],
    ['ALARM("say \\"hi\\"")', true],
    ['ALARM("back\\\\slash")', true],
    ['ALARM(NOT)', true],
    ['ALARM(gone)', false],
    ['AT_LEAST(1, ALARM, (red, green, grey))', true],
    ['AT_LEAST(2, ALARM, (red, green, grey))', false],
    ['AT_LEAST(2,NOT ALARM,(red,green,"grey"))', true],
    ['AT_LEAST(3, NOT OK, (red, grey, green))', false],
    ['AT_LEAST(50%, OK, (red, green))', true],
    ['AT_LEAST(51%, OK, (red, green))', false],
    ['AT_LEAST(33%, ALARM, (red, green, grey))', true],
    ['AT_LEAST(34%, ALARM, (red, green, grey))', false],
    ['AT_LEAST(100%, ALARM, (red, "red, too (2)"))', true],
    ['AT_LEAST(1, OK, (red)) OR NOT AT_LEAST(1, INSUFFICIENT_DATA, (grey))', false],
  ];

  for (const [rule, expected] of rules) {
    test(`${rule} is ${expected}`, () => assert.equal(holds(rule), expected));
  }

  test('names each of its alarms once, as written', () => {
    const rule = parseAlarmRule('AT_LEAST(2, OK, (b, c, "d e")) AND (ALARM(a) OR NOT OK(b))');

    assert.deepEqual(alarmsOf(rule).toSorted(), ['a', 'b', 'c', 'd e']);
  });

  const wrong: readonly string[] = [
    '',
    'red',
    'NOT',
    '(TRUE',
    'TRUE)',
    'ALARM(red) ALARM(red)',
    'ALARM()',
    'ALARM("")',
    'ALARM("red)',
    'ALARM(two words)',
    'ALARM(a,b)',
    'ALARM(a(b))',
    'PERHAPS(red)',
    'AT_LEAST(0, ALARM, (red))',
    'AT_LEAST(2, ALARM, (red))',
    'AT_LEAST(0%, ALARM, (red))',
    'AT_LEAST(101%, ALARM, (red))',
    'AT_LEAST(1.5, ALARM, (red, green))',
    'AT_LEAST(-1, ALARM, (red))',
    'AT_LEAST("1", ALARM, (red))',
    'AT_LEAST(1, NOT NOT ALARM, (red))',
    'AT_LEAST(1, TRUE, (red))',
    'AT_LEAST(1, ALARM, ())',
    'AT_LEAST(1, ALARM, (red,))',
    'AT_LEAST(1, ALARM, red)',
    'AT_LEAST(1, ALARM(red))',
    'AT_LEAST(1, ALARM, (ALARM(red)))',
  ];

  for (const rule of wrong) {
    test(`'${rule}' is none`, () => {
      assert.throws(() => parseAlarmRule(rule), { code: 'ValidationError' });
    });
  }

  test('may have 500 alarms, constants and parentheses, and not one more', () => {
    const constants = (count: number): string => Array(count).fill('TRUE').join(' OR ');

    assert.doesNotThrow(() => parseAlarmRule(`(${constants(498)})`));
    assert.throws(() => parseAlarmRule(`(${constants(499)})`), { message: /more than 500/ });
    assert.throws(() => parseAlarmRule('('.repeat(10_240)), { message: /more than 500/ });
  });
});
