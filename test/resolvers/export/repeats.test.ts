import assert from 'node:assert/strict';
import { test } from 'node:test';
import { seededRandom } from '../../../bench/lib/random';
import { RateLimits } from '../../../host/aws/rate-limits';
import { exportLimits, longestPause, partOf } from '../../../resolvers/lib/deadline';

/*
 * The repeats of exported badges against CloudWatch's quota, on a clock of the test's own: what takes
 * a quarter of a minute on the local site is tried here with a hundred seeds.
 */

const patience = exportLimits.whenThrottled!;

/** How CloudWatch may count its 9 calls a second, which AWS does not say. */
type Quota = (now: number) => boolean;

const bucket = (): Quota => {
  const limits = new RateLimits();
  return (now) => {
    try {
      limits.take('cloudwatch', 'DescribeAlarms', '111122223333', 'eu-west-1', new Date(now));
      return true;
    } catch {
      return false;
    }
  };
};

/** By the second of the clock, without a call left over from the one before. */
const fixedWindows = (): Quota => {
  const taken = new Map<number, number>();
  return (now) => {
    const second = Math.floor(now / 1_000);
    const count = taken.get(second) ?? 0;
    if (count < 9) taken.set(second, count + 1);
    return count < 9;
  };
};

/** As a bucket in which a refused call costs a quarter of one. */
const withFines = (): Quota => {
  let left = 9;
  let filledAt = 0;
  return (now) => {
    left = Math.min(9, left + ((now - filledAt) / 1_000) * 9);
    filledAt = now;
    const isEnough = left >= 1;
    left = Math.max(0, left - (isEnough ? 1 : 0.25));
    return isEnough;
  };
};

/** When each badge had its answer, in milliseconds since it was asked; none where it gave up. */
function exportPage(badges: number, quota: Quota, seed: number): readonly (number | undefined)[] {
  const random = seededRandom(seed);
  /** The time of AssumeRole and of the call itself. */
  const travel = (): number => 60 + 240 * random();
  const starts = Array.from({ length: badges }, () => 500 * random());
  const ends = starts.map((): number | undefined => undefined);
  const calls = starts.map((start, badge) => ({ badge, at: start + travel(), repeats: 0 }));
  while (calls.length > 0) {
    calls.sort((one, other) => other.at - one.at);
    const { badge, at, repeats } = calls.pop()!;
    const passed = at - starts[badge]!;
    if (quota(at)) {
      ends[badge] = passed;
      continue;
    }
    const longest = longestPause(patience, repeats, passed);
    const next = at + partOf(longest, random) + travel();
    if (next - starts[badge]! < patience.overall) {
      calls.push({ badge, at: next, repeats: repeats + 1 });
    }
  }
  return ends;
}

const lost = (ends: readonly (number | undefined)[]): number =>
  ends.filter((end) => end === undefined).length;

for (const [name, quota] of Object.entries({ bucket, fixedWindows, withFines })) {
  test(`100 badges of one account all pass 9 calls a second: ${name}`, () => {
    for (let seed = 0; seed < 100; seed++) {
      assert.equal(lost(exportPage(100, quota(), seed)), 0, `seed ${seed}`);
    }
  });
}

test('150 badges still fit into the time', () => {
  for (let seed = 0; seed < 30; seed++) {
    assert.equal(lost(exportPage(150, bucket(), seed)), 0, `seed ${seed}`);
  }
});

test('a badge by itself, and nine together, wait for nothing', () => {
  for (const badges of [1, 9]) {
    assert.ok(exportPage(badges, bucket(), 1).every((end) => end !== undefined && end < 500));
  }
});
