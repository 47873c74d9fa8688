import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../../components/role-wizard/define';
import {
  sampleAccount,
  sampleBrokerKit,
  sampleKit,
  sampleNow,
  sampleTrustPolicy,
  waitingAccount,
} from '../../../components/internal/samples';
import type { RoleWizard } from '../../../components/role-wizard/role-wizard';
import type { WizardRequest } from '../../../components/role-wizard/wizard-request';
import { openWizard, type WizardState } from '../../../components/role-wizard/wizard-state';
import { deep, focused, textOf } from '../deep';

const account = waitingAccount();
const fresh = openWizard(sampleNow, { hasBroker: false });
const atBroker: WizardState = { ...fresh, step: 'broker', account };
const atSetup: WizardState = { ...atBroker, step: 'setup', hasBroker: true, kit: sampleKit() };
const waiting: WizardState = { ...atSetup, step: 'waiting', waitingSince: sampleNow };

async function show(wizard: WizardState): Promise<RoleWizard> {
  const element = document.createElement('ops-role-wizard');
  Object.assign(element, { wizard, brokerKit: sampleBrokerKit });
  await fixture<RoleWizard>(html`${element}`);
  await rendered(element);
  return element;
}

async function rendered(element: RoleWizard): Promise<void> {
  await element.updateComplete;
  await new Promise(requestAnimationFrame);
}

async function move(element: RoleWizard, wizard: WizardState): Promise<void> {
  element.wizard = wizard;
  await rendered(element);
}

function requests(element: RoleWizard): WizardRequest[] {
  const made: WizardRequest[] = [];
  element.addEventListener('ops-request', ({ request }) => made.push(request as WizardRequest));
  return made;
}

async function fill(element: RoleWizard, form: string, field: string, text: string): Promise<void> {
  deep(element, form, `[name=${field}]`).focus();
  await sendKeys({ type: text });
}

