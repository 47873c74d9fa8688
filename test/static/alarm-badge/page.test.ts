import { expect } from '@open-wc/testing';
import { settled } from '../fake-time';
import { Scene, alarm, reference } from './scene';

// The longest that a refresh is away, with its jitter.
const interval = 66_000;
const { connectionId } = reference;
const config = { reference };
const consoleUrl = 'https://eu-west-1.console.aws.amazon.com/cloudwatch/home#alarmsV2:alarm/x';

function shown(value: unknown): string {
  return value === undefined ? 'undefined' : JSON.stringify(value).slice(0, 60);
}

function rejected(): never {
  throw new Error('There was an error invoking the function - oops');
}

describe('the page of a badge', () => {
  let scene: Scene;

  beforeEach(() => {
    scene = new Scene();
  });

  describe('reading', () => {
    it('C17 C21: asks for exactly the alarm that the macro names, and nothing else', async () => {
      const extra = 'not for the backend';
      scene.extension = {
        config: { ...config, label: 'Checkout', extra },
        content: { id: '65537' },
      };

      await scene.start();

      expect(scene.asked).to.deep.equal([{ references: [reference] }]);
    });

    it('C02: shows what CloudWatch reported', async () => {
      const since = '2026-03-02T09:00:00Z';
      scene.answer = () =>
        alarm({ state: 'alarm', since, reason: 'Threshold Crossed', actions: 'on' });

      await scene.start();

      expect(scene.shown).to.deep.equal({ state: 'alarm', doubt: undefined });
      expect(scene.badge.content.since).to.equal(since);
      expect(scene.badge.content.alarmName).to.equal('checkout-latency');
      expect(scene.title).to.contain('Threshold Crossed');
    });

    it('says when nobody is notified of the alarm', async () => {
      scene.answer = () =>
        alarm({ state: 'alarm', actions: 'suppressed', suppressor: 'planned-maintenance' });

      await scene.start();

      expect(scene.title).to.contain('suppressed by planned-maintenance');
    });

    it('shows a label in the place of the name, and then keeps the name to itself', async () => {
      scene.extension = { config: { ...config, label: '  Checkout  ' } };

      await scene.start();

      expect(scene.badge.content.label).to.equal('Checkout');
      expect(scene.badge.outerHTML).not.to.contain('checkout-latency');
    });

    it('tells a page export that it is ready once it shows an answer, or a failure', async () => {
      await scene.start();
      expect(scene.readyAt).to.deep.equal(['ok']);

      const failing = new Scene();
      failing.answer = rejected;
      await failing.start();
      expect(failing.readyAt).to.deep.equal(['unavailable']);
    });

    it('C33: keeps nothing of an alarm in the browser', async () => {
      await scene.start();
      await scene.clock.pass(3 * interval);

      expect(document.cookie).to.equal('');
      expect([localStorage.length, sessionStorage.length]).to.deep.equal([0, 0]);
      expect(await indexedDB.databases()).to.deep.equal([]);
      expect(await caches.keys().catch(() => [])).to.deep.equal([]);
    });
  });

  describe('without a usable configuration', () => {
    for (const given of [undefined, null, {}, 'checkout-latency', { connectionId }]) {
      it(`C39: says that no alarm is chosen for ${shown(given)}`, async () => {
        scene.extension = { config: given };
        await scene.start();

        expect(scene.shown).to.deep.equal({ state: 'not-connected', doubt: undefined });
        expect(scene.badge.shadowRoot!.textContent).to.contain('No alarm chosen');
        expect(scene.asked).to.deep.equal([]);
      });
    }

    for (const context of [undefined, null, 7, {}, { extension: null }, { extension: 'x' }]) {
      it(`C39: says so too when the frame’s context is ${shown(context)}`, async () => {
        scene.extension = () => context;

        await scene.start();

        expect(scene.shown.state).to.equal('not-connected');
      });
    }

    it('C40: says that an alarm without a grant must be chosen again, without asking', async () => {
      scene.extension = { config: { connectionId, alarmName: 'checkout-latency' } };

      await scene.start();

      expect(scene.shown.state).to.equal('no-access');
      expect(scene.badge.content.cause).to.equal('not-granted');
      expect(scene.title).to.contain('choose the alarm again');
      expect(scene.asked).to.deep.equal([]);
    });

    it('asks an editor to choose one', async () => {
      scene.extension = { isEditing: true };

      await scene.start();

      expect(scene.badge.shadowRoot!.textContent).to.contain('Choose an alarm');
    });

    it('C40: is unavailable, and asks again, when Confluence gives no context', async () => {
      scene.extension = rejected;
      await scene.start();
      expect(scene.shown.state).to.equal('unavailable');

      scene.extension = { config };
      await scene.clock.pass(interval);

      expect(scene.shown.state).to.equal('ok');
    });
  });

  describe('display options', () => {
    it('C10: are handed to the badge', async () => {
      const options = { showSince: false, showReason: true, size: 'large' };
      scene.extension = { config: { ...config, ...options } };
      scene.answer = () =>
        alarm({ state: 'alarm', since: '2026-03-02T09:20:00Z', reason: 'Threshold Crossed' });

      await scene.start();

      expect(scene.badge.shadowRoot!.textContent).to.contain('Threshold Crossed');
      expect(scene.badge.shadowRoot!.textContent).not.to.contain('10 min');
      expect(scene.badge.content.size).to.equal('large');
    });

    it('that take the link away make the badge say what it knows in its place', async () => {
      scene.extension = { config: { ...config, link: false } };
      scene.answer = () => alarm({ state: 'alarm', consoleUrl });
      await scene.start();

      await scene.activate();

      expect(scene.opened).to.deep.equal([]);
      expect(scene.details[0]).to.deep.include({ isLinkless: true });
    });
  });

  describe('from a pasted link', () => {
    const link = 'https://eu-west-1.console.aws.amazon.com/cloudwatch/home#alarmsV2:alarm/x';

    beforeEach(() => {
      scene.extension = { autoConvertLink: link, content: { id: '65537' }, isEditing: true };
    });

    it('C17: sends the link and where it stands, and shows the name that the backend read', async () => {
      scene.answer = () => alarm({ state: 'ok', alarmName: 'queue-depth' });

      await scene.start();

      expect(scene.asked).to.deep.equal([{ references: [{ link }], contentId: '65537' }]);
      expect(scene.badge.content.alarmName).to.equal('queue-depth');
    });

    it('says while the page is not published when its state will show', async () => {
      scene.answer = () =>
        alarm({ state: 'no-access', cause: 'link-unpublished', alarmName: 'queue-depth' });

      await scene.start();

      expect(scene.badge.shadowRoot!.textContent).to.contain('Not published');
      expect(scene.title).to.contain('is shown on the published page, not in comments');
    });

    it('stays a link in a comment, also while somebody writes it', async () => {
      const alarmName = 'CloudWatch alarm queue-depth';
      scene.extension = {
        autoConvertLink: link,
        content: { id: '65538', type: 'comment' },
        isEditing: true,
      };
      scene.answer = () =>
        alarm({ state: 'no-access', cause: 'link-unpublished', alarmName, consoleUrl: link });

      await scene.start();

      expect(scene.badge.shadowRoot!.textContent.trim()).to.equal(alarmName);
      expect(scene.badge.content.href).to.equal(link);
    });

    it('stays a link where it leads to a page that is no alarm', async () => {
      const dashboard = link.replace(/#.*/, '#dashboards/dashboard/Production');
      scene.answer = () =>
        alarm({
          state: 'no-access',
          cause: 'link-elsewhere',
          alarmName: 'CloudWatch dashboard Production',
          consoleUrl: dashboard,
        });
      scene.extension = { autoConvertLink: dashboard, content: { id: '65537' } };

      await scene.start();

      expect(scene.badge.shadowRoot!.textContent.trim()).to.equal(
        'CloudWatch dashboard Production',
      );
      expect(scene.badge.content.href).to.equal(dashboard);
    });
  });

  describe('answers that are no answers', () => {
    const garbage: readonly unknown[] = [
      undefined,
      null,
      'ok',
      7,
      [],
      {},
      { ok: 'true' },
      { ok: true },
      { ok: true, answers: [] },
      { ok: true, answers: [{ state: 'ok' }, { state: 'ok' }] },
      { ok: true, answers: [null] },
      { ok: true, answers: ['ok'] },
      { ok: true, answers: [{ state: true }] },
      { ok: false, code: 'upstream' },
      { ok: false },
    ];

    for (const given of garbage) {
      it(`C40: ${shown(given)} is shown as unavailable`, async () => {
        scene.answer = () => given;

        await scene.start();

        expect(scene.shown).to.deep.equal({ state: 'unavailable', doubt: undefined });
      });
    }

    it('C40: a state that it does not know is shown as unknown', async () => {
      for (const state of ['purple', '', 'loading', 'OK', '<img>']) {
        const other = new Scene();
        other.answer = () => alarm({ state });
        await other.start();
        expect(other.shown.state, state).to.equal('unknown');
      }
    });

    it('C40: a doubt that it does not know stays a doubt', async () => {
      scene.answer = () => alarm({ state: 'ok', doubt: 'who-knows' });

      await scene.start();

      expect(scene.shown).to.deep.equal({ state: 'ok', doubt: 'evaluation-failure' });
    });

    it('fields of other types are left out', async () => {
      scene.answer = () =>
        alarm({
          state: 'alarm',
          since: 7,
          reason: {},
          consoleUrl: 'javascript:alert(1)',
          cause: [],
        });

      await scene.start();
      await scene.activate();

      expect(scene.shown.state).to.equal('alarm');
      expect(scene.opened).to.deep.equal([]);
    });

    it('C40: a refused reader has no access', async () => {
      scene.answer = () => ({ ok: false, code: 'forbidden' });

      await scene.start();

      expect(scene.shown.state).to.equal('no-access');
    });
  });

  describe('when its parameters change', () => {
    const queue = { ...reference, alarmName: 'queue-depth' };

    it('asks for the new alarm and shows nothing of the old one meanwhile', async () => {
      await scene.start();
      let answer = (): void => undefined;
      scene.answer = () =>
        new Promise((resolve) => (answer = () => resolve(alarm({ state: 'alarm' }))));

      await scene.changeConfig({ config: { reference: queue } });
      expect(scene.badge.content.alarmName).to.equal('queue-depth');
      expect(scene.shown.state).to.equal('loading');
      answer();
      await settled();

      expect(scene.shown.state).to.equal('alarm');
      expect(scene.asked.at(-1)).to.deep.equal({ references: [queue] });
    });

    it('takes no late answer about the alarm of before', async () => {
      let late = (): void => undefined;
      scene.answer = () => new Promise((resolve) => (late = () => resolve(alarm({ state: 'ok' }))));
      await scene.start();
      scene.answer = () => alarm({ state: 'alarm' });
      await scene.changeConfig({ config: { reference: queue } });

      late();
      await settled();

      expect(scene.shown.state).to.equal('alarm');
    });
  });
});
