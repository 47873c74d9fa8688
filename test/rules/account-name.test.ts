import assert from 'node:assert/strict';
import { test } from 'node:test';
import { accountNameProblem } from '../../rules/account-name';

test('C09: a name is 1 to 100 characters of any script, counted as people count', () => {
  for (const name of ['a', '日本', 'مثال', '👩‍🚀'.repeat(33), '<b>bold</b>', '𝒳'.repeat(100)]) {
    assert.equal(accountNameProblem(name), undefined, name);
  }
  assert.deepEqual(accountNameProblem(''), { problem: 'empty' });
  assert.deepEqual(accountNameProblem('𝒳'.repeat(101)), { problem: 'too-long', subject: '101' });
  for (const name of ['a\nb', '\u0007', '\ud83d']) {
    assert.deepEqual(accountNameProblem(name), { problem: 'not-allowed' });
  }
});
