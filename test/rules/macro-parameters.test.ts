import assert from 'node:assert/strict';
import { test } from 'node:test';
import { presentValues, problemsOf, withValue } from '../../rules/macro-parameters';
import { aForm, aParameter } from '../components/macro-form/forms';

test('a value of an older page stands under the name that the parameter has now', () => {
  const form = aForm([aParameter({ name: 'title', aliases: ['heading', 'caption'] })]);

  assert.deepEqual(presentValues(form, { heading: 'A', other: 'x' }), { title: 'A', other: 'x' });
  assert.deepEqual(presentValues(form, { caption: 'B', heading: 'A' }), { title: 'A' });
  assert.deepEqual(presentValues(form, { title: 'C', heading: 'A' }), { title: 'C' });
});

test('an empty text is not stored, and names that nobody declared are kept', () => {
  assert.deepEqual(withValue({ a: '1', b: '2' }, 'a', ''), { b: '2' });
  assert.deepEqual(withValue({ b: '2' }, 'a', '1'), { b: '2', a: '1' });
});

test('a required parameter without a default needs a value, unless nobody can see it', () => {
  const form = aForm([
    aParameter({ name: 'needed', required: true }),
    aParameter({ name: 'preset', required: true, default: 'x' }),
    aParameter({ name: 'unseen', required: true, hidden: true }),
    aParameter({ name: 'free' }),
  ]);

  assert.deepEqual(problemsOf(form, {}), [{ name: 'needed', code: 'missing' }]);
  assert.deepEqual(problemsOf(form, { needed: 'x' }), []);
});
