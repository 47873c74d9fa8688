import { expect } from '@open-wc/testing';
import { draftOf } from '../../../../../components/account-form/account-draft';
import {
  sampleAccount,
  sampleNow,
  waitingAccount,
} from '../../../../../components/internal/samples';
import type { PublicAccount } from '../../../../../contract/accounts';
import { noAccounts } from '../../../../../static/admin/sections/accounts/account-list';
import { unknownAccounts } from '../../../../../static/admin/sections/accounts/accounts-store';
import { WizardStore, noSession } from '../../../../../static/admin/sections/accounts/wizard-store';
import { FakeHost } from '../../../fake-host';
import { Backend, settled, TestClock } from '../../backend';

const draft = {
  ...draftOf(),
  displayName: 'Shop',
  region: 'eu-west-1',
  target: '111122223333',
  placement: { scope: 'everywhere' },
} as const;
const keys = { accessKeyId: 'AKIAIOSFODNN7EXAMPLE', secretAccessKey: 'secret' };

async function start(backend: Backend, clock: TestClock, account?: PublicAccount) {
  const known: PublicAccount[] = [];
  const host = new FakeHost();
  const accounts = {
    state: { ...unknownAccounts, list: noAccounts, broker: backend.broker },
    accountKnown: (stored: PublicAccount) => known.push(stored),
    brokerKnown: () => Promise.resolve(),
    reread: (id: string) => Promise.resolve(backend.accounts.find((a) => a.connectionId === id)),
  };
  const begin = account ? { account } : {};
  const { gateway } = backend;
  const store = new WizardStore(host, () => ({ gateway, clock, accounts, begin }), noSession);
  host.connect();
  await settled();
  /** The wizard as it is shown by now. */
  const wizard = () => {
    if (!store.state.wizard) throw new Error('The wizard is not open');
    return store.state.wizard;
  };
  return { store, host, known, wizard };
}

