import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseAlarmRule as parseOfStandIn, ruleHolds } from '../../host/aws/cloudwatch/alarm-rule';
import { nameOfAlarm, parseAlarmRule, withoutArns } from '../../rules/alarm-rule';
import { judgedRule } from '../../rules/judged-rule';
import { randomRules, randomStates, spoiled } from './random-rules';

describe('an alarm rule', () => {
  // The first five are the examples of alarm-combining.html, the sixth is of API_PutCompositeAlarm.html.
  const documented = [
    'ALARM(CPUUtilizationTooHigh) AND ALARM(DiskReadOpsTooHigh)',
    'AT_LEAST(2, ALARM, (WebServer1CPU, WebServer2CPU, WebServer3CPU, WebServer4CPU))',
    'AT_LEAST(50%, OK, (DatabaseConnection1, DatabaseConnection2, DatabaseConnection3, DatabaseConnection4))',
    'ALARM(CPUUtilizationTooHigh) AND NOT ALARM(DeploymentInProgress)',
    'AT_LEAST(2, ALARM, (AZ1Health, AZ2Health, AZ3Health)) AND NOT ALARM(MaintenanceWindow)',
    '(ALARM(CPUUtilizationTooHigh) OR ALARM(DiskReadOpsTooHigh)) AND OK(NetworkOutTooHigh)',
  ];

  for (const rule of documented) {
    test(`reads ${rule}`, () => assert.notEqual(parseAlarmRule(rule), undefined));
  }

  test('binds NOT before AND before OR, and has chains in one group', () => {
    const alarm = (alarmName: string) => ({ kind: 'alarm', alarmName, asks: 'alarm' });

    assert.deepEqual(parseAlarmRule('ALARM(a) OR NOT ALARM(b) AND ALARM(c) OR ALARM(d)'), {
      kind: 'or',
      parts: [
        alarm('a'),
        { kind: 'and', parts: [{ kind: 'not', part: alarm('b') }, alarm('c')] },
        alarm('d'),
      ],
    });
  });

  test('reads AT_LEAST with a state that alarms must not be in, in percent', () => {
    assert.deepEqual(parseAlarmRule('AT_LEAST(60%, NOT OK, (a, "b, c", d))'), {
      kind: 'at-least',
      threshold: 60,
      isPercentage: true,
      asks: 'ok',
      isNegated: true,
      alarmNames: ['a', 'b, c', 'd'],
    });
  });

  test('has names in place of ARNs, which name the account', () => {
    const arn = 'arn:aws:cloudwatch:eu-west-1:111122223333:alarm:';

    assert.equal(nameOfAlarm(`${arn}cpu: high`), 'cpu: high');
    assert.equal(withoutArns(`ALARM(${arn}a) OR OK("${arn}b c")`), 'ALARM(a) OR OK("b c")');
    assert.deepEqual(parseAlarmRule(`ALARM("${arn}b c")`), {
      kind: 'alarm',
      alarmName: 'b c',
      asks: 'alarm',
    });
  });

  test('takes no text that is no rule', () => {
    const texts = [
      '',
      ' ',
      'a',
      'NOT',
      'ALARM()',
      'ALARM(a',
      'ALARM(a b)',
      'ALARM(a) ALARM(b)',
      'ALARM(a) AND',
      '(ALARM(a)',
      'ALARM(a))',
      'CONSTRUCTOR(a)',
      'AT_LEAST(2, ALARM, ())',
      'AT_LEAST(two, ALARM, (a))',
      'AT_LEAST(2, ALARM, (a, b)',
      'ALARM("a)',
      `${'('.repeat(5_000)}TRUE${')'.repeat(5_000)}`,
      `${'NOT '.repeat(2_000)}TRUE`,
      `ALARM(${'a'.repeat(20_000)})`,
    ];

    for (const text of texts) assert.equal(parseAlarmRule(text), undefined, text.slice(0, 40));
  });

  test('comes to what the stand-in of CloudWatch comes to, which reads rules by itself', () => {
    for (const rule of randomRules(2_000)) {
      const states = randomStates(rule);
      const parsed = parseAlarmRule(rule.text);
      assert.ok(parsed, rule.text);
      const expected = ruleHolds(parseOfStandIn(rule.text), (name) => states.aws.get(name));

      assert.equal(judgedRule(parsed, (name) => states.ours.get(name)).holds, expected, rule.text);
    }
  });

  test('takes what the stand-in takes, and refuses what it refuses, of rules that were spoiled', () => {
    for (const { text } of randomRules(2_000)) {
      const broken = spoiled(text);
      let isTaken = true;
      try {
        parseOfStandIn(broken);
      } catch {
        isTaken = false;
      }
      // CloudWatch bounds the number of AT_LEAST; whoever reads a rule that it has kept need not.
      if (!isTaken && /AT_LEAST/i.test(broken)) continue;

      assert.equal(parseAlarmRule(broken) !== undefined, isTaken, broken);
    }
  });
});
