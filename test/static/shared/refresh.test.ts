import { expect } from '@open-wc/testing';
import { within } from '../../../static/shared/clock';
import { repeat, type Pace, type Repetition } from '../../../static/shared/refresh';
import { FakeClock, FakeVisibility, settled } from '../fake-time';

const minute = 60_000;

describe('repeating a task', () => {
  let clock: FakeClock;
  let visibility: FakeVisibility;
  let runs: number;
  let pace: Pace;
  let repetition: Repetition | undefined;

  function start(task: () => Promise<void>, random = () => 0): void {
    repetition = repeat(task, { pace: () => pace, clock, visibility, random });
  }

  beforeEach(() => {
    clock = new FakeClock();
    visibility = new FakeVisibility();
    runs = 0;
    pace = { every: minute, grace: 0, jitter: 6000 };
  });
  afterEach(() => repetition?.stop());

  const count = (): Promise<void> => {
    runs += 1;
    return Promise.resolve();
  };

  it('runs after each interval and not before', async () => {
    start(count);

    await clock.pass(minute - 1);
    expect(runs).to.equal(0);
    await clock.pass(1);
    expect(runs).to.equal(1);
    await clock.pass(3 * minute);
    expect(runs).to.equal(4);
  });

  it('waits up to the jitter longer', async () => {
    start(count, () => 0.5);

    await clock.pass(minute + 2999);
    expect(runs).to.equal(0);
    await clock.pass(1);
    expect(runs).to.equal(1);
  });

  it('rests while the page is hidden and catches up at once when it is shown', async () => {
    start(count);
    visibility.set(false);
    await clock.pass(10 * minute);
    expect(runs).to.equal(0);

    visibility.set(true);
    await clock.pass(0);

    expect(runs).to.equal(1);
  });

  it('runs no later because the clock was set back', async () => {
    start(count);
    clock.setBack(60 * minute);
    visibility.set(false);
    visibility.set(true);

    await clock.pass(minute + 6000);
    expect(runs).to.equal(1);
  });

  it('does not hurry because a page was hidden for a moment', async () => {
    start(count);
    await clock.pass(minute / 2);
    visibility.set(false);
    visibility.set(true);

    await clock.pass(minute / 2 - 1);
    expect(runs).to.equal(0);
    await clock.pass(1);
    expect(runs).to.equal(1);
  });

  it('never runs twice at once, and counts the interval from the end of a run', async () => {
    let finish = (): void => undefined;
    start(() => {
      runs += 1;
      return new Promise((resolve) => (finish = resolve));
    });
    await clock.pass(5 * minute);
    visibility.set(false);
    visibility.set(true);
    await clock.pass(5 * minute);
    expect(runs).to.equal(1);

    finish();
    await settled();
    await clock.pass(minute - 1);
    expect(runs).to.equal(1);
    await clock.pass(1);
    expect(runs).to.equal(2);
  });

  it('runs at once when it is told to, and counts the interval from there', async () => {
    start(count);
    await clock.pass(minute / 2);

    repetition?.now();
    await clock.pass(minute - 1);
    expect(runs).to.equal(1);
    await clock.pass(1);

    expect(runs).to.equal(2);
  });

  it('takes a new pace when it plans anew', async () => {
    start(count);
    pace = { every: 3 * minute, grace: 0, jitter: 6000 };
    repetition?.plan();

    await clock.pass(3 * minute - 1);
    expect(runs).to.equal(0);
    await clock.pass(1);
    expect(runs).to.equal(1);
  });

  it('gives somebody else a chance first where an overdue run has to wait', async () => {
    pace = { every: minute, grace: 5000, jitter: 6000 };
    start(count);
    visibility.set(false);
    await clock.pass(10 * minute);

    visibility.set(true);
    await clock.pass(4999);
    expect(runs).to.equal(0);
    await clock.pass(1);
    expect(runs).to.equal(1);
  });

  it('does nothing any more once it is stopped', async () => {
    start(count);

    repetition?.stop();
    visibility.set(false);
    visibility.set(true);
    await clock.pass(5 * minute);

    expect(runs).to.equal(0);
  });
});

describe('a deadline', () => {
  it('passes on what came in time', async () => {
    expect(await within(1000, Promise.resolve('answer'), new FakeClock())).to.equal('answer');
  });

  it('rejects when the time is up, whatever becomes of the work', async () => {
    const clock = new FakeClock();
    const outcome = within(1000, new Promise(() => undefined), clock).catch(
      (error: unknown) => (error as DOMException).name,
    );

    await clock.pass(1000);

    expect(await outcome).to.equal('TimeoutError');
  });
});
