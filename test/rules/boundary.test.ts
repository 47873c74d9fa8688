import assert from 'node:assert/strict';
import { test } from 'node:test';
import { boundaryProblem } from '../../rules/boundary';

const account = '111122223333';

test('a boundary is a policy of the role’s account, or one that AWS manages', () => {
  for (const arn of [
    `arn:aws:iam::${account}:policy/team/Boundary`,
    'arn:aws:iam::aws:policy/PowerUserAccess',
  ]) {
    assert.equal(boundaryProblem(arn, account), undefined);
  }
});

test('anything else is refused by the part that is wrong', () => {
  for (const [text, problem] of [
    ['Boundary', 'not-arn'],
    ['', 'not-arn'],
    [`arn:aws:iam::${account}:role/Boundary`, 'other-resource'],
    [`arn:aws-cn:iam::${account}:policy/Boundary`, 'other-partition'],
    [`arn:aws:iam::${account}:policy/${'x'.repeat(129)}`, 'name-too-long'],
  ] as const) {
    assert.equal(boundaryProblem(text, account)?.problem, problem, text);
  }
  assert.deepEqual(boundaryProblem('arn:aws:iam::444455556666:policy/B', account), {
    problem: 'other-account',
    subject: '444455556666',
  });
});

test('any account’s policy will do while the role’s account is not known', () => {
  assert.equal(boundaryProblem('arn:aws:iam::444455556666:policy/B', undefined), undefined);
});
