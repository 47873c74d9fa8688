import assert from 'node:assert/strict';
import { test } from 'node:test';
import { examine } from './examine';
import { attacks } from './fragments';
import { costly, greedy, hoarding } from './greedy';
import { templateAt } from './random-templates';

const count = 5000;

test(`${count} random and mutated templates end well or in an error of the engine`, () => {
  for (let number = 0; number < count; number++) {
    const template = templateAt(1, number);
    const { trouble } = examine(template);

    assert.equal(trouble, undefined, `template ${number} of seed 1: ${JSON.stringify(template)}`);
  }
});

for (const attack of [...attacks, ...greedy, ...costly, ...hoarding]) {
  test(`a template that attacks the engine ends in time: ${attack.slice(-70)}`, () => {
    assert.equal(examine(attack).trouble, undefined);
  });
}

test('the same numbers always give the same template', () => {
  assert.equal(templateAt(7, 4711), templateAt(7, 4711));
  assert.notEqual(templateAt(7, 4711), templateAt(8, 4711));
});
