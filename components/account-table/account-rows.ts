import type { AccountStatus, PublicAccount } from '../../contract/accounts';
import type { Placement } from '../../contract/placement';
import { findRegion } from '../../rules/regions';
import { message as finding } from '../diagnosis/messages';
import { collator } from '../internal/intl';
import { placementInWords } from '../placement-field/placement';
import { message } from './messages';

/** Columns that rows can be sorted by. */
export const columns = [
  'name',
  'number',
  'region',
  'role',
  'placement',
  'status',
  'verified',
] as const;
export type Column = (typeof columns)[number];

export interface Order {
  readonly by: Column;
  readonly descending: boolean;
}

/** One account as the table shows it. */
export interface AccountRow {
  readonly account: PublicAccount;
  /** The region's name; empty for a region that this version does not know. */
  readonly regionName: string;
  /** The role's name: the last part of its ARN. */
  readonly role: string;
  /** Who may place its alarms, in few words. */
  readonly placement: string;
  readonly status: string;
  /** Why it is not connected; empty where it is. */
  readonly why: string;
  /** All of its words in lower case, for the filter. */
  readonly words: string;
}

// Accounts that need somebody to act come first.
const urgency: Readonly<Record<AccountStatus, number>> = { attention: 0, waiting: 1, connected: 2 };

const comparers: Readonly<Record<Column, (one: AccountRow, other: AccountRow) => number>> = {
  name: byText(({ account }) => account.displayName),
  number: byText(({ account }) => account.accountNumber),
  region: byText(({ account }) => account.region),
  role: byText(({ role }) => role),
  placement: (one, other) => reach(one.account.placement) - reach(other.account.placement),
  status: (one, other) => urgency[one.account.status] - urgency[other.account.status],
  verified: (one, other) => (one.account.verifiedAt ?? 0) - (other.account.verifiedAt ?? 0),
};

function byText(of: (row: AccountRow) => string) {
  return (one: AccountRow, other: AccountRow): number =>
    collator({ numeric: true, sensitivity: 'base' }).compare(of(one), of(other));
}

/** How far a placement reaches. “Everywhere” is a finite number, so that two of them are equal. */
function reach(placement: Placement): number {
  return placement.scope === 'spaces' ? placement.spaceIds.length : Number.MAX_SAFE_INTEGER;
}

function whyOf({ status, diagnosis }: PublicAccount): string {
  if (status === 'connected') return '';
  return diagnosis ? finding(`heading.${diagnosis.code}`) : message(`why.${status}`);
}

/** The row of one account. */
export function toRow(account: PublicAccount): AccountRow {
  const regionName = findRegion(account.region)?.name ?? '';
  const role = account.roleArn.slice(account.roleArn.lastIndexOf('/') + 1);
  const placement = placementInWords(account.placement);
  const status = message(`status.${account.status}`);
  const why = whyOf(account);
  const { displayName, accountNumber, region } = account;
  const words = [displayName, accountNumber, region, regionName, role, placement, status, why];
  return {
    account,
    regionName,
    role,
    placement,
    status,
    why,
    words: words.join(' ').toLowerCase(),
  };
}

/** The rows that hold every word of a filter, in order; rows that are equal stay as they were. */
export function arrange(
  rows: readonly AccountRow[],
  filter: string,
  { by, descending }: Order,
): readonly AccountRow[] {
  const wanted = filter.toLowerCase().split(/\s+/).filter(Boolean);
  const compare = comparers[by];
  return rows
    .filter(({ words }) => wanted.every((word) => words.includes(word)))
    .sort(descending ? (one, other) => compare(other, one) : compare);
}
