import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { seededRandom } from '../../bench/lib/random';
import { draftOf, problemsOf } from '../../components/account-form/account-draft';
import { message } from '../../components/account-form/messages';
import { parseChoices } from '../../resolvers/accounts/parse-choices';
import { cleanTarget, readTarget } from '../../rules/target';

const role = 'arn:aws:iam::111122223333:role/confluops/AlarmReader';

describe('C04: an AWS account number or the ARN of a role', () => {
  for (const [typed, text, kind] of [
    ['111122223333', '111122223333', 'account'],
    ['  111122223333\n', '111122223333', 'account'],
    ['1111-2222-3333', '111122223333', 'account'],
    ['1111 2222 3333', '111122223333', 'account'],
    [role, role, 'role'],
    [`\t${role} `, role, 'role'],
    ['arn:aws:iam::111122223333:role/Reader', 'arn:aws:iam::111122223333:role/Reader', 'role'],
    [
      'arn:aws:iam::111122223333:role/a/b/c/Reader+=,.@_-',
      'arn:aws:iam::111122223333:role/a/b/c/Reader+=,.@_-',
      'role',
    ],
  ] as const) {
    test(`takes ${JSON.stringify(typed)}`, () => {
      assert.deepEqual(readTarget(cleanTarget(typed)), {
        text,
        accountNumber: '111122223333',
        kind,
      });
    });
  }

  for (const [typed, problem, subject] of [
    ['', 'empty'],
    ['   ', 'empty'],
    ['production', 'neither'],
    ['11112222333٣', 'neither'],
    ['12345', 'not-twelve-digits', '5'],
    ['1111222233334', 'not-twelve-digits', '13'],
    ['1111-2222-333', 'not-twelve-digits', '11'],
    ['arn:aws-cn:iam::111122223333:role/Reader', 'other-partition', 'AWS China'],
    ['arn:aws-us-gov:iam::111122223333:role/Reader', 'other-partition', 'AWS GovCloud (US)'],
    [
      'arn:aws-eusc:iam::111122223333:role/Reader',
      'other-partition',
      'AWS European Sovereign Cloud',
    ],
    ['arn:aws-iso:iam::111122223333:role/Reader', 'other-partition', 'AWS ISO (US)'],
    ['arn:aws-iso-b:iam::111122223333:role/Reader', 'other-partition', 'AWS ISOB (US)'],
    ['arn:aws-iso-e:iam::111122223333:role/Reader', 'other-partition', 'AWS ISOE (Europe)'],
    ['arn:aws-iso-f:iam::111122223333:role/Reader', 'other-partition', 'AWS ISOF'],
    ['arn:azure:iam::111122223333:role/Reader', 'unknown-partition', 'azure'],
    ['arn:toString:iam::111122223333:role/Reader', 'unknown-partition', 'toString'],
    ['ARN', 'neither'],
    ['ARN:aws:iam::111122223333:role/Reader', 'neither'],
    ['arn:aws:s3:::bucket', 'not-iam', 's3'],
    ['arn:aws:sts::111122223333:assumed-role/Reader/session', 'session-of-role'],
    ['arn:aws:iam:eu-west-1:111122223333:role/Reader', 'has-region', 'eu-west-1'],
    ['arn:aws:iam::1111:role/Reader', 'account-not-twelve-digits', '1111'],
    ['arn:aws:iam::aws:role/Reader', 'account-not-twelve-digits', 'aws'],
    ['arn:aws:iam::111122223333:user/anna', 'other-resource', 'user'],
    ['arn:aws:iam::111122223333:root', 'other-resource', 'root'],
    ['arn:aws:iam::111122223333', 'other-resource', ''],
    ['arn:aws:iam::111122223333:role', 'name-missing'],
    ['arn:aws:iam::111122223333:role/', 'name-missing'],
    ['arn:aws:iam::111122223333:role/confluops/', 'name-missing'],
    [`arn:aws:iam::111122223333:role/${'x'.repeat(65)}`, 'name-too-long', 'x'.repeat(65)],
    ['arn:aws:iam::111122223333:role/Reader role', 'name-not-allowed', 'Reader role'],
    ['arn:aws:iam::111122223333:role/Reader*', 'name-not-allowed', 'Reader*'],
    ['arn:aws:iam::111122223333:role/tëam/Reader', 'path-not-allowed', '/tëam/'],
    ['arn:aws:iam::111122223333:role/a*/Reader', 'path-not-allowed', '/a*/'],
    ['arn:aws:iam::111122223333:role//Reader', 'path-not-allowed', '//'],
    [`arn:aws:iam::111122223333:role/${'p'.repeat(511)}/Reader`, 'path-too-long'],
    [
      'arn:aws:iam::111122223333:role/aws-service-role/x.amazonaws.com/AWSServiceRoleForX',
      'service-linked-role',
    ],
  ] as const) {
    test(`refuses ${JSON.stringify(typed)} as ${problem}, in words that name what is wrong`, () => {
      const found = readTarget(cleanTarget(typed));

      assert.deepEqual(found, { problem, ...(subject !== undefined && { subject }) });
      assert.ok(message.english[`target.${problem}`]);
    });
  }
});

test('C04: the form takes no role that the backend refuses, and refuses none that it takes', () => {
  const signs = Array.from('aZ09+=,.@_-/*?!~ ë:');
  const random = seededRandom(1);
  const texts = Array.from({ length: 5_000 }, () =>
    Array.from({ length: random() * 12 }, () => signs[Math.floor(random() * signs.length)]).join(
      '',
    ),
  );
  const lengths = [63, 64, 65, 510, 511].flatMap((length) => [
    'x'.repeat(length),
    `${'p'.repeat(length)}/Reader`,
  ]);
  const others = ['111122223333', '1111-2222-3333', 'ARN:aws:iam::111122223333:role/Reader', ''];

  for (const target of [
    ...[...texts, ...lengths].map((text) => `arn:aws:iam::111122223333:role/${text}`),
    ...others,
  ]) {
    const problem = problemsOf({ ...draftOf(), target }).target;
    // The form takes copied space and dashes away before it sends.
    const choices = parseChoices(
      {
        displayName: 'Shop',
        region: 'eu-west-1',
        target: cleanTarget(target),
        placement: { scope: 'everywhere' },
      },
      '7f3a9c21-5d0e-4a61-9c1b-0f3f7a9b2c44',
    );
    assert.equal('invalid' in choices, problem !== undefined, target);
  }
});
