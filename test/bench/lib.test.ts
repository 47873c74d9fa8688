import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compareLoops, compareRuns } from '../../bench/lib/compare';
import { seededRandom, shuffled } from '../../bench/lib/random';
import { median, quantile, ratioOf, summarise } from '../../bench/lib/statistics';
import { table } from '../../bench/lib/table';

test('the median of an even number of samples lies between the two in the middle', () => {
  assert.equal(median([4, 1, 3, 2]), 2.5);
  assert.equal(median([9]), 9);
  assert.equal(quantile([1, 2, 3, 4, 5], 0.75), 4);
  assert.ok(Number.isNaN(median([])));
});

test('a summary names the ratio that is worst for us', () => {
  const ratios = [
    ratioOf('loop', [2, 4, 3], [6]),
    ratioOf('text', [5], [2]),
    ratioOf('if', [1], [1]),
  ];

  const { median: middle, worst } = summarise(ratios);

  assert.equal(middle, 1);
  assert.deepEqual(worst, { name: 'text', ours: 5, peers: 2, ratio: 2.5 });
});

test('one seed always gives one order, and an order loses nothing', () => {
  const items = ['a', 'b', 'c', 'd', 'e', 'f'];

  assert.deepEqual(shuffled(items, seededRandom(7)), shuffled(items, seededRandom(7)));
  assert.notDeepEqual(shuffled(items, seededRandom(7)), shuffled(items, seededRandom(8)));
  assert.deepEqual(shuffled(items, seededRandom(7)).sort(), items);
});

test('each round gives each contestant one sample', async () => {
  const contestants = [
    { name: 'short', run: () => 1 },
    { name: 'long', run: () => [1, 2, 3].map((item) => item * 2) },
  ];

  const loops = compareLoops(contestants, {
    rounds: 3,
    loopMilliseconds: 0.2,
    random: seededRandom(1),
  });
  const runs = await compareRuns(contestants, { rounds: 2, random: seededRandom(1) });

  for (const name of ['short', 'long']) {
    assert.equal(loops.get(name)?.length, 3);
    assert.equal(runs.get(name)?.length, 2);
    assert.ok(loops.get(name)?.every((nanoseconds) => nanoseconds > 0));
  }
});

test('a table sets words left and numbers right, in a form that Markdown reads', () => {
  const text = table(
    ['template', 'ratio'],
    [
      ['if', 0.12345],
      ['foreach', 1234.5],
    ],
  );

  assert.equal(
    text,
    [
      '| template | ratio |',
      '|----------|------:|',
      '| if       | 0.123 |',
      '| foreach  |  1235 |',
    ].join('\n'),
  );
});
