import { expect } from '@open-wc/testing';
import { settled } from '../../fake-time';
import { FakePage, answerAll, type FakeFrame } from './fake-page';

const minute = 60_000;
// The longest that a refresh is away, with its jitter.
const interval = 66_000;

describe('refreshing a page of frames', () => {
  let page: FakePage;
  let stops: (() => void)[];

  beforeEach(() => {
    page = new FakePage();
    stops = [];
  });
  afterEach(() => {
    for (const stop of stops) stop();
    page.clear();
  });

  /** What a frame did to stay fresh. */
  interface Kept {
    asked: number;
    aged: number;
    answer?: unknown;
  }

  /** Has a frame show an alarm and stay fresh, as a page does. */
  async function keep(frame: FakeFrame, name: string): Promise<Kept> {
    const kept: Kept = { asked: 0, aged: 0 };
    const ask = async (): Promise<void> => {
      kept.asked += 1;
      kept.answer = await frame.ask(name);
    };
    await ask();
    stops.push(frame.batch.keepFresh(ask, () => (kept.aged += 1)));
    return kept;
  }

  async function keepAll(count: number): Promise<Kept[]> {
    const frames = await page.addAll(count);
    const kept = await Promise.all(frames.map((frame, at) => keep(frame, `thing-${at}`)));
    await settled();
    page.requests.splice(0);
    return kept;
  }

  it('asks as often as the backend says, and once a minute when it says nothing any more', async () => {
    const slowly = (names: readonly string[]) => ({
      ok: true,
      answers: names.map((about) => ({ about, again: 2 * minute })),
    });
    page.answer = slowly;
    await keepAll(3);

    await page.clock.pass(2 * minute - 1);
    expect(page.requests.length).to.equal(0);
    page.answer = answerAll;
    await page.clock.pass(interval - minute + 1);
    expect(page.requests.length).to.equal(1);
    await page.clock.pass(interval);

    expect(page.requests.length).to.equal(2);
  });

  it('costs one request a minute, through the frame that leads', async () => {
    const kept = await keepAll(5);

    await page.clock.pass(3 * interval);

    expect(page.requests.map((request) => [request.from, request.names.length])).to.deep.equal([
      ['frame 0', 5],
      ['frame 0', 5],
      ['frame 0', 5],
    ]);
    expect(kept.map(({ asked }) => asked)).to.deep.equal([4, 4, 4, 4, 4]);
  });

  it('keeps every frame a minute apart, and up to six seconds more', async () => {
    await keepAll(5);

    await page.clock.pass(minute - 1);
    expect(page.requests.length).to.equal(0);
    await page.clock.pass(interval - minute + 1);

    expect(page.requests.length).to.equal(1);
  });

  it('rests while the page is hidden, and then catches up in one request', async () => {
    const kept = await keepAll(5);
    page.visibility.set(false);
    await page.clock.pass(30 * minute);
    expect(page.requests.length).to.equal(0);

    page.visibility.set(true);
    await page.clock.pass(10_000);

    expect(page.requests.map((request) => request.names.length)).to.deep.equal([5]);
    expect(kept.map(({ asked }) => asked)).to.deep.equal([2, 2, 2, 2, 2]);
  });

  it('shows how old every answer is as soon as the page is shown again, whoever asks anew', async () => {
    const kept = await keepAll(3);
    page.visibility.set(false);
    await page.clock.pass(30 * minute);
    const aged = kept.map((each) => each.aged);

    page.visibility.set(true);

    expect(kept.map((each, at) => each.aged - aged[at]!)).to.deep.equal([1, 1, 1]);
  });

  it('passes on to the next frame when the one that leads goes away', async () => {
    await keepAll(5);

    page.frames[0]!.element.remove();
    await page.clock.pass(interval);

    expect(page.requests.map((request) => [request.from, request.names.length])).to.deep.equal([
      ['frame 1', 4],
    ]);
  });

  it('takes in frames that came later', async () => {
    await keepAll(2);
    await page.clock.pass(30_000);
    const late = await keep(await page.add(), 'late');
    page.requests.splice(0);

    await page.clock.pass(interval - 30_000);

    expect(page.requests.map((request) => request.names.length)).to.deep.equal([3]);
    expect(late.asked).to.equal(2);
  });

  it('goes on by itself where nobody tells a frame to', async () => {
    const kept = await keepAll(2);
    stops[0]?.();

    await page.clock.pass(150_000 - 1);
    expect(kept[1]!.asked).to.equal(1);
    await page.clock.pass(7_000);

    expect(kept[1]!.asked).to.equal(2);
  });

  it('goes on by itself in a frame that shares with nobody', async () => {
    const frame = await page.add(null);
    const kept = await keep(frame, 'thing-0');

    await page.clock.pass(interval);

    expect(kept.asked).to.equal(2);
  });

  it('of frames that may not share is done by each scope for itself', async () => {
    const own = await keep(await page.add(), 'thing-0');
    const other = await keep(await page.add({ accountId: '712020:other' }), 'thing-1');
    page.requests.splice(0);

    await page.clock.pass(interval);

    expect(page.requests.map(({ from }) => from).sort()).to.deep.equal(['frame 0', 'frame 1']);
    expect([own.asked, other.asked]).to.deep.equal([2, 2]);
  });

  it('asks again at once for what failed, after 5 and 15 seconds, and then with all others', async () => {
    page.answer = (names) => ({
      ok: true,
      answers: names.map((name) => (/[12]/.test(name) ? { failed: 'busy' } : { about: name })),
    });
    const [fine, failing] = await keepAll(3);
    const waits = [100, 5_000, 15_100, 5_000];
    const asked: (readonly [number, number])[] = [];

    for (const wait of waits) {
      await page.clock.pass(wait);
      asked.push([fine!.asked, failing!.asked]);
    }

    expect(asked).to.deep.equal([
      [1, 2],
      [1, 3],
      [1, 4],
      [1, 4],
    ]);
    // What failed together is asked for together.
    expect(page.requests.map(({ names }) => names.length)).to.deep.equal([2, 2, 2]);
    await page.clock.pass(interval);
    expect([fine!.asked, failing!.asked]).to.deep.equal([2, 5]);
  });

  it('asks as often as ever again once an answer has come', async () => {
    page.answer = () => Promise.reject(new Error('offline'));
    const [first] = await keepAll(1);
    await page.clock.pass(30_000);
    expect(first!.asked).to.equal(4);
    page.answer = answerAll;

    await page.clock.pass(2 * interval);

    expect(first!.asked).to.equal(6);
  });

  it('hurries nobody while the page is hidden', async () => {
    page.answer = () => Promise.reject(new Error('offline'));
    const kept = keepAll(1);
    page.visibility.set(false);
    const [first] = await kept;

    await page.clock.pass(10 * interval);

    expect(first!.asked).to.equal(1);
  });
});
