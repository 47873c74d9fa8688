import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fill, inLanguage } from '../../rules/sentence';

test('a sentence takes values as they are, each in its places', () => {
  assert.equal(
    fill('{name}, {name}: {state}', { name: '$& {state}', state: 'OK' }),
    '$& {state}, $& {state}: OK',
  );
  assert.equal(fill('{name} is OK', {}), ' is OK');
});

test('a locale has the words of its region, else those of its language, else none', () => {
  const languages = new Map([
    ['pt-BR', 'Brazilian'],
    ['de', 'German'],
  ]);

  assert.equal(inLanguage(languages, 'pt-BR'), 'Brazilian');
  assert.equal(inLanguage(languages, 'de-AT'), 'German');
  assert.equal(inLanguage(languages, 'pt-PT'), undefined);
  assert.equal(inLanguage(languages, '__proto__'), undefined);
});
