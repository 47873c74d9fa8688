import assert from 'node:assert/strict';
import { test } from 'node:test';
import { seededRandom } from '../../../bench/lib/random';
import { RateLimits } from '../../../host/aws/rate-limits';
import { ReadShare } from '../../../resolvers/alarms/read-share';
import { limits, partOf } from '../../../resolvers/lib/deadline';

/*
 * One person who reads an account in a loop, as fast as Forge lets them, beside twenty others of whom
 * each has a badge of it, on a clock of the test's own. Forge runs an invocation in a process that
 * runs no other (docs.aws.amazon.com/lambda/latest/dg/lambda-concurrency.html), the one that was free
 * last, and starts one where all are busy; each process has shares of its own.
 */

const minute = 60_000;
/** Forge: 1,200 invocations a minute for one person. */
const loopEvery = 50;
const victims = 20;
const account = '7f3a9c21-0000-4000-8000-000000000001';

interface Outcome {
  readonly reads: number;
  readonly throttled: number;
  /** The most refreshes of one badge after another that were throttled. */
  readonly longest: number;
}

function run(newShare: () => ReadShare, seed: number, minutes: number): Outcome {
  const random = seededRandom(seed);
  const quota = new RateLimits();
  const free: ReadShare[] = [];
  const events: { readonly at: number; readonly run: (now: number) => void }[] = [];
  const at = (time: number, work: (now: number) => void): void => {
    const place = events.findIndex((event) => event.at <= time);
    events.splice(place < 0 ? events.length : place, 0, { at: time, run: work });
  };
  /** STS and the way to CloudWatch. */
  const travel = (): number => 120 + 200 * random();
  const isAllowed = (now: number): boolean => {
    try {
      quota.take('cloudwatch', 'DescribeAlarms', '111122223333', 'eu-west-1', new Date(now));
      return true;
    } catch {
      return false;
    }
  };

  const read = (accountId: string, start: number, done: (now: number, ok: boolean) => void) => {
    const share = free.pop() ?? newShare();
    const end = (now: number, isAnswered: boolean): void => {
      free.push(share);
      done(now, isAnswered);
    };
    const ask = (from: number, pauses: readonly number[]): void =>
      at(from + travel(), (now) => {
        const [longest, ...later] = pauses;
        const isAnswered = isAllowed(now);
        if (!isAnswered) share.refused(account, now);
        if (isAnswered) end(now, true);
        else if (longest === undefined) end(now, false);
        else ask(now + partOf(longest, random), later);
      });
    // Storage has told which references are granted.
    at(start + 25 + 25 * random(), (now) => {
      const turn = share.take({ installation: 'site', accountId }, account, now);
      if (turn === 'refused') at(now + 5, (later) => end(later, false));
      else ask(now + 50, turn === 'repeated' ? limits.pauses : []);
    });
  };

  const last = minutes * minute;
  const loop = (now: number): void => {
    if (now > last) return;
    read('looping', now, () => undefined);
    at(now + loopEvery, loop);
  };
  loop(0);
  const outcome = { reads: 0, throttled: 0, longest: 0 };
  for (let victim = 0; victim < victims; victim++) {
    let inARow = 0;
    const refresh = (now: number): void => {
      if (now > last) return;
      read(`victim-${victim}`, now, (answered, isOk) => {
        inARow = isOk ? 0 : inARow + 1;
        outcome.reads += 1;
        outcome.throttled += isOk ? 0 : 1;
        outcome.longest = Math.max(outcome.longest, inARow);
        at(answered + minute + 6_000 * random(), refresh);
      });
    };
    at(minute * random(), refresh);
  }
  for (let event = events.pop(); event; event = events.pop()) event.run(event.at);
  return outcome;
}

const outcomes = (newShare: () => ReadShare, seeds: number, minutes: number): Outcome[] =>
  Array.from({ length: seeds }, (_, seed) => run(newShare, seed + 1, minutes));

test('beside a looping reader no badge is throttled for longer than one refresh', () => {
  for (const outcome of outcomes(() => new ReadShare(), 20, 6)) {
    assert.ok(outcome.reads > 80);
    assert.ok(outcome.longest <= 1, JSON.stringify(outcome));
  }
});

test('after the first minutes hardly any is throttled at all', () => {
  const { reads, throttled } = run(() => new ReadShare(), 1, 60);

  assert.ok(throttled / reads < 0.02, `${throttled} of ${reads}`);
});

test('without shares most of them would be, one refresh after another', () => {
  const [first] = outcomes(() => ReadShare.endless(), 1, 6);

  assert.ok(first && first.throttled / first.reads > 0.4);
  assert.ok(first.longest > 1);
});
