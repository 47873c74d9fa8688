import type { PublicAccount } from '../../contract/accounts';
import { message } from './messages';

/**
 * How buttons name each account to those who hear one without its row: by its name alone, or where
 * other accounts have the same name, with as much as tells it from them.
 */
export function spokenNames(
  accounts: readonly PublicAccount[],
): (account: PublicAccount) => string {
  const names = repeated(accounts.map(nameOf));
  const places = repeated(accounts.map(placeOf));
  return (account) => {
    const { displayName: name, accountNumber: number, region } = account;
    if (!names.has(nameOf(account))) return name;
    return places.has(placeOf(account))
      ? message('spoken.number', { name, number, region })
      : message('spoken.region', { name, region });
  };
}

/** Upper and lower case sound the same. */
function nameOf({ displayName }: PublicAccount): string {
  return displayName.toLowerCase();
}

function placeOf(account: PublicAccount): string {
  return `${account.region} ${nameOf(account)}`;
}

function repeated(words: readonly string[]): ReadonlySet<string> {
  const once = new Set<string>();
  const again = new Set<string>();
  for (const word of words) (once.has(word) ? again : once).add(word);
  return again;
}
