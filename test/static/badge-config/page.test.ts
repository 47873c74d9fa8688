import { expect } from '@open-wc/testing';
import { sampleAccounts } from '../../../components/internal/alarm-samples';
import { deep, textOf } from '../../components/deep';
import { Scene } from './scene';

const [production, staging] = sampleAccounts;
const { connectionId } = production!;
const contentId = '65537';
const granted = { connectionId, alarmName: 'checkout-latency', grant: 'as it was' };
const home = 'https://eu-west-1.console.aws.amazon.com/cloudwatch/home?region=eu-west-1';

describe('the dialog of a badge', () => {
  let scene: Scene;

  beforeEach(() => {
    scene = new Scene();
  });

  describe('opened for a new badge', () => {
    it('C10: goes from account to alarm to a granted reference in the macro', async () => {
      await scene.open();
      await scene.chooseAccount(connectionId);
      await scene.choose('checkout-latency');
      await scene.label('Checkout');

      await scene.save();

      const alarm = { connectionId, alarmName: 'checkout-latency' };
      expect(scene.called('placing.grant')).to.deep.equal([{ contentId, ...alarm, sealed: false }]);
      expect(scene.submitted).to.deep.equal([
        { reference: { ...alarm, grant: 'granted 1' }, label: 'Checkout' },
      ]);
    });

    it('chooses the account where there is only one', async () => {
      scene.accounts = [production!];

      await scene.open();

      expect(scene.account.value).to.equal(connectionId);
      expect(scene.called('placing.alarms')).to.deep.equal([{ contentId, connectionId }]);
    });

    it('C17: says of the page only which content it is', async () => {
      await scene.open({ space: { id: '1', key: 'SHOP' }, config: {} });

      expect(scene.calls).to.deep.equal([{ name: 'placing.accounts', input: { contentId } }]);
    });

    it('shows the boxes of the form while it loads', async () => {
      let answer = (): void => undefined;
      scene.held.set('placing.accounts', new Promise((resolve) => (answer = resolve)));
      await scene.open();
      expect(textOf(scene.page)).to.contain('Loading the accounts');
      const box = deep(scene.page, '.stage').getBoundingClientRect();

      answer();
      await scene.settled();

      const preview = deep(scene.form, 'ops-badge-preview', '.stage').getBoundingClientRect();
      expect([preview.top, preview.height]).to.deep.equal([box.top, box.height]);
    });

    it('is left by Cancel, and the macro stays as it is', async () => {
      await scene.open();

      await scene.press('.actions button[type=button]');

      expect([scene.closed, scene.submitted.length]).to.deep.equal([1, 0]);
    });
  });

  describe('opened where nothing can be chosen', () => {
    it('says what to do when no account may be placed', async () => {
      scene.accounts = [];

      await scene.open();

      expect(scene.text).to.contain('Ask a Confluence administrator to connect one');
      await expect(scene.page).to.be.accessible();
    });

    it('C40: says why the accounts are kept back, and loads them when asked again', async () => {
      for (const [code, words] of [
        ['not-editable', 'that you are allowed to edit'],
        ['forbidden', 'Sign in to Confluence'],
        ['upstream', 'could not be loaded'],
      ] as const) {
        scene = new Scene();
        scene.refusals.set('placing.accounts', { ok: false, code });
        await scene.open();
        expect(scene.text).to.contain(words);

        deep(scene.page, 'button').click();
        await scene.settled();
        expect(scene.account.options.length, code).to.equal(3);
      }
    });

    it('says in a template why not, and what to do, and asks nothing', async () => {
      await scene.open({ content: undefined, template: { id: '98701' }, isEditing: true });

      expect(scene.text).to.contain('Alarms are chosen on pages');
      expect(scene.text).to.contain('copy a badge from a page into the template');
      expect(scene.calls).to.deep.equal([]);
      await expect(scene.page).to.be.accessible();
    });

    it('C40: survives a Confluence that gives no context', async () => {
      scene.context = () => Promise.reject(new Error('no bridge'));
      scene.refusals.set('placing.accounts', { ok: false, code: 'invalid-input' });

      await scene.open();

      expect(scene.text).to.contain('could not be loaded');
    });
  });

  describe('opened for a badge that has an alarm', () => {
    const config = { reference: granted, label: 'Checkout', size: 'large', link: false };

    it('shows account, alarm and options as they are, and the state as it is', async () => {
      await scene.open({ config });

      expect(scene.account.value).to.equal(connectionId);
      expect(scene.picker.value).to.equal('checkout-latency');
      expect(scene.text).to.contain('Checkout').and.to.contain('OK ·');
      expect(scene.called('alarms.read')).to.deep.equal([{ references: [granted] }]);
    });

    it('keeps its grant when only the options change', async () => {
      await scene.open({ config });

      await scene.press('ops-badge-options', '[value=medium]');
      await scene.save();

      expect(scene.called('placing.grant')).to.deep.equal([]);
      expect(scene.submitted).to.deep.equal([
        { reference: granted, label: 'Checkout', link: false },
      ]);
    });

    it('C10: keeps parameters that a newer version wrote, and none of Confluence’s own', async () => {
      await scene.open({ config: { ...config, colour: 'mauve', _parentId: '98306' } });

      await scene.save();

      expect(scene.submitted).to.deep.equal([{ colour: 'mauve', ...config }]);
    });

    it('keeps its grant when another alarm is chosen and then the same again', async () => {
      await scene.open({ config });

      await scene.choose('payment-errors');
      await scene.choose('checkout-latency');
      await scene.save();

      expect(scene.submitted[0]?.reference).to.deep.equal(granted);
    });

    it('is granted anew by saving it, or by choosing it again, when its grant counts no more', async () => {
      scene.state = { state: 'no-access', cause: 'grant-retired' };
      await scene.open({ config });
      await scene.save();
      expect(scene.submitted[0]?.reference).to.deep.include({ grant: 'granted 1' });

      await scene.open({ config });
      await scene.choose('checkout-latency');
      await scene.save();
      expect(scene.submitted[1]?.reference).to.deep.include({ grant: 'granted 2' });
    });

    it('gets a seal in place of the grant when its name is to be hidden', async () => {
      await scene.open({ config });

      await scene.press('[name=sealed]');
      await scene.save();

      expect(scene.called('placing.grant')).to.deep.include({
        contentId,
        connectionId,
        alarmName: 'checkout-latency',
        sealed: true,
      });
      expect(scene.submitted).to.deep.equal([
        { reference: { seal: 'sealed 1' }, label: 'Checkout', size: 'large' },
      ]);
    });

    it('is hidden at first only where it is new and settings say so', async () => {
      const isHidden = () =>
        (deep(scene.page, 'ops-badge-form', '[name=sealed]') as HTMLInputElement).checked;
      scene.namesHidden = true;

      await scene.open({});
      expect(isHidden()).to.equal(true);
      await scene.open({ config });
      expect(isHidden()).to.equal(false);
      scene.namesHidden = false;
      await scene.open({});
      expect(isHidden()).to.equal(false);
    });

    it('can be restyled by who may not place its account, and keeps its grant', async () => {
      scene.accounts = [staging!];
      await scene.open({ config });
      expect(scene.text).to.contain('an account whose alarms you are not allowed to place here');

      await scene.press('ops-badge-options', '[value=medium]');
      await scene.save();

      expect(scene.submitted[0]?.reference).to.deep.equal(granted);
    });

    it('from before there were grants is granted by saving it', async () => {
      scene.accounts = [production!];
      await scene.open({ config: { connectionId, alarmName: 'checkout-latency' } });
      expect(scene.picker.value).to.equal('checkout-latency');

      await scene.save();

      expect(scene.submitted[0]?.reference).to.deep.include({ grant: 'granted 1' });
    });
  });

  describe('opened for a badge that hides its alarm', () => {
    const config = { reference: { seal: 'as it was' }, label: 'Checkout' };

    it('shows the label and the state, never opens the seal, and keeps it', async () => {
      await scene.open({ config });
      expect(scene.text).to.contain('Checkout').and.to.contain('OK ·');
      expect(scene.text).not.to.contain('checkout-latency');

      await scene.label('Shop');
      await scene.save();

      expect(scene.called('seals.open')).to.deep.equal([]);
      expect(scene.called('placing.grant')).to.deep.equal([]);
      expect(scene.submitted).to.deep.equal([{ ...config, label: 'Shop' }]);
    });

    it('lets an alarm be chosen anew, and the choice be taken back', async () => {
      await scene.open({ config });
      await scene.chooseAccount(connectionId);
      await scene.chooseAccount('');
      await scene.save();
      expect(scene.submitted.at(-1)?.reference).to.deep.equal(config.reference);

      scene = await new Scene().open({ config });
      await scene.chooseAccount(connectionId);
      await scene.choose('payment-errors');
      await scene.save();
      expect(scene.submitted.at(-1)?.reference).to.deep.equal({ seal: 'sealed 1' });
    });

    it('tells administrators what it hides, and others that it does not', async () => {
      await scene.open({ config });
      await scene.press('ops-badge-notices', 'button');
      expect(scene.called('seals.open')).to.deep.equal([{ seal: 'as it was' }]);
      expect(scene.text).to.contain('It shows checkout-latency in Shop production');

      scene = new Scene();
      scene.refusals.set('seals.open', { ok: false, code: 'forbidden' });
      await scene.open({ config });
      await scene.press('ops-badge-notices', 'button');
      expect(scene.text).to.contain('Only Confluence administrators');
    });
  });

  describe('a link', () => {
    it('that was pasted into the page becomes a granted alarm by saving it', async () => {
      scene.accounts = [production!];
      await scene.open({ autoConvertLink: `${home}#alarmsV2:alarm/checkout-latency` });
      expect(scene.picker.value).to.equal('checkout-latency');
      expect(scene.text).to.contain('In alarm');

      await scene.save();

      expect(scene.submitted[0]?.reference).to.deep.equal({
        connectionId,
        alarmName: 'checkout-latency',
        grant: 'granted 1',
      });
    });

    it('that was pasted into the page and leads nowhere is said to', async () => {
      await scene.open({ autoConvertLink: `${home}#alarmsV2:` });

      expect(scene.text).to.contain('The pasted link does not lead to an alarm');
    });

    it('with an account’s number chooses that account', async () => {
      await scene.open();

      await scene.paste('arn:aws:cloudwatch:eu-west-1:444455556666:alarm:payment-errors');

      expect(scene.account.value).to.equal(staging!.connectionId);
      expect(scene.picker.value).to.equal('payment-errors');
    });

    it('that fits several accounts waits for the choice between them', async () => {
      await scene.open();
      await scene.paste(`${home}#alarmsV2:alarm/payment-errors`);
      expect(scene.text).to.contain('Several accounts match this link');

      await scene.press('ops-badge-notices', 'button');

      expect(scene.account.value).to.equal(connectionId);
      expect(scene.picker.value).to.equal('payment-errors');
      expect(scene.text).not.to.contain('Several accounts');
    });

    it('that fits the chosen account among others means that one', async () => {
      await scene.open();
      await scene.chooseAccount(staging!.connectionId);

      await scene.paste(`${home}#alarmsV2:alarm/payment-errors`);

      expect(scene.account.value).to.equal(staging!.connectionId);
      expect(scene.picker.value).to.equal('payment-errors');
    });

    it('that fits no account says so, and chooses nothing', async () => {
      await scene.open();

      await scene.paste('arn:aws:cloudwatch:us-east-1:111122223333:alarm:cpu');

      expect(scene.text).to.contain('No account matches this link').and.to.contain('us-east-1');
      expect(scene.picker.value).to.equal('');
    });

    it('that can be read in two ways means the alarm that AWS knows', async () => {
      scene.accounts = [production!];
      scene.alarms = [{ name: 'api/cpu', type: 'metric', state: 'ok' }];
      await scene.open();

      await scene.paste(`${home}#s=Alarms&alarm=api%252Fcpu`);

      expect(scene.picker.value).to.equal('api/cpu');
    });
  });

  it('what is typed before the alarms are listed is searched in them', async () => {
    let answer = (): void => undefined;
    scene.held.set('placing.alarms', new Promise((resolve) => (answer = resolve)));
    await scene.open();
    await scene.chooseAccount(connectionId);
    await scene.paste('checkout-lat');

    answer();
    await scene.settled();

    expect(scene.listed[0]).to.equal('checkout-latency');
    expect(scene.called('placing.alarms').length).to.equal(1);
  });

  describe('AWS', () => {
    beforeEach(() => {
      scene.accounts = [production!];
    });

    it('C40: refusing to list is explained, and asked again when the editor wants', async () => {
      scene.refusals.set('placing.alarms', { ok: false, code: 'throttled' });
      await scene.open();
      expect(scene.text).to.contain('too many requests to list');

      await scene.press('ops-alarm-picker', 'ops-section-message button');
      await scene.choose('checkout-latency');

      expect(scene.text).not.to.contain('too many requests');
      expect(scene.picker.value).to.equal('checkout-latency');
    });

    it('C39: not knowing a name does not keep it from being placed', async () => {
      await scene.open();

      await scene.choose('basket-latency');
      expect(scene.text).to.contain('AWS does not list an alarm of this name');
      await scene.save();
      expect(scene.submitted).to.deep.equal([]);
      await scene.press('#unlisted button');

      expect(scene.submitted[0]?.reference).to.deep.include({ alarmName: 'basket-latency' });
    });

    it('C40: failing to answer is what the preview shows', async () => {
      scene.refusals.set('placing.alarms', { ok: false, code: 'region-disabled' });

      await scene.open({ autoConvertLink: `${home}#alarmsV2:alarm/cpu` });

      expect(scene.text).to.contain('The badge reads “cpu, Region disabled');
    });
  });

  describe('a refused save', () => {
    beforeEach(async () => {
      scene.accounts = [production!];
      await scene.open();
      await scene.choose('checkout-latency');
      await scene.label('Checkout');
    });

    for (const [code, words] of [
      ['not-placeable', 'no longer allowed to place alarms of this account'],
      ['not-editable', 'no longer allowed to edit this page'],
      ['upstream', 'could not be saved'],
    ] as const) {
      it(`by the backend (${code}) says what to do, and keeps all that was typed`, async () => {
        scene.refusals.set('placing.grant', { ok: false, code });
        await scene.save();
        expect(scene.text).to.contain(words);

        await scene.save();

        expect(scene.submitted.length).to.equal(1);
        expect(scene.submitted[0]).to.deep.include({ label: 'Checkout' });
      });
    }

    it('by a backend that throws is a refusal like any other', async () => {
      scene.refusals.set('placing.grant', new Error('There was an error invoking the function'));

      await scene.save();

      expect(scene.text).to.contain('could not be saved');
    });

    for (const [code, words] of [
      ['INVALID_CONFIG', 'Confluence did not accept'],
      ['INVALID_PAYLOAD', 'Confluence did not accept'],
      ['MACRO_NOT_FOUND', 'no longer on the page'],
      ['INVALID_EXTENSION_TYPE', 'no longer on the page'],
      [undefined, 'could not be saved'],
    ] as const) {
      it(`by Confluence (${code ?? 'without a code'}) keeps the grant for the next try`, async () => {
        scene.rejection = { code };
        await scene.save();
        expect(scene.text).to.contain(words);

        await scene.save();

        expect(scene.called('placing.grant').length).to.equal(1);
        expect(scene.submitted[0]).to.deep.equal({
          reference: { connectionId, alarmName: 'checkout-latency', grant: 'granted 1' },
          label: 'Checkout',
        });
      });
    }

    it('is not possible once it was accepted: the dialog is closing', async () => {
      await scene.save();
      await scene.save();

      expect(scene.submitted.length).to.equal(1);
    });
  });
});
