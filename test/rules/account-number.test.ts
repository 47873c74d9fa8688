import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isAccountNumber } from '../../rules/account-number';

test('an AWS account number is twelve digits, and nothing around them', () => {
  assert.equal(isAccountNumber('111122223333'), true);
  for (const text of ['', '11112222333', '1111222233334', '1111-2222-3333', ' 111122223333']) {
    assert.equal(isAccountNumber(text), false, text);
  }
  assert.equal(isAccountNumber('111122223333\n'), false);
  assert.equal(isAccountNumber('11112222333٣'), false);
});
