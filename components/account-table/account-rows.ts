import type { PublicAccount } from '../../contract/accounts';
import type { Placement } from '../../contract/placement';
import { findRegion } from '../../rules/regions';
import { message as finding } from '../diagnosis/messages';
import { collator } from '../internal/intl';
import { placementInWords } from '../placement-field/placement';
import { message } from './messages';
import { spokenNames } from './spoken-names';

/** Columns that rows can be sorted by. */
export const columns = ['name', 'number', 'region', 'placement', 'status', 'verified'] as const;
export type Column = (typeof columns)[number];

export interface Order {
  readonly by: Column;
  readonly descending: boolean;
}

/** One account as the table shows it. */
export interface AccountRow {
  readonly account: PublicAccount;
  /** The account's name, as the buttons of its row say it. */
  readonly spokenName: string;
  /** The region's name; empty for a region that this version does not know. */
  readonly regionName: string;
  /** Who may place its alarms, in few words. */
  readonly placement: string;
  readonly standing: Standing;
  readonly status: string;
  /** What is wrong, in two words and in a sentence; empty where nothing is. */
  readonly why: string;
  readonly whyInFull: string;
  /** All of its words in lower case, for the filter. */
  readonly words: string;
}

/**
 * How an account stands, the most urgent first: a verification found something wrong, or AWS failed
 * since, or its role has not answered yet, or all is well.
 */
export const standings = ['attention', 'failing', 'waiting', 'connected'] as const;
export type Standing = (typeof standings)[number];

const byName = byText(({ account }) => account.displayName);

const comparers: Readonly<Record<Column, (one: AccountRow, other: AccountRow) => number>> = {
  name: byName,
  number: byText(({ account }) => account.accountNumber),
  region: byText(({ account }) => account.region),
  placement: (one, other) => reach(one.account.placement) - reach(other.account.placement),
  status: (one, other) =>
    standings.indexOf(one.standing) - standings.indexOf(other.standing) || byName(one, other),
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

function standingOf({ status, diagnosis, failing }: PublicAccount): Standing {
  if (status !== 'connected') return status;
  if (diagnosis) return 'attention';
  return failing ? 'failing' : 'connected';
}

function whyOf({ status, diagnosis, failing }: PublicAccount): string {
  const code = (diagnosis ?? failing)?.code;
  if (code) return message(`why.${code}`);
  if (status === 'connected') return '';
  return message(status === 'waiting' ? 'why.waiting' : 'why.attention');
}

/** The rows of all accounts. */
export function toRows(accounts: readonly PublicAccount[]): readonly AccountRow[] {
  const spokenNameOf = spokenNames(accounts);
  return accounts.map((account) => toRow(account, spokenNameOf(account)));
}

function toRow(account: PublicAccount, spokenName: string): AccountRow {
  const regionName = findRegion(account.region)?.name ?? '';
  const role = account.roleArn.slice(account.roleArn.lastIndexOf('/') + 1);
  const placement = placementInWords(account.placement);
  const standing = standingOf(account);
  const status = message(`status.${standing}`);
  const why = whyOf(account);
  const code = (account.diagnosis ?? account.failing)?.code;
  const whyInFull = code ? finding(`heading.${code}`) : why;
  const { displayName, accountNumber, region } = account;
  const words = [
    displayName,
    accountNumber,
    region,
    regionName,
    role,
    placement,
    status,
    why,
    whyInFull,
  ];
  return {
    account,
    spokenName,
    regionName,
    placement,
    standing,
    status,
    why,
    whyInFull,
    words: words.join(' ').toLowerCase(),
  };
}

/** The rows that hold every word of a filter, in order; rows that are equal stay as they were. */
export function arrange(
  rows: readonly AccountRow[],
  filter: string,
  only: Standing | undefined,
  { by, descending }: Order,
): readonly AccountRow[] {
  const wanted = filter.toLowerCase().split(/\s+/).filter(Boolean);
  const compare = comparers[by];
  return rows
    .filter(({ standing }) => only === undefined || standing === only)
    .filter(({ words }) => wanted.every((word) => words.includes(word)))
    .sort(descending ? (one, other) => compare(other, one) : compare);
}
