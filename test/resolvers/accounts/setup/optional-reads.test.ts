import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { describe, test } from 'node:test';
import { optionalReads } from '../../../../contract/optional-reads';
import { setupKit } from '../../../../resolvers/accounts/setup/setup-kit';
import { policyCommand, rolePolicy } from '../../../../rules/role-policy';

const plan = {
  roleArn: 'arn:aws:iam::111122223333:role/confluops/ConfluOpsAlarmReader-7f3a9c21',
  brokerArn: 'arn:aws:iam::999988887777:user/confluops-broker',
};
const link = { url: 'https://x.hello.atlassian-dev.net/public/a.b', expiresAt: 7 };
const actionsIn = (text: string) => text.match(/cloudwatch:\w+/g);

describe('what a role may do', () => {
  test('is one action for each read that was ticked, and DescribeAlarms', () => {
    const [statement] = rolePolicy(optionalReads)['Statement'] as { Action: readonly string[] }[];

    assert.deepEqual(statement?.Action, [
      'cloudwatch:DescribeAlarms',
      'cloudwatch:DescribeAlarmHistory',
      'cloudwatch:GetMetricData',
      'cloudwatch:DescribeAlarmContributors',
      'cloudwatch:ListAlarmMuteRules',
    ]);
  });

  test('is in every form of the setup, and nothing that was not ticked', () => {
    const kit = setupKit({ ...plan, optionalReads: ['metrics'] }, link);

    for (const text of [kit.cli, kit.terraform, kit.template]) {
      assert.deepEqual(actionsIn(text), ['cloudwatch:DescribeAlarms', 'cloudwatch:GetMetricData']);
    }
    const plain = setupKit(plan, link);
    for (const text of [plain.cli, plain.terraform, plain.template]) {
      assert.deepEqual(actionsIn(text), ['cloudwatch:DescribeAlarms']);
    }
  });

  test('is put on a role that is there already by one line of a shell', () => {
    const line = policyCommand(plan.roleArn, ['history']);
    const words = execFileSync('/bin/sh', ['-c', `for word in ${line}; do echo "$word"; done`], {
      encoding: 'utf8',
    }).split('\n');

    assert.ok(words.includes('--role-name=ConfluOpsAlarmReader-7f3a9c21'));
    assert.deepEqual(
      JSON.parse(words[words.indexOf('--policy-document') + 1] ?? ''),
      rolePolicy(['history']),
    );
  });
});
