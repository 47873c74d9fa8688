import { html, type TemplateResult } from 'lit';
import type { Diagnosis } from '../../contract/accounts';
import {
  sampleAccount,
  sampleBrokerKit,
  sampleKit,
  sampleNow,
  sampleTrustPolicy,
  waitingAccount,
} from '../internal/samples';
import './define';
import { openWizard, type WizardState } from './wizard-state';

interface Story {
  readonly args: { readonly wizard: WizardState };
  readonly play?: (context: { canvasElement: HTMLElement }) => Promise<void>;
}

const fresh = openWizard(sampleNow, { hasBroker: true });
const unbrokered = openWizard(sampleNow, { hasBroker: false });
const reopened = openWizard(sampleNow, { hasBroker: true, account: waitingAccount() });
const setup: WizardState = { ...reopened, kit: sampleKit() };
const waiting: WizardState = { ...setup, step: 'waiting', waitingSince: sampleNow };
const roleRefused: Diagnosis = { code: 'role-not-assumable' };

async function press(canvas: HTMLElement, path: readonly string[]): Promise<void> {
  let root: ParentNode = canvas;
  for (const selector of path.slice(0, -1)) {
    root = root.querySelector(selector)?.shadowRoot ?? root;
  }
  const button = root.querySelector<HTMLElement>(path.at(-1) ?? '');
  if (!button) throw new Error(`There is no ${path.join(' ')}`);
  button.click();
  await new Promise(requestAnimationFrame);
}

export default {
  title: 'Role wizard',
  component: 'ops-role-wizard',
  render: ({ wizard }: Story['args']): TemplateResult =>
    html`<ops-role-wizard .wizard=${wizard} .brokerKit=${sampleBrokerKit}></ops-role-wizard>`,
};

export const Account: Story = { args: { wizard: fresh } };
export const AccountWithProblems: Story = {
  args: { wizard: fresh },
  play: ({ canvasElement }) =>
    press(canvasElement, ['ops-role-wizard', 'ops-account-form', '[type=submit]']),
};
export const AccountBeingStored: Story = { args: { wizard: { ...fresh, busy: true } } };
export const AccountRefused: Story = {
  args: { wizard: { ...fresh, refusal: { ok: false, code: 'invalid-input', field: 'target' } } },
};

export const Broker: Story = {
  args: { wizard: { ...unbrokered, step: 'broker', account: waitingAccount() } },
};
export const BrokerWithProblems: Story = {
  args: Broker.args,
  play: ({ canvasElement }) =>
    press(canvasElement, ['ops-role-wizard', 'ops-broker-form', '[type=submit]']),
};
export const BrokerBeingChecked: Story = {
  args: { wizard: { ...Broker.args.wizard, busy: true } },
};
export const BrokerRefused: Story = {
  args: { wizard: { ...Broker.args.wizard, refusal: { ok: false, code: 'broker-not-user' } } },
};

export const Setup: Story = { args: { wizard: setup } };
export const SetupTerraform: Story = {
  args: Setup.args,
  play: ({ canvasElement }) =>
    press(canvasElement, ['ops-role-wizard', 'ops-setup-step', 'ops-setup-kit', '#terraform']),
};
export const SetupCommandLine: Story = {
  args: Setup.args,
  play: ({ canvasElement }) =>
    press(canvasElement, ['ops-role-wizard', 'ops-setup-step', 'ops-setup-kit', '#cli']),
};
export const SetupTemplate: Story = {
  args: Setup.args,
  play: ({ canvasElement }) =>
    press(canvasElement, ['ops-role-wizard', 'ops-setup-step', 'ops-setup-kit', '#template']),
};
export const SetupByColleague: Story = {
  args: {
    wizard: {
      ...setup,
      lifetime: '24-hours',
      kit: sampleKit({ expiresAt: sampleNow + 24 * 60 * 60_000 }),
    },
  },
};
export const SetupLinkOpening: Story = { args: { wizard: { ...reopened, busy: true } } };
export const SetupLinkExpired: Story = {
  args: { wizard: { ...setup, now: sampleNow + 16 * 60_000 } },
};
export const SetupReopened: Story = { args: { wizard: reopened } };
export const SetupRefused: Story = {
  args: { wizard: { ...reopened, refusal: { ok: false, code: 'upstream' } } },
};
export const SetupOfOwnRole: Story = {
  args: {
    wizard: {
      ...setup,
      account: waitingAccount({ roleArn: 'arn:aws:iam::111122223333:role/team/AlarmReader' }),
    },
  },
};

export const Waiting: Story = { args: { wizard: waiting } };
export const WaitingTooLong: Story = {
  args: { wizard: { ...waiting, diagnosis: roleRefused, now: sampleNow + 121_000 } },
};
export const WaitingUnreachable: Story = { args: { wizard: { ...waiting, unreachable: true } } };
export const WaitingRoleOpen: Story = {
  args: {
    wizard: { ...waiting, diagnosis: { code: 'open-with-any-id', mend: sampleTrustPolicy } },
  },
};
export const WaitingPermissionMissing: Story = {
  args: {
    wizard: {
      ...waiting,
      diagnosis: {
        code: 'missing-permission',
        action: 'cloudwatch:DescribeAlarms',
        mend: '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"cloudwatch:DescribeAlarms","Resource":"*"}]}',
      },
    },
  },
};

export const Done: Story = {
  args: { wizard: { ...waiting, step: 'done', account: sampleAccount() } },
};
