import assert from 'node:assert/strict';
import { test } from 'node:test';
import { InvocationLimits, platformLimits } from '../../../host/forge/invocation-limits';

const who = { user: 'reader', installation: 'first' };
const exceeded = /^There was an error invoking the function - Limits for the current installation/;

/** Limits, with a time that passes, and how many of so many invocations they let through. */
function scene() {
  let now = Date.UTC(2026, 2, 2, 9, 30);
  const limits = new InvocationLimits(platformLimits, () => new Date(now));
  const through = (invocations: number, as = who): number => {
    let passed = 0;
    for (let made = 0; made < invocations; made++) {
      try {
        limits.take(as);
        passed += 1;
      } catch (error) {
        assert.match((error as Error).message, exceeded);
      }
    }
    return passed;
  };
  return { through, pass: (milliseconds: number) => (now += milliseconds) };
}

test('an installation has 300 invocations a second, whoever makes them', () => {
  const { through, pass } = scene();

  assert.equal(through(200), 200);
  assert.equal(through(200, { ...who, user: 'editor' }), 100);
  assert.equal(through(10, { ...who, installation: 'second' }), 10);
  pass(1_000);
  assert.equal(through(10), 10);
});

test('a user has 1,200 invocations a minute', () => {
  const { through, pass } = scene();

  let passed = 0;
  for (let second = 0; second < 59; second++) {
    passed += through(100);
    pass(1_000);
  }
  assert.equal(passed, 1_200);
  assert.equal(through(10, { ...who, user: 'editor' }), 10);
  pass(1_000);
  assert.equal(through(10), 10);
});
