import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isVisible, turnsDirection } from '../../rules/visible-text';

test('every sign of Unicode that turns the direction of text is one', () => {
  const signs = '\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069';

  for (const sign of signs)
    assert.ok(turnsDirection(`a${sign}b`), sign.codePointAt(0)?.toString(16));
  for (const text of ['', 'cpu', 'مثال', 'שלום', '👩‍🚀', 'a\u200bb', 'ن\u200cم']) {
    assert.equal(turnsDirection(text), false, text);
  }
});

test('a text is visible when one of its signs is', () => {
  for (const text of ['a', ' a ', '日', 'مثال', '👩‍🚀', '-', '\u200ba', 'e\u0301', '™']) {
    assert.ok(isVisible(text), text);
  }
  for (const text of [
    '',
    ' \t\n',
    '\u00a0\u3000',
    '\u200b\u200c\u200d\u2060\ufeff',
    '\u00ad',
    '\u034f\u0301',
    '\u115f\u1160\u3164\uffa0',
    '\u2800',
    '\ufe0f',
    '\u{e0041}',
    '\u2066\u2069',
  ]) {
    assert.equal(isVisible(text), false, JSON.stringify(text));
  }
});
