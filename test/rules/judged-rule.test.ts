import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { ReportedState } from '../../contract/alarms';
import type { RuleLeaf, RuleNode } from '../../contract/condition';
import { parseAlarmRule } from '../../rules/alarm-rule';
import { judgedRule } from '../../rules/judged-rule';

function judged(text: string, states: Readonly<Record<string, ReportedState>>): RuleNode {
  const rule = parseAlarmRule(text);
  assert.ok(rule);
  return judgedRule(rule, (name) => states[name]);
}

function leavesOf(node: RuleNode): readonly RuleLeaf[] {
  if (node.kind === 'alarm') return [node];
  if (node.kind === 'not') return leavesOf(node.part);
  return 'parts' in node ? node.parts.flatMap((part) => leavesOf(part)) : [];
}

const deciding = (node: RuleNode): readonly string[] =>
  leavesOf(node).flatMap(({ alarmName, decides }) => (decides ? [alarmName] : []));

// The examples of docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/alarm-combining.html, whose
// words say when the composite alarm goes into ALARM. By what it is decided follows from the operators.
const twoOfThree =
  'AT_LEAST(2, ALARM, (AZ1Health, AZ2Health, AZ3Health)) AND NOT ALARM(MaintenanceWindow)';
const cases: readonly {
  readonly rule: string;
  readonly states: Readonly<Record<string, ReportedState>>;
  readonly holds: boolean | undefined;
  readonly decides: readonly string[];
}[] = [
  {
    rule: 'ALARM(CPU) AND ALARM(Disk)',
    states: { CPU: 'alarm', Disk: 'alarm' },
    holds: true,
    decides: ['CPU', 'Disk'],
  },
  {
    rule: 'ALARM(CPU) AND ALARM(Disk)',
    states: { CPU: 'alarm', Disk: 'ok' },
    holds: false,
    decides: ['Disk'],
  },
  {
    rule: 'ALARM(CPU) AND NOT ALARM(DeploymentInProgress)',
    states: { CPU: 'alarm', DeploymentInProgress: 'alarm' },
    holds: false,
    decides: ['DeploymentInProgress'],
  },
  {
    rule: twoOfThree,
    states: { AZ1Health: 'alarm', AZ2Health: 'ok', AZ3Health: 'alarm', MaintenanceWindow: 'ok' },
    holds: true,
    decides: ['AZ1Health', 'AZ3Health', 'MaintenanceWindow'],
  },
  {
    rule: twoOfThree,
    states: { AZ1Health: 'alarm', AZ2Health: 'ok', AZ3Health: 'ok', MaintenanceWindow: 'ok' },
    holds: false,
    decides: ['AZ2Health', 'AZ3Health'],
  },
  {
    rule: 'AT_LEAST(50%, OK, (DB1, DB2, DB3, DB4))',
    states: { DB1: 'ok', DB2: 'ok', DB3: 'alarm', DB4: 'insufficient-data' },
    holds: true,
    decides: ['DB1', 'DB2'],
  },
  // What nobody knows settles nothing, and what is settled without it stays so.
  { rule: 'ALARM(a) AND ALARM(gone)', states: { a: 'alarm' }, holds: undefined, decides: [] },
  { rule: 'ALARM(a) AND ALARM(gone)', states: { a: 'ok' }, holds: false, decides: ['a'] },
  { rule: 'ALARM(a) OR ALARM(gone)', states: { a: 'alarm' }, holds: true, decides: ['a'] },
  { rule: 'ALARM(a) OR NOT ALARM(gone)', states: { a: 'ok' }, holds: undefined, decides: [] },
  { rule: 'NOT OK(new)', states: { new: 'unknown' }, holds: undefined, decides: [] },
  {
    rule: 'AT_LEAST(1, ALARM, (a, gone))',
    states: { a: 'alarm' },
    holds: true,
    decides: ['a'],
  },
  { rule: 'AT_LEAST(2, ALARM, (a, gone))', states: { a: 'alarm' }, holds: undefined, decides: [] },
  { rule: 'AT_LEAST(2, ALARM, (a, gone))', states: { a: 'ok' }, holds: false, decides: ['a'] },
  { rule: 'ALARM(gone) AND FALSE', states: {}, holds: false, decides: [] },
];

describe('a judged rule', () => {
  for (const { rule, states, holds, decides } of cases) {
    test(`of ${rule} with ${JSON.stringify(states)}`, () => {
      const node = judged(rule, states);

      assert.equal(node.holds, holds);
      assert.deepEqual(deciding(node), decides);
    });
  }
});
