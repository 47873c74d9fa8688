import { expect } from '@open-wc/testing';
import {
  sampleAccount,
  sampleKit,
  sampleNow,
  waitingAccount,
} from '../../../components/internal/samples';
import {
  isExpired,
  isLate,
  nextCheck,
  openWizard,
  reduce,
  stepsOf,
  type WizardAction,
  type WizardState,
} from '../../../components/role-wizard/wizard-state';

const minute = 60_000;
const account = waitingAccount();

function after(state: WizardState, ...actions: readonly WizardAction[]): WizardState {
  return actions.reduce(reduce, state);
}

function fresh(hasBroker = true): WizardState {
  return openWizard(sampleNow, { hasBroker });
}

function waiting(): WizardState {
  return after(
    fresh(),
    { type: 'account-stored', account },
    { type: 'link-opened', kit: sampleKit() },
    { type: 'command-run', at: sampleNow },
  );
}

describe('the wizard', () => {
  it('asks for the access key only where there is none', () => {
    expect(stepsOf(fresh(true))).to.deep.equal(['account', 'setup', 'waiting', 'done']);
    expect(stepsOf(fresh(false))).to.deep.equal(['account', 'broker', 'setup', 'waiting', 'done']);
  });

  it('goes from the account over the key and the command to the connected account', () => {
    const steps = [fresh(false)];
    for (const action of [
      { type: 'account-stored', account },
      { type: 'broker-stored' },
      { type: 'command-run', at: sampleNow },
      { type: 'checked', account: sampleAccount(), at: sampleNow },
    ] as const) {
      steps.push(reduce(steps.at(-1)!, action));
    }

    expect(steps.map(({ step }) => step)).to.deep.equal([
      'account',
      'broker',
      'setup',
      'waiting',
      'done',
    ]);
  });

  it('goes on from the setup command by itself where nobody said that it was run', () => {
    const state = after(
      fresh(),
      { type: 'account-stored', account },
      { type: 'checked', account: sampleAccount(), at: sampleNow },
    );

    expect(state.step).to.equal('done');
  });

  it('opened again finds its step from the stored account alone', () => {
    const step = (hasBroker: boolean) => openWizard(sampleNow, { hasBroker, account }).step;

    expect(step(false)).to.equal('broker');
    expect(step(true)).to.equal('setup');
  });

  it('opened again shows at once why the account was not connected', () => {
    const diagnosis = { code: 'open-with-any-id' } as const;

    const state = openWizard(sampleNow, {
      hasBroker: true,
      account: waitingAccount({ status: 'attention', diagnosis }),
    });

    expect(state.diagnosis).to.equal(diagnosis);
  });

  it('does not call an account done whose role AWS refuses, though badges go on asking', () => {
    const diagnosis = { code: 'role-not-assumable' } as const;
    const refused = sampleAccount({ diagnosis });
    const opened = openWizard(sampleNow, { hasBroker: true, account: refused });

    const state = after(opened, { type: 'checked', account: refused, diagnosis, at: sampleNow });

    expect(state.step).to.equal('setup');
  });

  it('keeps account, command and choice when stepping back and forth', () => {
    const before = { ...waiting(), lifetime: '24-hours' } as const;

    const state = after(
      before,
      { type: 'stepped-back' },
      { type: 'stepped-back' },
      { type: 'account-stored', account },
    );

    expect(state.step).to.equal('setup');
    expect(state.account).to.equal(account);
    expect(state.kit).to.equal(before.kit);
    expect(state.lifetime).to.equal('24-hours');
  });

  it('drops the commands when they would make another role than the account names', () => {
    for (const change of [
      { roleArn: 'arn:aws:iam::444455556666:role/confluops/ConfluOpsAlarmReader-7f3a9c21' },
      { permissionsBoundary: 'arn:aws:iam::111122223333:policy/Boundary' },
      { region: 'us-east-1' },
    ]) {
      const changed = waitingAccount({ ...change, revision: 2 });

      expect(reduce(waiting(), { type: 'account-stored', account: changed }).kit).to.equal(
        undefined,
      );
    }
  });

  it('steps back over the key only while there is none', () => {
    const unbrokered = after(fresh(false), { type: 'account-stored', account });
    const brokered = after(unbrokered, { type: 'broker-stored' });

    expect(reduce(unbrokered, { type: 'stepped-back' }).step).to.equal('account');
    expect(reduce(brokered, { type: 'stepped-back' }).step).to.equal('account');
  });

  it('goes back to the key when that was removed while it waited', () => {
    const state = reduce(waiting(), {
      type: 'checked',
      account,
      diagnosis: { code: 'broker-missing' },
      at: sampleNow,
    });

    expect(state.step).to.equal('broker');
    expect(stepsOf(state)).to.include('broker');
  });

  it('does not tear somebody away who stepped back while a check was under way', () => {
    const state = after(
      waiting(),
      { type: 'stepped-back' },
      { type: 'stepped-back' },
      { type: 'checked', account: sampleAccount(), at: sampleNow },
    );

    expect(state.step).to.equal('account');
  });

  it('keeps what the last check found until the next one is clear', () => {
    const diagnosis = { code: 'missing-permission' } as const;
    const found = reduce(waiting(), { type: 'checked', account, diagnosis, at: sampleNow });

    expect(reduce(found, { type: 'unchecked', at: sampleNow }).diagnosis).to.equal(diagnosis);
    expect(reduce(found, { type: 'checked', account, at: sampleNow }).diagnosis).to.equal(
      undefined,
    );
  });

  it('is late two minutes after the command ran, and not while it is still shown', () => {
    const at = (milliseconds: number) => ({
      ...waiting(),
      now: sampleNow + milliseconds,
    });

    expect(isLate(at(2 * minute - 1))).to.equal(false);
    expect(isLate(at(2 * minute))).to.equal(true);
    expect(isLate({ ...at(2 * minute), step: 'setup' })).to.equal(false);
  });

  it('knows when the link in its commands has ended', () => {
    expect(isExpired({ ...waiting(), now: sampleNow + 15 * minute - 1 })).to.equal(false);
    expect(isExpired({ ...waiting(), now: sampleNow + 15 * minute })).to.equal(true);
    expect(isExpired(fresh())).to.equal(false);
  });

  it('looks for the role every three seconds, and less often in a forgotten tab', () => {
    expect(nextCheck(waiting())).to.equal(3_000);
    expect(nextCheck({ ...waiting(), now: sampleNow + 10 * minute })).to.equal(30_000);
  });

  it('looks for no role before there is an account, after it is connected, or when it is gone', () => {
    expect(nextCheck(fresh())).to.equal(undefined);
    expect(nextCheck({ ...waiting(), step: 'done' })).to.equal(undefined);
    for (const code of ['not-found', 'forbidden'] as const) {
      const refused = reduce(waiting(), { type: 'refused', refusal: { ok: false, code } });
      expect(nextCheck(refused), code).to.equal(undefined);
    }
  });

  it('stays where it is when something is refused, and says what until the next try', () => {
    const refusal = { ok: false, code: 'upstream' } as const;
    const refused = after(waiting(), { type: 'sent' }, { type: 'refused', refusal });

    expect(refused).to.deep.include({ step: 'waiting', busy: false, refusal });
    expect(reduce(refused, { type: 'sent' })).to.deep.include({ busy: true, refusal: undefined });
  });
});
