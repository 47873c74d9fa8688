import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { freeName, nameProblems } from '../../../rules/import/names';

const named = (...names: readonly string[]) =>
  names.map((name, id) => ({ id, name, isChosen: true }));

describe('names of an import', () => {
  test('are refused where a macro has them, where two have one, and where they are none', () => {
    const problems = nameProblems(
      named('a', 'Taken', 'A ', 'two words', 'c', ''),
      new Set(['taken']),
    );

    assert.deepEqual(
      [...problems],
      [
        [1, 'taken'],
        [2, 'twice'],
        [3, 'no-name'],
        [5, 'no-name'],
      ],
    );
  });

  test('of macros that are left out are in nobody’s way', () => {
    const [first, ...others] = named('a', 'a');
    assert.ok(first);
    assert.deepEqual([...nameProblems([{ ...first, isChosen: false }, ...others], new Set())], []);
  });

  test('get the lowest free number behind them', () => {
    const taken = new Set(['a-2', 'a-3']);
    assert.equal(
      freeName('A', (name) => !taken.has(name)),
      'a-4',
    );
    assert.equal(
      freeName('two words', () => true),
      'macro-2',
    );
    assert.ok(freeName('x'.repeat(100), () => true).length <= 100);
  });
});
