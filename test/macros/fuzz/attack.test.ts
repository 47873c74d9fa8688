import assert from 'node:assert/strict';
import { test } from 'node:test';
import { attack, dearest } from './attacker';
import { costOf } from './cost';

test('a search for the dearest template finds none above the bounds', () => {
  const found = attack(3, 15, costOf);
  const [slowest] = dearest(found, 'processor');
  const [largest] = dearest(found, 'memory');

  assert.ok(slowest !== undefined && slowest.cost.processor < 2000, slowest?.template);
  assert.ok(largest !== undefined && largest.cost.memory < 96 * 1_048_576, largest?.template);
});

test('the same seed tries the same templates', () => {
  const tried = (seed: number): string[] => {
    const templates: string[] = [];
    const cost = { steps: 1, processor: 1, memory: 1, outcome: 'ok' };
    attack(seed, 5, (template) => {
      templates.push(template);
      return cost;
    });
    return templates;
  };

  assert.deepEqual(tried(4), tried(4));
  assert.notDeepEqual(tried(4), tried(5));
});
