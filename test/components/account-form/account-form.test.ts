import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../../components/account-form/define';
import { draftOf } from '../../../components/account-form/account-draft';
import type { AccountForm } from '../../../components/account-form/account-form';
import type { AccountFormRequest } from '../../../components/account-form/account-request';
import { sampleAccount } from '../../../components/internal/samples';
import type { PublicAccount } from '../../../contract/accounts';
import { deep, focused, textOf } from '../deep';

async function show(properties: Partial<AccountForm> = {}): Promise<AccountForm> {
  const form = document.createElement('ops-account-form');
  Object.assign(form, { submitLabel: 'Save' }, properties);
  return fixture<AccountForm>(html`${form}`);
}

async function type(form: AccountForm, field: string, text: string): Promise<void> {
  const control = deep(form, `[name=${field}]`, '#control') as HTMLInputElement;
  control.value = text;
  control.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  await form.updateComplete;
}

async function submit(form: AccountForm): Promise<void> {
  deep(form, '[type=submit]').click();
  await new Promise(requestAnimationFrame);
}

function value(form: AccountForm, field: string): string {
  return (deep(form, `[name=${field}]`, '#control') as HTMLInputElement).value;
}

function sent(form: AccountForm): AccountFormRequest[] {
  const requests: AccountFormRequest[] = [];
  form.addEventListener('ops-request', ({ request }) =>
    requests.push(request as AccountFormRequest),
  );
  return requests;
}

