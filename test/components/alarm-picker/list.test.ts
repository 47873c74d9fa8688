import { expect } from '@open-wc/testing';
import {
  allOf,
  firstOf,
  manyAlarms,
  sampleAlarms,
  scalingAlarms,
} from '../../../components/internal/alarm-samples';
import { textOf } from '../deep';
import { Scene, all } from './scene';

describe('the list of an <ops-alarm-picker>', () => {
  let scene: Scene;

  beforeEach(async () => {
    scene = await new Scene().show();
  });

  it('shows name, type and state of every alarm, by word and by shape', async () => {
    scene.input.click();
    await scene.picker.updateComplete;

    const lines = scene.options.map(textOf);
    expect(lines[1]).to.equal('checkout-latency Metric In alarm');
    expect(lines[5]).to.equal('shop-is-down Composite OK');
    expect(lines[6]).to.equal('zz newer than this app Metric Unknown');
    const shapes = scene.options.map((line) => line.querySelector('path')?.getAttribute('d'));
    expect(new Set(shapes).size).to.equal(5);
    await expect(scene.picker).to.be.accessible();
  });

  it('C40: shows a doubt by word, shape and colour: a doubtful alarm is never green', async () => {
    scene.input.click();
    await scene.picker.updateComplete;

    const [sound, doubtful] = ['payment-errors', 'queue-depth'].map((name) =>
      scene.options.find((option) => textOf(option).startsWith(name))!,
    );
    expect(textOf(doubtful!)).to.equal('queue-depth Metric OK · partial data');
    const shape = (line: HTMLElement): unknown => line.querySelector('path')?.getAttribute('d');
    expect(shape(doubtful!)).not.to.equal(shape(sound!));
    const color = (line: HTMLElement): string =>
      getComputedStyle(line.querySelector('.state')!).color;
    expect(color(doubtful!)).not.to.equal(color(sound!));
  });

  it('is closed until it is asked for, so that a dialog does not open with it', () => {
    scene.input.focus();

    expect(scene.options).to.deep.equal([]);
    expect(scene.input.ariaExpanded).to.equal('false');
  });

  it('follows what is typed, with what fits made bold', async () => {
    await scene.type('err');

    expect(scene.options.map(textOf).slice(0, 2)).to.deep.equal([
      'checkout- err ors Log OK',
      'payment- err ors Metric OK',
    ]);
    expect(scene.searched.at(-1)).to.equal('err');
    await expect(scene.picker).to.be.accessible();
  });

  it('says how many there are, also to who cannot see them', async () => {
    await scene.type('err');
    await scene.hears('2 alarms');

    await scene.type('shop');
    await scene.hears('One alarm');

    await scene.type('nothing like it');
    await scene.hears('No alarm has “nothing like it” in its name.');
  });

  it('says when it shows the first ones only, and how to come to the others', async () => {
    await scene.show({ listed: firstOf(manyAlarms(300)) });

    scene.input.click();
    await scene.picker.updateComplete;

    expect(scene.options.length).to.equal(300);
    await scene.hears('300 alarms. There are more. Type any part of a name');
  });

  it('shows what was found so far while it is searched, and how far that is', async () => {
    await scene.show({ listed: firstOf(manyAlarms(2_000)), loading: true });
    await scene.type('99-c');
    expect(scene.options.length).to.equal(21);
    await scene.hears('20 alarms. Searched 2,000 so far…');

    scene.picker.listed = firstOf(manyAlarms(3_000));
    await scene.picker.updateComplete;
    expect(scene.options.length).to.equal(31);
    await scene.hears('30 alarms. Searched 3,000 so far…');

    Object.assign(scene.picker, { listed: allOf(manyAlarms(3_400)), loading: false });
    await scene.picker.updateComplete;
    await scene.hears('34 alarms.');
    await expect(scene.picker).to.be.accessible();
  });

  it('says how many fit where that is more than it shows', async () => {
    await scene.show({ listed: allOf(manyAlarms(5_400)) });
    await scene.type('node');

    expect(scene.options.length).to.equal(301);
    await scene.hears('The first 300 of 5,400 alarms.');
  });

  it('C40: keeps what was found when AWS refuses to go on, and says so', async () => {
    const listed = firstOf(manyAlarms(2_000));
    await scene.show({ listed, refusal: 'throttled' });
    await scene.type('99-c');

    expect(scene.options.length).to.equal(21);
    await scene.hears('20 alarms. Only 2,000 were searched.');
    expect(textOf(scene.picker)).to.contain('AWS is getting too many requests');
  });

  it('says what it cannot know of an account', async () => {
    await scene.show({ listed: { ...all, missing: 'beyond', searched: 10_000 } });
    await scene.type('web');
    await scene.hears('Only the first 10,000 of this account were searched. Type the beginning');

    scene.picker.listed = { ...all, missing: 'cannot-be-read' };
    await scene.picker.updateComplete;
    await scene.hears('Some alarms cannot be read');
  });

  it('has alarms that only scale something at its end, and leaves them out when asked to', async () => {
    await scene.show({ listed: allOf([...scalingAlarms, ...sampleAlarms]) });
    await scene.type('checkout');
    expect(scene.options[0]?.textContent).to.contain('checkout-errors');
    expect(scene.options[3]?.textContent).to.contain('TargetTracking-');

    scene.picker.renderRoot.querySelector<HTMLElement>('.scaling')!.click();
    await scene.type('checkout');

    expect(scene.options.length).to.equal(3);
    await scene.hears('2 alarms. 2 alarms that only scale something are left out.');
    expect(scene.inputs).to.deep.equal([]);
    await expect(scene.picker).to.be.accessible();
  });

  it('asks about alarms that only scale something only where there are such and others', async () => {
    const offered = () => scene.picker.renderRoot.querySelector('.scaling') !== null;
    expect(offered()).to.equal(false);

    await scene.show({ listed: allOf(scalingAlarms) });
    expect(offered()).to.equal(false);
  });

  it('says that it is on its way, and where there is nothing to show', async () => {
    await scene.show({ listed: undefined, loading: true });
    scene.input.click();
    await scene.picker.updateComplete;
    await scene.hears('Loading alarms…');

    Object.assign(scene.picker, { loading: false, listed: { ...all, alarms: [] } });
    await scene.picker.updateComplete;
    await scene.hears('no alarms in this region');
  });

  it('shows names as text and never as markup, in their own direction', async () => {
    const name = '<img src=x onerror=alert(1)> زمن';
    await scene.show({
      listed: { ...all, alarms: [{ name, type: 'metric', state: 'ok' }] },
    });

    await scene.type('img');

    expect(scene.options[0]?.querySelector('bdi')?.textContent).to.equal(name);
    expect(scene.picker.renderRoot.querySelector('img')).to.equal(null);
  });
});
