import { expect } from '@open-wc/testing';
import { AlarmBadge } from '../../../components/alarm-badge/alarm-badge';
import { settled } from '../fake-time';
import { Scene, reference } from './scene';

// The longest that a refresh is away, with its jitter.
const interval = 66_000;

const never = (): Promise<never> => new Promise(() => undefined);

describe('drawing a badge', () => {
  let scene: Scene;

  beforeEach(() => {
    scene = new Scene();
  });

  /** Counts the drawings of the badge from the first on. */
  function countDrawings(): () => number {
    let drawings = 0;
    const { update } = AlarmBadge.prototype as unknown as { update: (changed: unknown) => void };
    Object.assign(AlarmBadge.prototype, {
      update(this: AlarmBadge, changed: unknown) {
        drawings += 1;
        update.call(this, changed);
      },
    });
    return () => {
      Object.assign(AlarmBadge.prototype, { update });
      return drawings;
    };
  }

  it('happens once, with the answer: the first size of its frame may be its last', async () => {
    const drawings = countDrawings();

    await scene.start();

    expect(scene.shown.state).to.equal('ok');
    expect(drawings()).to.equal(1);
  });

  it('does not wait longer than a second and a half for the answer', async () => {
    scene.answer = never;
    await scene.start();
    await scene.clock.pass(1_499);
    expect(scene.page.childElementCount).to.equal(0);

    await scene.clock.pass(1);

    expect(scene.shown.state).to.equal('loading');
    expect(scene.badge.content.alarmName).to.equal('checkout-latency');
  });

  it('waits for its name, which makes its size', async () => {
    let tell = (): void => undefined;
    const context = { extension: { config: { reference } } };
    scene.extension = () => new Promise((resolve) => (tell = () => resolve(context)));
    scene.answer = never;
    await scene.start();
    await scene.clock.pass(1_500);
    expect(scene.page.childElementCount).to.equal(0);

    tell();
    await settled();

    expect([scene.badge.content.alarmName, scene.shown.state]).to.deep.equal([
      'checkout-latency',
      'loading',
    ]);
  });

  it('waits as long for the theme, whose font makes another size', async () => {
    let dress = (): void => undefined;
    scene.themed = new Promise<void>((resolve) => (dress = resolve));
    await scene.start();
    expect(scene.page.childElementCount).to.equal(0);

    dress();
    await settled();

    expect(scene.shown.state).to.equal('ok');
  });

  it('goes on where the page is moved to, and not while it is out of the document', async () => {
    await scene.start();
    const { page } = scene;
    const place = page.parentElement!;
    page.remove();
    await scene.clock.pass(3 * interval);
    expect(scene.asked.length).to.equal(1);

    place.append(page);
    await scene.clock.pass(interval);

    expect(scene.asked.length).to.equal(2);
    expect(scene.shown).to.deep.equal({ state: 'ok', doubt: undefined });
  });

  it('starts when the page is given the last of what it needs', async () => {
    await scene.start();
    const late = document.createElement('ops-alarm-badge-page');
    scene.page.after(late);
    await late.updateComplete;

    const { host, batch, clock } = scene.page;
    Object.assign(late, { host, clock });
    await settled();
    expect(late.childElementCount).to.equal(0);
    Object.assign(late, { batch });
    await settled();

    expect(late.querySelector('ops-alarm-badge')!.content.state).to.equal('ok');
    late.remove();
  });

  it('shows an answer that comes after the page has given up waiting', async () => {
    let tell = (): void => undefined;
    scene.extension = () =>
      new Promise((resolve) => (tell = () => resolve({ extension: { config: { reference } } })));
    await scene.start();
    await scene.clock.pass(10_000);
    expect(scene.shown.state).to.equal('unavailable');

    tell();
    await settled();

    expect(scene.shown.state).to.equal('ok');
  });
});
