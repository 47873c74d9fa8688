import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { CreateRoleCommand, PutRolePolicyCommand } from '@aws-sdk/client-iam';
import { AssumeRoleCommand } from '@aws-sdk/client-sts';
import { allow, externalId, policy, roleArn, startTestAws, trustPolicy } from './local-aws';
import { outcome } from './outcome';

/* Which characters texts may have, in the words of AWS's models (botocore 1.43.107). */

const document = (text: string): string =>
  JSON.stringify(policy({ ...allow('cloudwatch:DescribeAlarms'), Sid: 'a' }), null, text);

describe('a policy’s text is of [\\u0009\\u000A\\u000D\\u0020-\\u00FF]+', () => {
  const cases = [
    ['\t', 'allowed'],
    ['\u00a0', 'MalformedPolicyDocumentException'],
    ['\u0100', 'ValidationError'],
    ['\u200b', 'ValidationError'],
  ] as const;
  for (const [sign, expected] of cases) {
    test(`U+${sign.codePointAt(0)?.toString(16).padStart(4, '0')} in it: ${expected}`, async (t) => {
      const aws = await startTestAws(t);
      const put = new PutRolePolicyCommand({
        RoleName: 'AlarmReader',
        PolicyName: 'p',
        PolicyDocument: document(sign),
      });
      const assume = new AssumeRoleCommand({
        RoleArn: roleArn,
        RoleSessionName: 'session',
        ExternalId: externalId,
        Policy: document(sign),
      });

      assert.equal(await outcome(aws.iam().send(put)), expected);
      assert.equal(await outcome(aws.sts().send(assume)), expected);
    });
  }
});

describe('a role’s description is of [\\u0009\\u000A\\u000D\\u0020-\\u007E\\u00A1-\\u00FF]*', () => {
  const cases = [
    ['Größe & <b>\tx\r\ny', 'allowed'],
    ['', 'allowed'],
    ['a\u00a0b', 'ValidationError'],
    ['a\u007fb', 'ValidationError'],
    ['日本', 'ValidationError'],
  ] as const;
  for (const [Description, expected] of cases) {
    test(`${JSON.stringify(Description)}: ${expected}`, async (t) => {
      const aws = await startTestAws(t);
      const create = new CreateRoleCommand({
        RoleName: 'r',
        AssumeRolePolicyDocument: JSON.stringify(trustPolicy()),
        Description,
      });

      assert.equal(await outcome(aws.iam().send(create)), expected);
    });
  }
});
