import { expect } from '@open-wc/testing';
import { settled } from '../fake-time';
import { Scene, alarm } from './scene';

const minute = 60_000;
// The longest that a refresh is away, with its jitter.
const interval = 66_000;

function never(): Promise<never> {
  return new Promise(() => undefined);
}

function rejected(): never {
  throw new Error('There was an error invoking the function - oops');
}

describe('a badge in time', () => {
  let scene: Scene;

  beforeEach(() => {
    scene = new Scene();
  });

  it('C40: gives up after ten seconds when no answer comes', async () => {
    scene.answer = never;
    await scene.start();

    await scene.clock.pass(9_999);
    expect(scene.shown.state).to.equal('loading');
    await scene.clock.pass(1);

    expect(scene.shown.state).to.equal('unavailable');
    expect(scene.title).to.contain('in time');
  });

  it('C40: gives up after ten seconds when Confluence does not answer, and asks again', async () => {
    const { extension } = scene;
    scene.extension = never;
    await scene.start();

    await scene.clock.pass(9_999);
    expect(scene.page.childElementCount).to.equal(0);
    await scene.clock.pass(1);
    expect(scene.shown.state).to.equal('unavailable');
    expect(scene.title).to.contain('in time');

    scene.extension = extension;
    await scene.clock.pass(20_000 + interval);

    expect(scene.shown.state).to.equal('ok');
  });

  it('asks again every minute and shows what changed', async () => {
    await scene.start();
    scene.answer = () => alarm({ state: 'alarm' });

    await scene.clock.pass(interval);

    expect(scene.shown.state).to.equal('alarm');
    expect(scene.asked.length).to.equal(2);
  });

  it('says nothing of one failure that passes, and asks again at once', async () => {
    await scene.start();
    let failures = 1;
    scene.answer = () =>
      failures-- > 0 ? alarm({ state: 'throttled' }) : alarm({ state: 'alarm' });

    await scene.clock.pass(interval);

    expect(scene.shown).to.deep.equal({ state: 'alarm', doubt: undefined });
    expect(scene.asked.length).to.equal(3);
  });

  it('asks again after a silence while it is loading, as after any other failure', async () => {
    scene.answer = never;
    await scene.start();
    await scene.clock.pass(10_000);
    expect(scene.shown.state).to.equal('unavailable');

    scene.answer = () => alarm({ state: 'ok' });
    await scene.clock.pass(1_000);

    expect(scene.shown.state).to.equal('ok');
  });

  for (const [why, answer] of [
    ['an error', rejected],
    ['silence', never],
    ['garbage', () => 'garbage'],
    ['throttling', () => alarm({ state: 'throttled' })],
    ['an outage', () => alarm({ state: 'unavailable', cause: 'aws-outage' })],
  ] as const) {
    it(`keeps the last state as stale when ${why} comes instead of a fresh one`, async () => {
      await scene.start();
      scene.answer = answer;

      await scene.clock.pass(2 * interval);

      expect(scene.shown).to.deep.equal({ state: 'ok', doubt: 'stale' });
      expect(scene.badge.shadowRoot!.textContent).to.match(/OK · as of \d\d:\d\d/);

      scene.answer = () => alarm({ state: 'ok' });
      await scene.clock.pass(interval + 30_000);
      expect(scene.shown).to.deep.equal({ state: 'ok', doubt: undefined });
    });
  }

  for (const state of ['not-found', 'no-access', 'not-connected', 'aws-refused']) {
    it(`C39: replaces the last state when the answer is ${state}`, async () => {
      await scene.start();
      scene.answer = () => alarm({ state });

      await scene.clock.pass(interval);

      expect(scene.shown).to.deep.equal({ state, doubt: undefined });
    });
  }

  it('shows a state that nobody saw ageing as stale, until the fresh one is there', async () => {
    await scene.start();
    scene.visibility.set(false);
    await scene.clock.pass(30 * minute);
    expect(scene.asked.length).to.equal(1);
    let answer = (): void => undefined;
    scene.answer = () => new Promise((resolve) => (answer = () => resolve(alarm({ state: 'ok' }))));

    scene.visibility.set(true);
    await scene.clock.pass(0);
    expect(scene.shown).to.deep.equal({ state: 'ok', doubt: 'stale' });
    answer();
    await settled();

    expect(scene.shown).to.deep.equal({ state: 'ok', doubt: undefined });
  });

  it('counts the minutes on while the state stays the same', async () => {
    scene.answer = () => alarm({ state: 'alarm', since: '2026-03-02T09:20:00Z' });
    await scene.start();
    expect(scene.badge.shadowRoot!.textContent).to.contain('In alarm · 10 min');

    await scene.clock.pass(interval);

    expect(scene.badge.shadowRoot!.textContent).to.contain('In alarm · 11 min');
  });
});
