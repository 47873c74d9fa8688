import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { AssumeRoleCommand } from '@aws-sdk/client-sts';
import {
  addReaderRole,
  brokerAccount,
  externalId,
  rightCondition,
  roleArn,
  startTestAws,
} from './local-aws';
import { outcome } from './outcome';
import { assume } from './sessions';

describe('C19: AssumeRole without the right External ID', () => {
  const matrix = [
    { condition: rightCondition, right: 'allowed', wrong: 'AccessDenied', none: 'AccessDenied' },
    { condition: undefined, right: 'allowed', wrong: 'allowed', none: 'allowed' },
    {
      condition: { StringEqualsIfExists: { 'sts:ExternalId': externalId } },
      right: 'allowed',
      wrong: 'AccessDenied',
      none: 'allowed',
    },
    {
      condition: { StringLike: { 'sts:ExternalId': '*' } },
      right: 'allowed',
      wrong: 'allowed',
      none: 'AccessDenied',
    },
    {
      condition: { Null: { 'sts:ExternalId': 'false' } },
      right: 'allowed',
      wrong: 'allowed',
      none: 'AccessDenied',
    },
    {
      condition: { ArnEquals: { 'aws:PrincipalArn': 'arn:aws:iam::999988887777:user/other' } },
      right: 'AccessDenied',
      wrong: 'AccessDenied',
      none: 'AccessDenied',
    },
  ];

  for (const { condition, ...expected } of matrix) {
    test(`C19: a role with the condition ${JSON.stringify(condition)} answers as AWS does`, async (t) => {
      const aws = await startTestAws(t);
      const RoleArn = addReaderRole(aws.world, condition, 'Probed');
      const probe = (ExternalId?: string): Promise<string> =>
        outcome(
          aws
            .sts()
            .send(new AssumeRoleCommand({ RoleArn, RoleSessionName: 'confluops', ExternalId })),
        );

      assert.deepEqual(
        { right: await probe(externalId), wrong: await probe('wrong'), none: await probe() },
        expected,
      );
    });
  }

  test('C19: is refused in the words that also serve for a role that does not exist', async (t) => {
    const aws = await startTestAws(t);
    const missing = roleArn.replace('AlarmReader', 'Missing');
    const messageFor = (RoleArn: string): Promise<string> =>
      assume(aws, { RoleArn, ExternalId: 'wrong' }).then(
        () => 'allowed',
        (error: unknown) => (error as Error).message.replace(RoleArn, 'ROLE'),
      );

    assert.equal(await messageFor(roleArn), await messageFor(missing));
    assert.equal(
      await messageFor(roleArn),
      `User: arn:aws:iam::${brokerAccount}:user/confluops-broker is not authorized to perform: sts:AssumeRole on resource: ROLE`,
    );
  });
});
