import { expect } from '@open-wc/testing';
import { settled } from '../fake-time';
import { parseOpened } from '../../../static/shared/opened-details';
import { Scene, alarm, reference } from './scene';

// The longest that a refresh is away, with its jitter.
const interval = 66_000;
const consoleUrl = 'https://eu-west-1.console.aws.amazon.com/cloudwatch/home#alarmsV2:alarm/x';

function rejected(): never {
  throw new Error('There was an error invoking the function - oops');
}

describe('the ways on from a badge', () => {
  let scene: Scene;

  beforeEach(() => {
    scene = new Scene();
  });

  describe('followed', () => {
    for (const button of [0, 1]) {
      it(`C02: opens the alarm’s page in the AWS console through Confluence, by button ${button}`, async () => {
        scene.answer = () => alarm({ state: 'alarm', consoleUrl });
        await scene.start();

        expect(scene.follow(button)).to.equal(true);

        expect(scene.opened).to.deep.equal([consoleUrl]);
        expect(scene.flags).to.deep.equal([]);
      });
    }

    it('leaves the menu of the right button alone, where its address is copied', async () => {
      scene.answer = () => alarm({ state: 'alarm', consoleUrl });
      await scene.start();

      expect(scene.follow(2)).to.equal(false);

      expect(scene.opened).to.deep.equal([]);
      expect(scene.badge.content.href).to.equal(consoleUrl);
    });

    for (const state of ['not-found', 'throttled', 'unavailable', 'aws-refused']) {
      it(`leads to AWS while the state is ${state}, too`, async () => {
        scene.answer = () => alarm({ state, consoleUrl });
        await scene.start();

        scene.follow();

        expect(scene.opened).to.deep.equal([consoleUrl]);
      });
    }

    it('still leads there when nobody answers any more', async () => {
      scene.answer = () => alarm({ state: 'throttled', consoleUrl });
      await scene.start();
      scene.answer = rejected;
      await scene.clock.pass(interval);

      expect(scene.shown.state).to.equal('unavailable');
      expect(scene.badge.content.href).to.equal(consoleUrl);
    });
  });

  describe('asked for more', () => {
    it('C39: says what happened and what to do, and offers to ask again', async () => {
      scene.answer = () => alarm({ state: 'not-found' });
      await scene.start();

      await scene.activate();

      expect(scene.opened).to.deep.equal([]);
      const [flag] = scene.flags;
      expect(flag?.title).to.equal('checkout-latency');
      expect(flag?.description).to.equal(scene.title);
      expect(flag?.actions?.map(({ text }) => text)).to.deep.equal(['Refresh now']);

      scene.answer = () => alarm({ state: 'ok' });
      flag?.actions?.[0]?.onClick();
      await settled();
      expect(scene.shown.state).to.equal('ok');
    });

    it('opens the alarm’s details with what it knows of it', async () => {
      scene.extension = { config: { reference, label: 'Checkout' }, content: { id: '98306' } };
      scene.answer = () => alarm({ state: 'alarm', reason: 'Threshold Crossed', consoleUrl });
      await scene.start();

      await scene.activate();

      expect(scene.flags).to.deep.equal([]);
      expect(scene.details).to.have.length(1);
      const [opened] = scene.details;
      expect(opened).to.deep.include({ reference, contentId: '98306', label: 'Checkout' });
      expect(opened?.answer).to.deep.include({ state: 'alarm', reason: 'Threshold Crossed' });
      expect(opened?.checkedAt).to.equal(scene.clock.now().toISOString());
      expect(parseOpened({ extension: { modal: opened } }).answer).to.deep.include({
        state: 'alarm',
        consoleUrl,
      });
    });

    it('has no details of an alarm that it hides, and says in a flag what it may', async () => {
      scene.extension = { config: { reference: { seal: '1.c2VhbA' }, label: 'Checkout' } };
      scene.answer = () => alarm({ state: 'alarm' });
      await scene.start();

      await scene.activate();

      expect(scene.details).to.deep.equal([]);
      expect(scene.flags[0]?.title).to.equal('Checkout');
    });

    it('tells all in a flag where Confluence opens no modal', async () => {
      scene.hasModals = false;
      scene.answer = () => alarm({ state: 'ok', reason: 'Threshold Crossed', consoleUrl });
      await scene.start();
      await scene.activate();
      const [flag] = scene.flags;
      expect(flag?.description).to.contain('Threshold Crossed');

      const [first] = flag!.actions!;
      first?.onClick();

      expect(first?.text).to.equal('Open in AWS');
      expect(scene.opened).to.deep.equal([consoleUrl]);
    });
  });
});
