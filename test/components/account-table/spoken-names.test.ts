import { expect, fixture, html } from '@open-wc/testing';
import '../../../components/account-table/define';
import type { AccountTable } from '../../../components/account-table/account-table';
import { sampleAccount, waitingAccount } from '../../../components/internal/samples';
import type { PublicAccount } from '../../../contract/accounts';

/** What a screen reader says of the buttons that act on accounts, in the order of the table. */
async function spoken(...accounts: readonly PublicAccount[]): Promise<string[]> {
  const identified = accounts.map((account, index) => ({ ...account, connectionId: `${index}` }));
  const element = await fixture<AccountTable>(
    html`<ops-account-table .accounts=${identified}></ops-account-table>`,
  );
  const buttons = [...element.renderRoot.querySelectorAll('.actions > *')];
  return buttons.map((button) => button.ariaLabel ?? button.getAttribute('label') ?? '');
}

const ireland = sampleAccount({ displayName: 'Production', region: 'eu-west-1' });
const virginia = sampleAccount({ displayName: 'Production', region: 'us-east-1' });

describe('the buttons of <ops-account-table>', () => {
  it('name an account by its name where no other has it', async () => {
    const names = await spoken(ireland, sampleAccount({ displayName: 'Staging' }));

    expect(names).to.deep.equal([
      'Verify Production',
      'More actions for Production',
      'Verify Staging',
      'More actions for Staging',
    ]);
  });

  it('name accounts of one name by their regions, too', async () => {
    expect(await spoken(ireland, virginia)).to.deep.equal([
      'Verify Production – eu-west-1',
      'More actions for Production – eu-west-1',
      'Verify Production – us-east-1',
      'More actions for Production – us-east-1',
    ]);
  });

  it('name accounts of one name and one region by their numbers, too', async () => {
    const other = waitingAccount({ displayName: 'production', accountNumber: '444455556666' });

    expect(await spoken(other, ireland)).to.deep.equal([
      'Set up production – 444455556666, eu-west-1',
      'More actions for production – 444455556666, eu-west-1',
      'Verify Production – 111122223333, eu-west-1',
      'More actions for Production – 111122223333, eu-west-1',
    ]);
  });
});