describe('a run of the wizard', () => {
  let backend: Backend;
  let clock: TestClock;

  beforeEach(() => {
    backend = new Backend();
    clock = new TestClock();
  });

  it('stores the account, opens a setup link, and turns to done when the role answers', async () => {
    const { store, known, wizard } = await start(backend, clock);

    await store.handle({ type: 'accounts.create', draft });
    expect(wizard().step).to.equal('setup');
    expect(wizard().kit).to.exist;
    await store.handle({ type: 'command-run' });
    await clock.pass(3_000);
    expect(wizard().diagnosis).to.deep.equal({ code: 'role-not-assumable' });
    backend.diagnosis = undefined;
    await clock.pass(3_000);

    expect(wizard().step).to.equal('done');
    expect(known.at(-1)?.status).to.equal('connected');
    expect(clock.waiting).to.equal(0);
  });

  it('stores the access key between account and setup link where there is none', async () => {
    backend.broker = undefined;
    const { store, wizard } = await start(backend, clock);

    await store.handle({ type: 'accounts.create', draft });
    expect(wizard().step).to.equal('broker');
    await store.handle({ type: 'broker.save', keys });

    expect(wizard().step).to.equal('setup');
    expect(wizard().kit).to.exist;
    expect(JSON.stringify(wizard())).to.not.include(keys.secretAccessKey);
  });

  it('opened again shows its command at once', async () => {
    backend.accounts = [waitingAccount()];
    const { wizard } = await start(backend, clock, waitingAccount());

    expect(wizard()).to.include({ step: 'setup', busy: false, refusal: undefined });
    expect(wizard().kit).to.exist;
  });

  it('opened again keeps the link that a colleague may be using, until a new one is asked for', async () => {
    backend.accounts = [waitingAccount()];
    backend.isLinkInUse = true;
    const { connectionId } = waitingAccount();
    const { store, wizard } = await start(backend, clock, waitingAccount());

    await store.handle({ type: 'step-back' });
    await store.handle({ type: 'accounts.create', draft: draftOf(waitingAccount()) });
    await store.handle({ type: 'choose-lifetime', lifetime: '24-hours' });
    expect(wizard().kit).to.equal(undefined);
    expect(wizard().refusal?.code).to.equal('link-in-use');
    await store.handle({ type: 'accounts.setup' });

    expect(wizard().kit).to.exist;
    expect(backend.called('accounts.setup')).to.deep.equal([
      { connectionId, lifetime: '15-minutes', keepsColleagues: true },
      { connectionId, lifetime: '15-minutes', keepsColleagues: true },
      { connectionId, lifetime: '24-hours' },
    ]);
  });

  it('opened for a role that is made anew shows no command unasked: it ends what there is', async () => {
    const refused = sampleAccount({ diagnosis: { code: 'role-not-assumable' } });
    backend.accounts = [refused];
    const { wizard } = await start(backend, clock, refused);

    expect(wizard()).to.include({ step: 'setup', kit: undefined });
    expect(backend.called('accounts.setup')).to.deep.equal([]);
  });

  it('opened again turns to done by itself when the colleague ran the command meanwhile', async () => {
    backend.accounts = [waitingAccount()];
    backend.diagnosis = undefined;
    const { wizard } = await start(backend, clock, waitingAccount());

    await clock.pass(3_000);

    expect(wizard().step).to.equal('done');
  });

  it('opens a link of the chosen time in place of the one that is shown', async () => {
    const { store, wizard } = await start(backend, clock);
    await store.handle({ type: 'accounts.create', draft });

    await store.handle({ type: 'choose-lifetime', lifetime: '24-hours' });

    expect(wizard().kit?.expiresAt).to.equal(sampleNow + 24 * 60 * 60_000);
  });

  it('opens a link of the time that was chosen while the first link was opened', async () => {
    const { store, wizard } = await start(backend, clock);
    let release = (): void => undefined;
    backend.held.set('accounts.setup', new Promise((resolve) => (release = resolve)));
    void store.handle({ type: 'accounts.create', draft });
    await settled();

    void store.handle({ type: 'choose-lifetime', lifetime: '24-hours' });
    await settled();
    const asked = backend.called('accounts.setup').length;
    release();
    await settled();

    expect(asked, 'links opened side by side').to.equal(1);
    expect(wizard().kit?.expiresAt).to.equal(sampleNow + 24 * 60 * 60_000);
    expect(wizard().busy).to.equal(false);
  });

  it('shows the link that was asked for last, though each ends the one before', async () => {
    const { store, wizard } = await start(backend, clock);
    await store.handle({ type: 'accounts.create', draft });
    let release = (): void => undefined;
    backend.held.set('accounts.setup', new Promise((resolve) => (release = resolve)));

    for (const lifetime of ['24-hours', '15-minutes', '24-hours'] as const) {
      void store.handle({ type: 'choose-lifetime', lifetime });
      await settled();
    }
    release();
    await settled();

    expect(backend.called('accounts.setup')).to.have.length(2);
    expect(wizard().kit?.expiresAt).to.equal(sampleNow + 24 * 60 * 60_000);
  });

  it('opens no link for an account that is stored after the wizard was left', async () => {
    const { store, host, known } = await start(backend, clock);
    let release = (): void => undefined;
    backend.held.set('accounts.create', new Promise((resolve) => (release = resolve)));
    void store.handle({ type: 'accounts.create', draft });
    await settled();

    host.disconnect();
    release();
    await settled();

    expect(known).to.have.length(1);
    expect(backend.called('accounts.setup')).to.deep.equal([]);
  });

  describe('whose check is answered late', () => {
    let release: () => void;

    beforeEach(() => {
      backend.held.set('accounts.verify', new Promise((resolve) => (release = resolve)));
    });

    it('believes nothing of it about a role that was exchanged meanwhile', async () => {
      const { store, wizard } = await start(backend, clock);
      await store.handle({ type: 'accounts.create', draft });
      await clock.pass(3_000);
      const { account } = wizard();
      const former = { ...account!, status: 'connected' } as const;

      await store.handle({ type: 'step-back' });
      backend.refusals.set('accounts.verify', { ok: true, account: former } as never);
      await store.handle({
        type: 'accounts.update',
        connectionId: account!.connectionId,
        draft: { ...draftOf(account), region: 'us-east-1' },
      });
      release();
      await settled();

      expect(wizard().step).to.equal('setup');
      expect(wizard().account?.region).to.equal('us-east-1');
      expect(wizard().account?.status).to.equal('waiting');
    });

    it('does not ask again for a key that was stored meanwhile', async () => {
      const { store, wizard } = await start(backend, clock);
      await store.handle({ type: 'accounts.create', draft });
      backend.diagnosis = { code: 'broker-missing' };
      backend.held.clear();
      await clock.pass(3_000);
      expect(wizard().step).to.equal('broker');

      await store.handle({ type: 'broker.save', keys });
      backend.held.set('accounts.verify', new Promise((resolve) => (release = resolve)));
      await clock.pass(3_000);
      await store.handle({ type: 'step-back' });
      await store.handle({ type: 'broker.save', keys });
      release();
      await settled();

      expect(wizard().step).to.equal('setup');
    });
  });

  it('has one check at a time, however long an answer takes', async () => {
    const { store, wizard } = await start(backend, clock);
    await store.handle({ type: 'accounts.create', draft });
    let release = (): void => undefined;
    backend.held.set('accounts.verify', new Promise((resolve) => (release = resolve)));

    await clock.pass(30_000);
    await store.handle({ type: 'step-back' });
    await store.handle({ type: 'accounts.create', draft: draftOf(wizard().account) });
    await clock.pass(30_000);
    expect(backend.called('accounts.verify')).to.have.length(1);
    backend.held.clear();
    release();
    await settled();
    await clock.pass(3_000);

    expect(backend.called('accounts.verify')).to.have.length(2);
    expect(clock.waiting).to.equal(1);
  });

  it('goes on checking when ConfluOps could not be reached, and says so', async () => {
    const { store, wizard } = await start(backend, clock);
    await store.handle({ type: 'accounts.create', draft });
    backend.refusals.set('accounts.verify', new Error('offline'));

    await clock.pass(3_000);
    expect(wizard().unreachable).to.equal(true);
    await clock.pass(3_000);

    expect(wizard().unreachable).to.equal(false);
  });

  it('turns to done when the role was accepted before the link could be opened', async () => {
    backend.accounts = [waitingAccount()];
    backend.diagnosis = undefined;
    backend.refusals.set('accounts.setup', { ok: false, code: 'conflict' });
    const { store, wizard } = await start(backend, clock, waitingAccount());

    await store.handle({ type: 'accounts.setup' });

    expect(wizard().step).to.equal('done');
    expect(clock.waiting).to.equal(0);
  });

  it('stops checking when somebody deleted the account', async () => {
    const { store, wizard } = await start(backend, clock);
    await store.handle({ type: 'accounts.create', draft });
    backend.accounts = [];

    await clock.pass(3_000);

    expect(wizard().refusal?.code).to.equal('not-found');
    expect(clock.waiting).to.equal(0);
  });

  it('looks for nothing any more once it is taken out of the document', async () => {
    const { store, host, wizard } = await start(backend, clock);
    await store.handle({ type: 'accounts.create', draft });
    const before = wizard();

    host.disconnect();
    backend.diagnosis = undefined;
    await clock.pass(60_000);

    expect(clock.waiting).to.equal(0);
    expect(wizard()).to.equal(before);
    expect(backend.called('accounts.verify')).to.deep.equal([]);
  });

  it('goes on where it was when it is put into the document again', async () => {
    const { store, host, wizard } = await start(backend, clock);
    await store.handle({ type: 'accounts.create', draft });
    backend.diagnosis = undefined;

    host.disconnect();
    await clock.pass(60_000);
    host.connect();
    await clock.pass(3_000);

    expect(wizard().step).to.equal('done');
    expect(backend.called('accounts.create')).to.have.length(1);
  });

  it('keeps what is typed when another administrator was faster, and goes on from theirs', async () => {
    const theirs = waitingAccount({ displayName: 'Theirs', revision: 2 });
    backend.accounts = [theirs];
    const { store, wizard } = await start(backend, clock, waitingAccount());
    await store.handle({ type: 'step-back' });
    const typed = { ...draftOf(waitingAccount()), displayName: 'Mine' };

    await store.handle({ type: 'accounts.create', draft: typed });
    expect(wizard().refusal?.code).to.equal('conflict');
    expect(wizard().account).to.deep.equal(theirs);
    await store.handle({ type: 'accounts.create', draft: typed });

    expect(wizard().account).to.deep.include({ displayName: 'Mine', revision: 3 });
  });

  it('says what was refused and stays where it is', async () => {
    backend.broker = undefined;
    backend.refusals.set('broker.save', { ok: false, code: 'broker-not-user' });
    const { store, wizard } = await start(backend, clock);
    await store.handle({ type: 'accounts.create', draft });

    await store.handle({ type: 'broker.save', keys });

    expect(wizard()).to.deep.include({
      step: 'broker',
      busy: false,
      refusal: { ok: false, code: 'broker-not-user' },
    });
  });

  it('does not ask for a connected account', async () => {
    backend.accounts = [waitingAccount()];
    backend.diagnosis = undefined;
    await start(backend, clock, waitingAccount());

    await clock.pass(60_000);

    expect(backend.called('accounts.verify')).to.have.length(1);
    expect(backend.accounts[0]?.status).to.equal(sampleAccount().status);
  });
});
