import { expect, waitUntil } from '@open-wc/testing';
import { sampleAccounts, sampleAlarms } from '../../../components/internal/alarm-samples';
import { emptyDirectory, type MacroDirectory } from '../../../components/macro-form/directory';
import type { MacroForm } from '../../../components/macro-form/macro-form';
import type { PlaceableAccount } from '../../../contract/placing';
import { deep, textOf } from '../deep';
import { aParameter } from './forms';
import { drawn, fieldOf, press, showForm, type } from './shown-form';

const listed = { alarms: sampleAlarms, missing: 'nothing', searched: sampleAlarms.length } as const;
const alarm = aParameter({ name: 'alarm', title: 'Alarm to show', type: 'alarm' });
const [production, staging] = sampleAccounts as [PlaceableAccount, PlaceableAccount];
const { connectionId } = production;
const granted = { connectionId, alarmName: 'queue-depth', grant: 'g' };

function directoryWith(accounts: readonly PlaceableAccount[] = sampleAccounts): MacroDirectory {
  const answer = () => Promise.resolve(listed);
  return {
    ...emptyDirectory,
    accounts: () => Promise.resolve({ ok: true, accounts }),
    alarmsOf: () => ({ known: listed, first: answer, more: answer, beginning: answer }),
  };
}

const picker = (form: MacroForm) => deep(fieldOf(form, 'alarm'), 'ops-alarm-picker');
const control = (form: MacroForm) => deep(picker(form), '#control') as HTMLInputElement;
const words = (form: MacroForm) => textOf(deep(fieldOf(form, 'alarm'), 'fieldset'));

describe('a parameter of type alarm', () => {
  it('is chosen by account and name, by keyboard, and told without a grant', async () => {
    const { form, told } = await showForm([alarm], {}, directoryWith());

    form.focusField('alarm');
    await type('S');
    expect(told.at(-1)).to.deep.equal({ alarm: { connectionId, alarmName: '' } });
    expect(form.problems).to.deep.equal([{ name: 'alarm', code: 'alarm-unchosen' }]);
    await press('Tab');
    await type('depth');
    await press('Enter');

    expect(told.at(-1)).to.deep.equal({ alarm: { connectionId, alarmName: 'queue-depth' } });
    expect(form.problems).to.deep.equal([]);
    await expect(form).to.be.accessible();
  });

  it('opens the only account by itself, and needs no alarm then', async () => {
    const { form, told } = await showForm([alarm], {}, directoryWith([production]));

    expect(control(form).value).to.equal('');
    expect(told).to.deep.equal([]);
    expect(form.problems).to.deep.equal([]);
    form.focusField('alarm');
    await type('x');
    expect(form.problems.map(({ code }) => code)).to.deep.equal(['alarm-unchosen']);
    await press('Backspace');

    expect(told.at(-1)).to.deep.equal({});
    expect(form.problems).to.deep.equal([]);
  });

  for (const stored of [granted, JSON.stringify(granted)]) {
    it(`shows the alarm that is stored as ${typeof stored}, and leaves it as it is`, async () => {
      const { form, told } = await showForm([alarm], { alarm: stored }, directoryWith());

      expect(control(form).value).to.equal('queue-depth');
      expect(told).to.deep.equal([]);
      expect(form.problems).to.deep.equal([]);
      await expect(form).to.be.accessible();
    });
  }

  it('keeps an alarm of an account that may not be placed here, until it is taken off', async () => {
    const { form, told } = await showForm([alarm], { alarm: granted }, directoryWith([staging]));

    expect(words(form)).to.include('The alarm queue-depth stays until you choose another one.');
    deep(fieldOf(form, 'alarm'), 'button').click();
    await drawn();

    expect(told.at(-1)).to.deep.equal({});
  });

  it('keeps an alarm whose name is hidden, also after looking at an account', async () => {
    const sealed = { seal: 's' };
    const { form, told } = await showForm([alarm], { alarm: sealed }, directoryWith());

    expect(words(form)).to.include('An alarm whose name is hidden stays');
    await expect(form).to.be.accessible();
    form.focusField('alarm');
    await type('S');
    await press('ArrowUp');

    expect(told.at(-1)).to.deep.equal({ alarm: sealed });
  });

  it('takes the address of an alarm in the AWS console', async () => {
    const { form, told } = await showForm([alarm], {}, directoryWith([production]));

    control(form).value =
      `arn:aws:cloudwatch:eu-west-1:${production.accountNumber}:alarm:payment-errors`;
    control(form).dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    await drawn();

    expect(told.at(-1)).to.deep.equal({ alarm: { connectionId, alarmName: 'payment-errors' } });
    expect(control(form).value).to.equal('payment-errors');
  });

  it('says that there is no account, and that the accounts could not be read', async () => {
    const none = await showForm([{ ...alarm, required: true }], {}, directoryWith([]));
    none.form.showsProblems = true;
    await drawn();
    expect(words(none.form)).to.include('There is no AWS account');
    expect(words(none.form)).to.include('This macro needs a value here.');
    await expect(none.form).to.be.accessible();

    let isDown = true;
    const { form } = await showForm(
      [alarm],
      {},
      {
        ...directoryWith(),
        accounts: () =>
          Promise.resolve(
            isDown ? { ok: false, code: 'upstream' } : { ok: true, accounts: sampleAccounts },
          ),
      },
    );
    expect(words(form)).to.include('The AWS accounts could not be read.');
    await expect(form).to.be.accessible();
    isDown = false;
    deep(fieldOf(form, 'alarm'), 'button').click();
    await waitUntil(() => fieldOf(form, 'alarm').shadowRoot!.querySelector('ops-select-field'));
  });
});
