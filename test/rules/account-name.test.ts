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

test('C09: a name turns no text around it, and there is something to see of it', () => {
  for (const name of ['Prod\u202etset', '\u2066Prod', 'Prod\u200f']) {
    assert.deepEqual(accountNameProblem(name), { problem: 'not-allowed' }, JSON.stringify(name));
  }
  for (const name of ['\u200b', '\u3164\u00ad', '\u2800']) {
    assert.deepEqual(accountNameProblem(name), { problem: 'empty' }, JSON.stringify(name));
  }
});
