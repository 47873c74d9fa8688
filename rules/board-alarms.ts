import type { BoardAccount, BoardGrouping, BoardOrder } from '../contract/board';
import type { AlarmType } from '../contract/placing';
import { knownDoubt, knownState } from './alarm-state';
import { severityOf, standingOf, type AlarmStanding } from './alarm-standing';
import type { BadgeAnswer } from './answer';
import { namePrefixes } from './name-prefix';
import { isScalingAlarm } from './scaling-alarm';
import { withoutTurns } from './visible-text';

/** One alarm of a board as it was read. A row of the contract is one. */
export interface ReadAlarm {
  /** Index of its source. */
  readonly source: number;
  readonly name: string;
  readonly type?: AlarmType | undefined;
  readonly answer: BadgeAnswer;
  /** ISO 8601 time of the answer, where it is not the board's. */
  readonly checkedAt?: string | undefined;
}

/** One alarm of a board with what it is sorted, filtered and found by. */
export interface BoardAlarm {
  /** Its own among all alarms of the board. */
  readonly key: string;
  readonly read: ReadAlarm;
  /** The name as it is shown. */
  readonly name: string;
  readonly account: BoardAccount | undefined;
  readonly standing: AlarmStanding;
  readonly severity: number;
  /** Milliseconds since the epoch of the last change of state; 0 where nobody knows. */
  readonly changedAt: number;
  /** What is searched, in lower case. */
  readonly words: string;
  /** Whether nobody is called because of it. */
  readonly isScaling: boolean;
}

/** The order of two names. */
export type CompareNames = (one: string, other: string) => number;

function toBoardAlarm(read: ReadAlarm, account: BoardAccount | undefined): BoardAlarm {
  const name = withoutTurns(read.name);
  const state = knownState(read.answer.state);
  const stated = { state, doubt: knownDoubt(read.answer.doubt) };
  return {
    key: `${read.source} ${read.name}`,
    read,
    name,
    account,
    standing: standingOf(stated),
    severity: severityOf(stated),
    changedAt: Date.parse(read.answer.since ?? '') || 0,
    words: [name, account?.displayName, account?.region].join('\n').toLowerCase(),
    isScaling: isScalingAlarm(read.name),
  };
}

/** The alarms of a board in the order of their names. */
export function toBoardAlarms(
  alarms: readonly ReadAlarm[],
  accounts: readonly (BoardAccount | undefined)[],
  compareNames: CompareNames,
): readonly BoardAlarm[] {
  return alarms
    .map((read) => toBoardAlarm(read, accounts[read.source]))
    .sort((one, other) => compareNames(one.name, other.name));
}

const comparers: Readonly<Record<BoardOrder, (one: BoardAlarm, other: BoardAlarm) => number>> = {
  severity: (one, other) => one.severity - other.severity,
  changed: (one, other) => other.changedAt - one.changedAt,
  name: () => 0,
};

/** Alarms that are in the order of their names in another one; those equal in it keep that of names. */
export function inOrder(alarms: readonly BoardAlarm[], order: BoardOrder): readonly BoardAlarm[] {
  return order === 'name' ? alarms : [...alarms].sort(comparers[order]);
}

/** The alarms that hold every word of a search and stand in one of these ways, or any where there is none. */
export function matching(
  alarms: readonly BoardAlarm[],
  search: string,
  standings: ReadonlySet<AlarmStanding>,
): readonly BoardAlarm[] {
  const wanted = search.toLowerCase().split(/\s+/).filter(Boolean);
  return alarms.filter(
    ({ words, standing }) =>
      (standings.size === 0 || standings.has(standing)) &&
      wanted.every((word) => words.includes(word)),
  );
}

/** What each alarm is grouped by; empty for what belongs to no group. */
function groupOf(
  alarms: readonly BoardAlarm[],
  by: Exclude<BoardGrouping, 'none'>,
): (alarm: BoardAlarm) => string {
  if (by === 'account') return ({ account }) => account?.displayName ?? '';
  if (by === 'region') return ({ account }) => account?.region ?? '';
  if (by === 'state') return ({ standing }) => standing;
  const prefixOf = namePrefixes(alarms.map(({ name }) => name));
  return ({ name }) => prefixOf(name);
}

/** Alarms that stand together. */
export interface AlarmGroup {
  /** What they have in common; empty for the others. */
  readonly id: string;
  readonly alarms: readonly BoardAlarm[];
}

/** The alarms in groups. They keep their order, and so the group with the first alarm is the first. */
export function inGroups(alarms: readonly BoardAlarm[], by: BoardGrouping): readonly AlarmGroup[] {
  if (by === 'none') return [{ id: '', alarms }];
  const idOf = groupOf(alarms, by);
  const groups = new Map<string, BoardAlarm[]>();
  for (const alarm of alarms) {
    const id = idOf(alarm);
    const group = groups.get(id);
    if (group) group.push(alarm);
    else groups.set(id, [alarm]);
  }
  return [...groups].map(([id, members]) => ({ id, alarms: members }));
}