describe('<ops-role-wizard>', () => {
  it('takes the focus to the heading of each step', async () => {
    const element = await show(fresh);

    for (const wizard of [atBroker, atSetup, waiting]) {
      await move(element, wizard);
      expect(focused(), wizard.step).to.equal(deep(element, 'h2'));
    }
  });

  it('leaves the focus where it is while a step only changes', async () => {
    const element = await show(waiting);
    const back = deep(element, 'ops-waiting-step', 'button');
    back.focus();

    await move(element, { ...waiting, now: sampleNow + 3_000 });

    expect(focused()).to.equal(back);
  });

  it('keeps what was typed at every step when stepping back and on, the secret too', async () => {
    const element = await show(fresh);
    await fill(element, 'ops-account-form', 'displayName', 'Shop');
    await move(element, atBroker);
    await fill(element, 'ops-broker-form', 'accessKeyId', 'AKIAIOSFODNN7EXAMPLE');
    await fill(element, 'ops-broker-form', 'secretAccessKey', 'not-sent-yet');

    await move(element, { ...atBroker, step: 'account' });
    await move(element, atBroker);

    const secret = deep(element, 'ops-broker-form', '[name=secretAccessKey]', '#control');
    expect((secret as HTMLInputElement).value).to.equal('not-sent-yet');
  });

  it('C24: forgets the secret as soon as it is stored', async () => {
    const element = await show(atBroker);
    await fill(element, 'ops-broker-form', 'secretAccessKey', 'typed-once');

    await move(element, atSetup);
    await move(element, { ...atSetup, step: 'account' });

    expect(element.shadowRoot?.querySelector('ops-broker-form')).to.equal(null);
  });

  it('shows how to make the access key, and the exact policy, to be downloaded', async () => {
    const element = await show(atBroker);

    const setup = deep(element, 'ops-broker-setup');

    expect(textOf(setup)).to.include(sampleBrokerKit.command);
    expect(deep(setup, 'details ops-copy-field')).to.include({
      value: sampleBrokerKit.policy,
      fileName: 'confluops-broker-policy.json',
    });
  });

  it('tells the steps and where one is', async () => {
    const element = await show(atSetup);

    const items = [
      ...(deep(element, 'ops-progress-steps').shadowRoot?.querySelectorAll('li') ?? []),
    ];

    expect(items.map((item) => item.getAttribute('aria-current'))).to.deep.equal([
      null,
      null,
      'step',
      null,
      null,
    ]);
    expect(items.map(textOf).slice(0, 2).join()).to.include('done');
  });

  it('shows every way to make the role by arrow keys alone', async () => {
    const element = await show(atSetup);
    const kit = deep(element, 'ops-setup-step', 'ops-setup-kit');
    deep(kit, '[role=tab]').focus();
    const shown = [];

    for (let way = 0; way < 4; way += 1) {
      shown.push(textOf(deep(kit, '[role=tabpanel]')));
      await sendKeys({ press: 'ArrowRight' });
      await rendered(element);
    }

    const { command, terraform, cli, template } = sampleKit();
    for (const [index, text] of [command, terraform, cli, template].entries()) {
      expect(shown[index]).to.include(text.replace(/\s+/g, ' '));
    }
    expect(focused()?.id).to.equal('cloudshell');
  });

  it('names the rights that the person who runs it needs', async () => {
    const element = await show(atSetup);

    const rights = deep(element, 'ops-setup-step', 'ops-setup-kit', '.rights');

    expect(textOf(rights)).to.equal(sampleKit().rights.join(' '));
  });

  it('asks for a link of another life when a colleague runs the command', async () => {
    const element = await show(atSetup);
    const made = requests(element);

    deep(element, 'ops-setup-step', '[value="24-hours"]').click();

    expect(made).to.deep.equal([{ type: 'choose-lifetime', lifetime: '24-hours' }]);
  });

  it('says when the link has expired, and renews it', async () => {
    const element = await show({ ...atSetup, now: sampleKit().expiresAt });
    const made = requests(element);

    const told = deep(element, 'ops-setup-step', '[role=alert]');
    expect(textOf(told)).to.include('expired');
    deep(element, 'ops-setup-step', '[role=alert] button').click();

    expect(made).to.deep.equal([{ type: 'accounts.setup' }]);
  });

  it('lets nobody copy a command that a new one is taking the place of', async () => {
    const element = await show({ ...atSetup, busy: true });
    const step = deep(element, 'ops-setup-step');

    expect(deep(step, 'ops-setup-kit').inert).to.equal(true);
    expect(textOf(deep(step, '.until [role=status]'))).to.equal('Opening a setup link…');
    await move(element, atSetup);

    expect(deep(step, 'ops-setup-kit').inert).to.equal(false);
  });

  it('asks for the console in which the command is pasted', async () => {
    const element = await show(atSetup);
    const made = requests(element);

    deep(element, 'ops-setup-step', 'ops-setup-kit', '.instructions button').click();

    const url = 'https://eu-west-1.console.aws.amazon.com/cloudshell/home?region=eu-west-1';
    expect(made).to.deep.equal([{ type: 'visit', url }]);
  });

  it('says what a new command ends, where it shows none unasked', async () => {
    const kit = undefined;
    const refusal = { ok: false, code: 'link-in-use' } as const;
    const element = await show({ ...atSetup, kit, refusal });
    const made = requests(element);
    const step = deep(element, 'ops-setup-step');

    expect(textOf(step)).to.include('for a colleague, and it still works');
    expect(element.shadowRoot?.querySelector('[role=alert]')).to.equal(null);
    deep(step, 'ops-section-message button').click();
    await move(element, { ...atSetup, kit, account: sampleAccount() });

    expect(textOf(step)).to.include('gives this account a new External ID');
    expect(step.shadowRoot?.querySelector('ops-setup-kit')).to.equal(null);
    expect(made).to.deep.equal([{ type: 'accounts.setup' }]);
  });

  it('can be left for later from the access key on', async () => {
    const element = await show(atBroker);
    const made = requests(element);

    element.shadowRoot?.querySelector<HTMLElement>('ops-broker-form [slot=actions]')?.click();
    for (const [state, step] of [
      [atSetup, 'ops-setup-step'],
      [waiting, 'ops-waiting-step'],
    ] as const) {
      await move(element, state);
      deep(element, step, '.actions button:last-child').click();
    }

    expect(made).to.deep.equal([{ type: 'close' }, { type: 'close' }, { type: 'close' }]);
  });

  it('waits without alarm for two minutes, and then explains what usually went wrong', async () => {
    const diagnosis = { code: 'role-not-assumable' } as const;
    const element = await show({ ...waiting, diagnosis });
    const step = deep(element, 'ops-waiting-step');
    expect(step.shadowRoot?.querySelector('ops-diagnosis')).to.equal(null);

    await move(element, { ...waiting, diagnosis, now: sampleNow + 120_000 });

    expect(textOf(deep(step, 'ops-diagnosis'))).to.include('AWS does not say which');
    expect(textOf(deep(step, '.causes'))).to.include(account.accountNumber);
  });

  it('refuses an open role at once, with the document that mends it', async () => {
    const element = await show({
      ...waiting,
      diagnosis: { code: 'open-with-any-id', mend: sampleTrustPolicy },
    });

    const doctor = deep(element, 'ops-waiting-step', 'ops-diagnosis');

    expect(textOf(doctor)).to.include('accepts any External ID');
    expect(deep(doctor, 'ops-copy-field')).to.include({ value: sampleTrustPolicy });
  });

  it('says what it waits for, and how far that is', async () => {
    const element = await show({ ...waiting, diagnosis: { code: 'missing-permission' } });

    const items = [
      ...(deep(element, 'ops-waiting-step').shadowRoot?.querySelectorAll('.checks li') ?? []),
    ];

    expect(items.map((item) => item.className)).to.deep.equal(['passed', 'passed', 'failed']);
  });

  it('C20: names the connected account by name, number, region and role', async () => {
    const connected = sampleAccount();
    const element = await show({ ...waiting, step: 'done', account: connected });

    const text = textOf(element);

    for (const fact of [
      connected.displayName,
      connected.accountNumber,
      'eu-west-1 – Europe (Ireland)',
      connected.roleArn,
    ]) {
      expect(text).to.include(fact);
    }
  });

  it('C09: shows a name that looks like markup as text', async () => {
    const displayName = '<img src=x onerror=alert(1)>';
    const element = await show({ ...waiting, account: waitingAccount({ displayName }) });

    expect(textOf(deep(element, 'h2'))).to.include(displayName);
    expect(element.shadowRoot?.querySelector('img')).to.equal(null);
  });

  it('says in words what was refused at any step', async () => {
    for (const code of ['forbidden', 'not-found', 'upstream'] as const) {
      const element = await show({ ...atSetup, refusal: { ok: false, code } });

      expect(textOf(deep(element, 'ops-section-message[role=alert]')), code).to.match(/\w{3,}/);
    }
  });
});
