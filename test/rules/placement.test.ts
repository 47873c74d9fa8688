import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  allowsSpace,
  mostSpaces,
  nowhere,
  parsePlacement,
  placementProblem,
  samePlacement,
} from '../../rules/placement';

const spaces = (...spaceIds: string[]) => ({ scope: 'spaces', spaceIds }) as const;
const everywhere = { scope: 'everywhere' } as const;

test('a placement is everywhere, or 1 to 50 spaces, each once', () => {
  const ids = Array.from({ length: mostSpaces + 1 }, (_, index) => String(index));

  assert.deepEqual(parsePlacement({ scope: 'everywhere', more: 1 }), everywhere);
  assert.deepEqual(parsePlacement(spaces('7', '7')), spaces('7'));
  assert.ok(parsePlacement(spaces(...ids.slice(1))));
  assert.equal(parsePlacement(spaces(...ids)), undefined);
});

test('what does not say it clearly is no placement', () => {
  for (const value of [
    undefined,
    null,
    'everywhere',
    {},
    { scope: 'spaces' },
    { scope: 'spaces', spaceIds: '7' },
    { scope: 'nowhere' },
    spaces(),
    spaces('x'),
    spaces('7', ''),
    { scope: 'spaces', spaceIds: [7] },
  ]) {
    assert.equal(parsePlacement(value), undefined, JSON.stringify(value));
  }
});

test('alarms may be placed in the named spaces, or everywhere, or nowhere', () => {
  assert.equal(allowsSpace(everywhere, '7'), true);
  assert.equal(allowsSpace(spaces('7'), '7'), true);
  assert.equal(allowsSpace(spaces('7'), '77'), false);
  assert.equal(allowsSpace(nowhere, '7'), false);
});

test('a choice says what it still lacks', () => {
  assert.deepEqual(placementProblem(undefined), { problem: 'empty' });
  assert.deepEqual(placementProblem(spaces()), { problem: 'no-space' });
  assert.equal(placementProblem(spaces('7')), undefined);
  assert.equal(placementProblem(everywhere), undefined);
});

test('in which order spaces were chosen makes no difference', () => {
  assert.equal(samePlacement(spaces('1', '2'), spaces('2', '1')), true);
  assert.equal(samePlacement(spaces('1'), spaces('2')), false);
  assert.equal(samePlacement(everywhere, spaces()), false);
  assert.equal(samePlacement(undefined, everywhere), false);
  assert.equal(samePlacement(undefined, undefined), true);
});