describe('<ops-account-form>', () => {
  it('sends nothing while a field is wrong, and takes the focus to what is', async () => {
    const form = await show();
    const events = sent(form);

    await submit(form);

    expect(events).to.deep.equal([]);
    expect(focused()?.textContent.trim()).to.equal('4 fields need your attention');
    await expect(form).to.be.accessible();
  });

  it('takes an error away as soon as its cause is gone, moves nothing, and adds none meanwhile', async () => {
    const form = await show();
    await submit(form);
    const field = deep(form, '[name=displayName]');
    const below = deep(form, '[name=target]');
    deep(field, '#control').focus();
    const before = [below.getBoundingClientRect().top, field.getBoundingClientRect().top];

    await sendKeys({ type: 'Shop' });
    await (form as HTMLElement & { updateComplete: Promise<unknown> }).updateComplete;
    await new Promise(requestAnimationFrame);

    expect(field.shadowRoot!.querySelector('#error')).to.equal(null);
    const after = [below.getBoundingClientRect().top, field.getBoundingClientRect().top];
    expect(after).to.deep.equal(before);
    expect(deep(form, 'ops-form-problems', '#heading').textContent.trim()).to.equal(
      '3 fields need your attention',
    );
  });

  it('asks before it takes a name and a region that another account has', async () => {
    const form = await show({ accounts: [sampleAccount({ region: 'eu-west-1' })] });
    const events = sent(form);
    await type(form, 'displayName', ' shop PRODUCTION ');
    await type(form, 'region', 'eu-west-1');
    await type(form, 'target', '111122223333');
    deep(form, '[name=placement]', '[value=everywhere]').click();

    await submit(form);
    expect(events).to.deep.equal([]);
    expect(deep(form, '#twin').getAttribute('heading')).to.contain('is in the list already');
    await expect(form).to.be.accessible();

    await submit(form);
    expect(events).to.have.length(1);
  });

  it('asks nothing about a name that the account has already', async () => {
    const account = sampleAccount({ connectionId: 'own' });
    const form = await show({ account, accounts: [account, sampleAccount()] });
    const events = sent(form);

    await submit(form);

    expect(events).to.have.length(1);
  });

  it('leads from each problem to its field by the keyboard', async () => {
    const form = await show();
    await submit(form);

    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Enter' });

    expect(focused()).to.equal(deep(form, '[name=region]', '#control'));
  });

  it('sends what was typed, to the letter', async () => {
    const form = await show();
    const events = sent(form);

    await type(form, 'displayName', '<b>Läden</b> 日本');
    await type(form, 'region', 'eu-west-1');
    await type(form, 'target', '111122223333');
    deep(form, '[name=placement]', '[value=everywhere]').click();
    await submit(form);

    expect(events).to.deep.equal([
      {
        type: 'accounts.create',
        draft: {
          displayName: '<b>Läden</b> 日本',
          region: 'eu-west-1',
          target: '111122223333',
          permissionsBoundary: '',
          portalUrl: '',
          placement: { scope: 'everywhere' },
          optionalReads: [],
        },
      },
    ]);
  });

  it('sends what may be read beside alarms, and prints the line for a role that is there', async () => {
    const form = await show({ account: sampleAccount({ optionalReads: ['history'] }) });
    const events = sent(form);
    const field = deep(form, 'ops-reads-field');

    deep(field, '[value=mute-rules]').click();
    await form.updateComplete;

    expect(deep(field, 'ops-copy-field')).to.have.property('value').that.contains('ListAlarmMute');
    await submit(form);
    const [request] = events;
    expect(request && 'draft' in request && request.draft.optionalReads).to.deep.equal([
      'history',
      'mute-rules',
    ]);
    await expect(form).to.be.accessible();
  });

  it('asks for a change of the account that it was given', async () => {
    const account = sampleAccount();
    const form = await show({ account });
    const events = sent(form);

    await type(form, 'displayName', 'Shop 2');
    await submit(form);

    const draft = { ...draftOf(account), displayName: 'Shop 2' };
    expect(events).to.deep.equal([
      { type: 'accounts.update', connectionId: account.connectionId, draft },
    ]);
  });

  it('is not sent twice while it is under way', async () => {
    const form = await show({ account: sampleAccount(), busy: true });
    const events = sent(form);

    await submit(form);

    expect(events).to.deep.equal([]);
  });

  it('C35: shows every stored field that can be corrected', async () => {
    const account = sampleAccount({
      portalUrl: 'https://example.awsapps.com/start',
      permissionsBoundary: 'arn:aws:iam::111122223333:policy/Boundary',
    });

    const form = await show({ account, withPortal: true });

    expect(value(form, 'displayName')).to.equal(account.displayName);
    expect(value(form, 'region')).to.equal(account.region);
    expect(value(form, 'target')).to.equal(account.accountNumber);
    expect(value(form, 'portalUrl')).to.equal(account.portalUrl);
    expect(value(form, 'permissionsBoundary')).to.equal(account.permissionsBoundary);
    expect(deep(form, 'details').hasAttribute('open')).to.equal(true);
  });

  it('tells of a change by somebody else, and loses nothing of what was typed', async () => {
    const form = await show({ account: sampleAccount(), withPortal: true });
    await type(form, 'displayName', 'Mine');

    const theirs: PublicAccount = sampleAccount({
      displayName: 'Theirs',
      region: 'us-east-1',
      revision: 2,
    });
    Object.assign(form, { account: theirs, refusal: { ok: false, code: 'conflict' } });
    await form.updateComplete;

    expect(value(form, 'displayName')).to.equal('Mine');
    expect(value(form, 'region')).to.equal('us-east-1');
    expect(textOf(deep(form, '#refused'))).to.include('They changed “Display name” to “Theirs”');
    expect(focused()).to.equal(deep(form, '#refused'));
  });

  it('says at the field what the backend did not accept', async () => {
    const form = await show({
      account: sampleAccount(),
      refusal: { ok: false, code: 'invalid-input', field: 'target' },
    });

    expect(textOf(deep(form, '[name=target]', '#error'))).to.include(
      'must have the path /confluops/',
    );
  });

  it('preselects nothing of who may place and see its alarms, and asks for it', async () => {
    const form = await show();
    const field = deep(form, '[name=placement]');
    expect(field.shadowRoot?.querySelector(':checked')).to.equal(null);

    await submit(form);
    deep(form, 'ops-form-problems', 'li:last-child button').click();

    expect(textOf(deep(field, '#error'))).to.equal('Choose one of the two options.');
    expect(focused()).to.equal(deep(field, '[value=everywhere]'));
  });

  it('leads to the search where the spaces are missing', async () => {
    const form = await show({
      account: sampleAccount({ placement: { scope: 'spaces', spaceIds: [] } }),
    });
    await submit(form);

    deep(form, 'ops-form-problems', 'button').click();

    const search = deep(form, '[name=placement]', 'ops-space-picker', 'ops-space-search');
    expect(focused()).to.equal(deep(search, 'input'));
    expect(textOf(deep(search, '#error'))).to.equal('Choose a space.');
  });

  it('says at the choice that the backend did not accept it', async () => {
    const form = await show({
      account: sampleAccount(),
      refusal: { ok: false, code: 'invalid-input', field: 'placement' },
    });

    expect(textOf(deep(form, '[name=placement]', '#error'))).to.include('1 to 50');
    expect(textOf(deep(form, '#refused'))).to.include('choice of spaces');
  });

  it('tells whom somebody else let place alarms meanwhile', async () => {
    const form = await show({ account: sampleAccount() });
    deep(form, '[name=placement]', '[value=spaces]').click();

    Object.assign(form, {
      account: sampleAccount({ placement: { scope: 'spaces', spaceIds: ['1', '2'] }, revision: 2 }),
      refusal: { ok: false, code: 'conflict' },
    });
    await form.updateComplete;

    expect(textOf(deep(form, '#refused'))).to.include('to “2 spaces”');
  });

  it('has words for every way of being refused', async () => {
    for (const code of ['forbidden', 'not-found', 'upstream', 'invalid-input'] as const) {
      const form = await show({ refusal: { ok: false, code } });

      expect(textOf(deep(form, '#refused')), code).to.match(/\w{3,}/);
    }
  });

  it('C08: offers the regions of the commercial partition by id and name', async () => {
    const form = await show();

    const region = deep(form, '[name=region]', '#control') as HTMLSelectElement;

    expect(region.options).to.have.length(37);
    expect([...region.options].map(({ text }) => text)).to.include('eu-west-1 – Europe (Ireland)');
  });
});
