import type { PlaceableAccount } from '../../contract/placing';
import { message } from './messages';

/** An account in one line: name, number and region, because names need not be unique. */
export function accountInWords({ displayName, accountNumber, region }: PlaceableAccount): string {
  return message('account', { name: displayName, number: accountNumber, region });
}
