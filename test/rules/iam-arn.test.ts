import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseIamArn, readIamArn } from '../../rules/iam-arn';

const account = 'arn:aws:iam::111122223333';

test('an ARN is taken apart', () => {
  const arn = `${account}:role/a/b/Some_Name+=,.@-1`;

  assert.deepEqual(parseIamArn(arn, 'role'), {
    arn,
    accountNumber: '111122223333',
    path: '/a/b/',
    name: 'Some_Name+=,.@-1',
  });
  assert.equal(parseIamArn(`${account}:user/anna`, 'user')?.path, '/');
});

test('an ARN of another kind is none', () => {
  for (const kind of ['role', 'policy', 'user'] as const) {
    for (const other of ['role', 'policy', 'user', 'group']) {
      const found = parseIamArn(`${account}:${other}/x`, kind);
      assert.equal(found !== undefined, kind === other, `${kind} ${other}`);
    }
  }
});

test('AWS itself has policies, and neither roles nor users', () => {
  assert.equal(
    parseIamArn('arn:aws:iam::aws:policy/ReadOnlyAccess', 'policy')?.accountNumber,
    'aws',
  );
  assert.equal(parseIamArn('arn:aws:iam::aws:role/x', 'role'), undefined);
  assert.equal(parseIamArn('arn:aws:iam::aws:user/x', 'user'), undefined);
});

test('names are as long as IAM has them', () => {
  for (const [kind, longest] of [
    ['role', 64],
    ['user', 64],
    ['policy', 128],
  ] as const) {
    const named = (length: number) => `${account}:${kind}/${'x'.repeat(length)}`;
    assert.ok(parseIamArn(named(longest), kind));
    assert.equal(parseIamArn(named(longest + 1), kind), undefined);
  }
});

test('what could widen a policy, or end a shell’s word, is in no path and no name', () => {
  for (const sign of ['*', '?', '$', "'", '"', ' ', '\n', ';', '(', ':', 'ë']) {
    assert.equal(parseIamArn(`${account}:role/a${sign}b`, 'role'), undefined, sign);
    assert.equal(parseIamArn(`${account}:role/a${sign}b/c`, 'role'), undefined, sign);
    assert.equal(parseIamArn(`${account}:role/c${sign}`, 'role'), undefined, sign);
  }
});

test('what is no text, or begins otherwise, is no ARN', () => {
  for (const value of [undefined, null, 7, {}, '', 'role/x', ` ${account}:role/x`]) {
    assert.equal(parseIamArn(value, 'role'), undefined);
  }
  assert.equal(parseIamArn('ARN:aws:iam::111122223333:role/x', 'role'), undefined);
});

test('the part that is wrong is named', () => {
  assert.deepEqual(readIamArn('arn:aws-cn:iam::111122223333:role/x', 'role'), {
    problem: 'other-partition',
    subject: 'AWS China',
  });
  assert.deepEqual(readIamArn('arn:aws:s3:::bucket', 'role'), {
    problem: 'not-iam',
    subject: 's3',
  });
});
