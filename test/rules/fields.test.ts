import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fieldsOf } from '../../rules/fields';

test('an object has its fields, and whatever is none has none', () => {
  assert.deepEqual(fieldsOf({ a: 1 }), { a: 1 });
  for (const value of [undefined, null, 'text', 7, true, () => 1]) {
    assert.deepEqual(fieldsOf(value), {});
  }
});
