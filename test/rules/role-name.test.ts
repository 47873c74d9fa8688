import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chosenName, chosenRoleArn, isUnderOurPath } from '../../rules/role-name';

const connectionId = '7f3a9c21-5d0e-4a61-9c1b-0f3f7a9b2c44';

test('a role that ConfluOps names is known again by its name', () => {
  const arn = chosenRoleArn('111122223333', connectionId);

  assert.equal(arn, 'arn:aws:iam::111122223333:role/confluops/ConfluOpsAlarmReader-7f3a9c21');
  assert.equal(chosenName(arn), '7f3a9c21');
  assert.equal(isUnderOurPath(arn), true);
});

test('a role of another name, or at another place, was made in another way', () => {
  for (const [role, isUnder] of [
    ['confluops/ConfluOpsAlarmReader-7f3a9c2', true],
    ['confluops/ConfluOpsAlarmReader-7f3a9c21x', true],
    ['confluops/team/ConfluOpsAlarmReader-7f3a9c21', true],
    ['confluops/Reader', true],
    ['ConfluOpsAlarmReader-7f3a9c21', false],
    ['team/confluops/Reader', false],
    ['confluopsx/Reader', false],
  ] as const) {
    const arn = `arn:aws:iam::111122223333:role/${role}`;
    assert.equal(chosenName(arn), undefined, role);
    assert.equal(isUnderOurPath(arn), isUnder, role);
  }
  assert.equal(isUnderOurPath('confluops/Reader'), false);
});
