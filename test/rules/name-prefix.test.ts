import assert from 'node:assert/strict';
import { test } from 'node:test';
import { namePrefixes } from '../../rules/name-prefix';

function grouped(...names: readonly string[]): readonly string[] {
  return names.map(namePrefixes(names));
}

test('names are grouped by the beginning at which they differ', () => {
  assert.deepEqual(
    grouped('prod-checkout-cpu', 'prod-checkout-disk', 'prod-search-cpu', 'prod-search-disk'),
    ['prod-checkout-', 'prod-checkout-', 'prod-search-', 'prod-search-'],
  );
});

test('every usual separator ends a part of a name', () => {
  assert.deepEqual(grouped('a/1', 'a/2', 'b_1', 'b_2', 'c.1', 'c.2', 'd:1', 'd:2', 'e 1', 'e 2'), [
    ...['a/', 'a/', 'b_', 'b_', 'c.', 'c.', 'd:', 'd:', 'e ', 'e '],
  ]);
});

test('a name that shares its beginning with no other, or has no part, is in no group', () => {
  assert.deepEqual(grouped('api-1', 'api-2', 'queue-depth', 'disk', ''), [
    'api-',
    'api-',
    '',
    '',
    '',
  ]);
});

test('few or like names end in no group, and do not hang', () => {
  assert.deepEqual(grouped(), []);
  assert.deepEqual(grouped('prod-api-cpu'), ['']);
  assert.deepEqual(grouped('prod-api-', 'prod-api-'), ['', '']);
  assert.deepEqual(grouped('---', '---'), ['', '']);
});
