import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  partsOf,
  problemsOf,
  settledValues,
  asText,
  withValue,
} from '../../rules/macro-parameters';
import { aForm, aParameter } from '../components/macro-form/forms';

test('a value of an older page stands under the name that the parameter has now', () => {
  const form = aForm([aParameter({ name: 'title', aliases: ['heading', 'caption'] })]);

  assert.deepEqual(settledValues(form, { heading: 'A', other: 'x' }), { title: 'A', other: 'x' });
  assert.deepEqual(settledValues(form, { caption: 'B', heading: 'A' }), { title: 'A' });
  assert.deepEqual(settledValues(form, { title: 'C', heading: 'A' }), { title: 'C' });
});

test('a switch without a default is off, as Data Center stores it, and one with a default is not stored', () => {
  const form = aForm([
    aParameter({ name: 'bold', type: 'boolean' }),
    aParameter({ name: 'wide', type: 'boolean', default: 'true' }),
    aParameter({ name: 'text' }),
  ]);

  assert.deepEqual(settledValues(form, {}), { bold: 'false' });
  assert.deepEqual(settledValues(form, { bold: 'true' }), { bold: 'true' });
});

test('what is empty, and what is the default, is not stored, and names that nobody declared are kept', () => {
  const a = { name: 'a', default: 'x' };

  assert.deepEqual(withValue({ a: '1', b: '2' }, a, ''), { b: '2' });
  assert.deepEqual(withValue({ a: '1', b: '2' }, a, 'x'), { b: '2' });
  assert.deepEqual(withValue({ b: '2' }, a, '1'), { b: '2', a: '1' });
});

test('a required parameter without a default needs a value, unless nobody can see it', () => {
  const form = aForm([
    aParameter({ name: 'needed', required: true }),
    aParameter({ name: 'preset', required: true, default: 'x' }),
    aParameter({ name: 'unseen', required: true, hidden: true }),
    aParameter({ name: 'free' }),
  ]);

  assert.deepEqual(problemsOf(form, {}, {}), [{ name: 'needed', code: 'missing' }]);
  assert.deepEqual(problemsOf(form, { needed: 'x' }, {}), []);
});

test('a value that is not of its type is refused when it is typed, and not when the page has it', () => {
  const form = aForm([
    aParameter({ name: 'count', type: 'int' }),
    aParameter({ name: 'counts', type: 'int', multiple: true, delimiter: ';' }),
  ]);

  assert.deepEqual(problemsOf(form, { count: 'ten', counts: '1; 2;x' }, {}), [
    { name: 'count', code: 'not-a-number', subject: 'ten' },
    { name: 'counts', code: 'not-a-number', subject: 'x' },
  ]);
  assert.deepEqual(problemsOf(form, { count: 'ten' }, { count: 'ten' }), []);
});

test('an account alone is no alarm, and what was granted is', () => {
  const form = aForm([aParameter({ name: 'alarm', type: 'alarm', required: true })]);
  const problems = (alarm: unknown) => problemsOf(form, { alarm }, {}).map(({ code }) => code);

  assert.deepEqual(problems(undefined), ['missing']);
  assert.deepEqual(problems({ connectionId: 'c', alarmName: '' }), ['alarm-unchosen']);
  assert.deepEqual(problems({ connectionId: 'c', alarmName: 'cpu' }), []);
  assert.deepEqual(problems({ seal: 's' }), []);
});

test('a value is the text that the template gets, in parts where it takes several', () => {
  const parameter = aParameter({ delimiter: ';' });

  assert.equal(asText(['a', 2, { no: 'text' }], parameter), 'a;2');
  assert.equal(asText(true, parameter), 'true');
  assert.deepEqual(partsOf(' a ; b,c;;', parameter), ['a', 'b,c']);
});
