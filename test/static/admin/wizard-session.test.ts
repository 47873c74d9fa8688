import { expect } from '@open-wc/testing';
import { draftOf } from '../../../components/account-form/account-draft';
import { sampleAccount, sampleNow, waitingAccount } from '../../../components/internal/samples';
import type { PublicAccount } from '../../../contract/accounts';
import { WizardSession } from '../../../static/admin/wizard-session';
import { Backend, settled, TestClock } from './backend';

const draft = {
  ...draftOf(),
  displayName: 'Shop',
  region: 'eu-west-1',
  target: '111122223333',
  placement: { scope: 'everywhere' },
} as const;
const keys = { accessKeyId: 'AKIAIOSFODNN7EXAMPLE', secretAccessKey: 'secret' };

function start(backend: Backend, clock: TestClock, account?: PublicAccount) {
  const known: PublicAccount[] = [];
  const session = new WizardSession(
    {
      gateway: backend.gateway,
      clock,
      changed: () => undefined,
      accountKnown: (stored) => known.push(stored),
      brokerKnown: () => undefined,
      reread: (id) => Promise.resolve(backend.accounts.find((a) => a.connectionId === id)),
    },
    { hasBroker: backend.broker !== undefined, ...(account && { account }) },
  );
  return { session, known };
}

describe('a session of the wizard', () => {
  let backend: Backend;
  let clock: TestClock;

  beforeEach(() => {
    backend = new Backend();
    clock = new TestClock();
  });

  it('stores the account, opens a setup link, and turns to done when the role answers', async () => {
    const { session, known } = start(backend, clock);

    await session.handle({ type: 'accounts.create', draft });
    expect(session.state.step).to.equal('setup');
    expect(session.state.kit).to.exist;
    await session.handle({ type: 'command-run' });
    await clock.pass(3_000);
    expect(session.state.diagnosis).to.deep.equal({ code: 'role-not-assumable' });
    backend.diagnosis = undefined;
    await clock.pass(3_000);

    expect(session.state.step).to.equal('done');
    expect(known.at(-1)?.status).to.equal('connected');
    expect(clock.waiting).to.equal(0);
  });

  it('stores the access key between account and setup link where there is none', async () => {
    backend.broker = undefined;
    const { session } = start(backend, clock);

    await session.handle({ type: 'accounts.create', draft });
    expect(session.state.step).to.equal('broker');
    await session.handle({ type: 'broker.save', keys });

    expect(session.state.step).to.equal('setup');
    expect(session.state.kit).to.exist;
    expect(JSON.stringify(session.state)).to.not.include(keys.secretAccessKey);
  });

  it('opened again asks for no setup link: a colleague may be using the former one', async () => {
    backend.accounts = [waitingAccount()];
    const { session } = start(backend, clock, waitingAccount());

    await session.handle({ type: 'step-back' });
    await session.handle({ type: 'accounts.create', draft: draftOf(waitingAccount()) });
    await session.handle({ type: 'choose-lifetime', lifetime: '24-hours' });
    expect(backend.called('accounts.setup')).to.deep.equal([]);
    await session.handle({ type: 'accounts.setup' });

    expect(backend.called('accounts.setup')).to.deep.equal([
      { connectionId: waitingAccount().connectionId, lifetime: '24-hours' },
    ]);
  });

  it('opened again turns to done by itself when the colleague ran the command meanwhile', async () => {
    backend.accounts = [waitingAccount()];
    backend.diagnosis = undefined;
    const { session } = start(backend, clock, waitingAccount());

    await clock.pass(3_000);

    expect(session.state.step).to.equal('done');
  });

  it('opens a link of the chosen time in place of the one that is shown', async () => {
    const { session } = start(backend, clock);
    await session.handle({ type: 'accounts.create', draft });

    await session.handle({ type: 'choose-lifetime', lifetime: '24-hours' });

    expect(session.state.kit?.expiresAt).to.equal(sampleNow + 24 * 60 * 60_000);
  });

  it('has one check at a time, however long an answer takes', async () => {
    const { session } = start(backend, clock);
    await session.handle({ type: 'accounts.create', draft });
    let release = (): void => undefined;
    backend.held.set('accounts.verify', new Promise((resolve) => (release = resolve)));

    await clock.pass(30_000);
    await session.handle({ type: 'step-back' });
    await session.handle({ type: 'accounts.create', draft: draftOf(session.state.account) });
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
    const { session } = start(backend, clock);
    await session.handle({ type: 'accounts.create', draft });
    backend.refusals.set('accounts.verify', new Error('offline'));

    await clock.pass(3_000);
    expect(session.state.unreachable).to.equal(true);
    await clock.pass(3_000);

    expect(session.state.unreachable).to.equal(false);
  });

  it('turns to done when the role was accepted before the link could be opened', async () => {
    backend.accounts = [waitingAccount()];
    backend.diagnosis = undefined;
    backend.refusals.set('accounts.setup', { ok: false, code: 'conflict' });
    const { session } = start(backend, clock, waitingAccount());

    await session.handle({ type: 'accounts.setup' });

    expect(session.state.step).to.equal('done');
    expect(clock.waiting).to.equal(0);
  });

  it('stops checking when somebody deleted the account', async () => {
    const { session } = start(backend, clock);
    await session.handle({ type: 'accounts.create', draft });
    backend.accounts = [];

    await clock.pass(3_000);

    expect(session.state.refusal?.code).to.equal('not-found');
    expect(clock.waiting).to.equal(0);
  });

  it('changes nothing any more once it is closed', async () => {
    const { session } = start(backend, clock);
    await session.handle({ type: 'accounts.create', draft });
    const before = session.state;

    session.close();
    backend.diagnosis = undefined;
    await clock.pass(60_000);

    expect(session.state).to.equal(before);
    expect(backend.called('accounts.verify')).to.deep.equal([]);
  });

  it('keeps what is typed when another administrator was faster, and goes on from theirs', async () => {
    const theirs = waitingAccount({ displayName: 'Theirs', revision: 2 });
    backend.accounts = [theirs];
    const { session } = start(backend, clock, waitingAccount());
    await session.handle({ type: 'step-back' });
    const typed = { ...draftOf(waitingAccount()), displayName: 'Mine' };

    await session.handle({ type: 'accounts.create', draft: typed });
    expect(session.state.refusal?.code).to.equal('conflict');
    expect(session.state.account).to.deep.equal(theirs);
    await session.handle({ type: 'accounts.create', draft: typed });

    expect(session.state.account).to.deep.include({ displayName: 'Mine', revision: 3 });
  });

  it('says what was refused and stays where it is', async () => {
    backend.broker = undefined;
    backend.refusals.set('broker.save', { ok: false, code: 'broker-not-user' });
    const { session } = start(backend, clock);
    await session.handle({ type: 'accounts.create', draft });

    await session.handle({ type: 'broker.save', keys });

    expect(session.state).to.deep.include({
      step: 'broker',
      busy: false,
      refusal: { ok: false, code: 'broker-not-user' },
    });
  });

  it('does not ask for a connected account', async () => {
    backend.accounts = [waitingAccount()];
    backend.diagnosis = undefined;
    start(backend, clock, waitingAccount());

    await clock.pass(60_000);

    expect(backend.called('accounts.verify')).to.have.length(1);
    expect(backend.accounts[0]?.status).to.equal(sampleAccount().status);
  });
});
