import { html, type TemplateResult } from 'lit';
import type { PublicAccount } from '../../contract/accounts';
import type { Placement } from '../../contract/placement';
import { regions } from '../../contract/regions';
import { sampleAccount, sampleNow, waitingAccount } from '../internal/samples';
import './define';

interface Story {
  readonly args: {
    readonly accounts: readonly PublicAccount[];
    readonly verifying?: readonly string[];
  };
}

const minute = 60_000;
const day = 24 * 60 * minute;
const teams = ['Shop', 'Payments', 'Search', 'Warehouse', 'Identity', 'Billing', 'Mobile', 'Data'];
const stages = ['production', 'staging', 'sandbox'];
const placements: readonly Placement[] = [
  { scope: 'everywhere' },
  { scope: 'spaces', spaceIds: ['98305', '98306', '98307'] },
  { scope: 'spaces', spaceIds: ['98305'] },
];

function id(index: number): string {
  return `${index.toString(16).padStart(8, '0')}-5d0e-4a61-9c1b-0f3f7a9b2c44`;
}

/** As many accounts as asked for, with every status and finding among them. */
function accounts(count: number): readonly PublicAccount[] {
  return Array.from({ length: count }, (_, index) => {
    const accountNumber = String(100_000_000_000 + index * 7_654_321).slice(0, 12);
    const common = {
      connectionId: id(index),
      displayName: `${teams[index % teams.length] ?? ''} ${stages[index % stages.length] ?? ''} ${index + 1}`,
      accountNumber,
      region: regions[(index * 5) % regions.length]?.id ?? 'eu-west-1',
      roleArn: `arn:aws:iam::${accountNumber}:role/confluops/ConfluOpsAlarmReader-${id(index).slice(0, 8)}`,
      placement: placements[index % placements.length] ?? { scope: 'everywhere' },
    };
    if (index % 10 === 3) return waitingAccount(common);
    const verifiedAt = sampleNow - (index % 9) * day - 5 * minute;
    if (index % 10 !== 7) return sampleAccount({ ...common, verifiedAt });
    return sampleAccount({
      ...common,
      verifiedAt,
      status: 'attention',
      diagnosis: { code: index % 20 === 7 ? 'open-without-id' : 'missing-permission' },
    });
  });
}

export default {
  title: 'Account table',
  component: 'ops-account-table',
  render: ({ accounts, verifying = [] }: Story['args']): TemplateResult =>
    html`<ops-account-table
      .accounts=${accounts}
      .verifying=${verifying}
      .now=${new Date(sampleNow)}
    ></ops-account-table>`,
};

export const Empty: Story = { args: { accounts: [] } };
export const One: Story = { args: { accounts: [sampleAccount()] } };
export const Ten: Story = { args: { accounts: accounts(10) } };
export const AThousand: Story = { args: { accounts: accounts(1000) } };
export const Verifying: Story = { args: { accounts: accounts(4), verifying: [id(1)] } };
export const LongNames: Story = {
  args: {
    accounts: [
      sampleAccount({
        connectionId: id(1),
        displayName: 'Retail-platform-'.repeat(7).slice(0, 100),
      }),
      sampleAccount({ connectionId: id(2), displayName: 'حساب الإنتاج' }),
      sampleAccount({ connectionId: id(3), displayName: '<b>not bold</b> 🛒' }),
      sampleAccount({
        connectionId: id(4),
        displayName: 'Own role',
        roleArn: `arn:aws:iam::111122223333:role/team/${'AlarmReaderOfTheWholeCompany'.repeat(2)}`,
      }),
    ],
  },
};
