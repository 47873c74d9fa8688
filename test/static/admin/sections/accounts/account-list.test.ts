import { expect } from '@open-wc/testing';
import { sampleAccount } from '../../../../../components/internal/samples';
import {
  afterDeleting,
  afterReading,
  afterWriting,
  noAccounts,
  type AccountList,
} from '../../../../../static/admin/sections/accounts/account-list';

const shop = sampleAccount({ connectionId: 'shop', displayName: 'Shop' });
const bank = sampleAccount({ connectionId: 'bank', displayName: 'Bank' });

function names({ accounts }: AccountList): readonly string[] {
  return accounts.map(({ displayName }) => displayName).sort();
}

describe('the accounts that the page knows', () => {
  it('hold a new account although the list that is read later still lacks it', () => {
    const list = afterReading(afterWriting(noAccounts, shop), [bank]);

    expect(names(list)).to.deep.equal(['Bank', 'Shop']);
  });

  it('hold what was saved although the list that is read later still has the old version', () => {
    const saved = { ...shop, displayName: 'Shop 2', revision: 2 };

    const list = afterReading(afterWriting(afterReading(noAccounts, [shop]), saved), [shop]);

    expect(names(list)).to.deep.equal(['Shop 2']);
  });

  it('take a newer version from the list than the one this page saved', () => {
    const theirs = { ...shop, displayName: 'Theirs', revision: 3 };

    const list = afterReading(afterWriting(noAccounts, { ...shop, revision: 2 }), [theirs]);

    expect(names(list)).to.deep.equal(['Theirs']);
  });

  it('hold the later verification although the list that is read later lacks it', () => {
    const verified = { ...shop, verifiedAt: (shop.verifiedAt ?? 0) + 1 };

    const list = afterReading(afterWriting(noAccounts, verified), [shop]);

    expect(list.accounts).to.deep.equal([verified]);
  });

  it('lack a deleted account although the list that is read later still has it', () => {
    const list = afterReading(afterDeleting(afterWriting(noAccounts, shop), 'shop'), [shop, bank]);

    expect(names(list)).to.deep.equal(['Bank']);
  });

  it('do not go back to an older answer that comes late', () => {
    const saved = { ...shop, displayName: 'Shop 2', revision: 2 };

    expect(names(afterWriting(afterWriting(noAccounts, saved), shop))).to.deep.equal(['Shop 2']);
  });
});
