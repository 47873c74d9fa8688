import type { AlarmLink } from '../../rules/alarm-link';
import type { PlaceableAccount } from '../../contract/placing';

/** The accounts that a link can mean: by its region, and by its account's number where it has one. */
export function accountsFor(
  { region, accountNumber }: AlarmLink,
  accounts: readonly PlaceableAccount[],
): readonly PlaceableAccount[] {
  return accounts.filter(
    (account) =>
      account.region === region &&
      (accountNumber === undefined || account.accountNumber === accountNumber),
  );
}
