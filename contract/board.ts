import type { AlarmAbsence, AlarmAnswer, AlarmLeftOut } from './alarms';
import type { AlarmType, PlacingInput } from './placing';

/** Alarms that an editor chose one by one; granted as a whole, so none can be taken out or put in. */
export interface NamesSource {
  readonly kind: 'names';
  readonly connectionId: string;
  /** 1 to `mostNames` names, each exactly as CloudWatch knows it. */
  readonly alarmNames: readonly string[];
  readonly grant: string;
}

/** All alarms whose names begin alike. */
export interface PrefixSource {
  readonly kind: 'prefix';
  readonly connectionId: string;
  /** At most 255 characters; empty for all alarms of the account, which only administrators grant. */
  readonly prefix: string;
  readonly grant: string;
}

/** The children of a composite alarm. */
export interface ChildrenSource {
  readonly kind: 'children';
  readonly connectionId: string;
  /** The name of the composite. */
  readonly alarmName: string;
  readonly grant: string;
}

/** Where a board has alarms from. */
export type BoardSource = NamesSource | PrefixSource | ChildrenSource;

/** A source that is to be granted. */
export type UngrantedSource =
  Omit<NamesSource, 'grant'> | Omit<PrefixSource, 'grant'> | Omit<ChildrenSource, 'grant'>;

/** What an editor asks to put on a board of that content. */
export interface GrantSourceInput extends PlacingInput {
  readonly source: UngrantedSource;
}

/** How many sources a board has at most. */
export const mostSources = 20;

/** How many boards go into one request: each may ask AWS for `mostSources` times three pages. */
export const mostBoards = 5;

/** How many names one source holds at most: as many as CloudWatch takes in one call. */
export const mostNames = 100;

/** A table, one line for each alarm, or tiles that are read across a room. */
export const boardLayouts = ['table', 'list', 'tiles'] as const;
export type BoardLayout = (typeof boardLayouts)[number];

/** What alarms stand together by. `prefix` is the beginning of their names. */
export const boardGroupings = ['none', 'account', 'region', 'state', 'prefix'] as const;
export type BoardGrouping = (typeof boardGroupings)[number];

/** What alarms are sorted by: the worst first, the newest change of state first, or by name. */
export const boardOrders = ['severity', 'changed', 'name'] as const;
export type BoardOrder = (typeof boardOrders)[number];

/** How a board shows its alarms before its reader asks for something else. What is left out has its default. */
export interface BoardDisplay {
  /** Its heading; none by default. */
  readonly title?: string;
  /** `table` by default. */
  readonly layout?: BoardLayout;
  /** `none` by default. */
  readonly group?: BoardGrouping;
  /** `severity` by default. */
  readonly order?: BoardOrder;
  /** How many alarms are shown before the rest is folded as "3 more"; by default the layout's. */
  readonly limit?: number;
  /** Whether alarms that only scale stand among the others; by default they are folded. */
  readonly showScaling?: boolean;
  /** Whether alarms link to the AWS console; so they do by default, where settings allow it. */
  readonly link?: boolean;
}

/** One board of a page, in a request. */
export interface BoardReference {
  /** 1 to `mostSources`. */
  readonly sources: readonly BoardSource[];
}

/** One alarm of a board. */
export interface BoardRow {
  /** Index of its source. An alarm of several sources has a row for the first of them alone. */
  readonly source: number;
  /** Exactly as CloudWatch knows it: text of the account, never markup. */
  readonly name: string;
  /** Absent where CloudWatch did not describe it. */
  readonly type?: AlarmType;
  readonly answer: AlarmAnswer;
}

/** The account that a source's alarms are in. */
export interface BoardAccount {
  readonly displayName: string;
  readonly region: string;
}

/** What there is to say of a source as a whole. */
export interface BoardSourceAnswer {
  /** Absent where the reader may not know it. */
  readonly account?: BoardAccount;
  /**
   * Why the source has no rows; or that it takes longer than the others, and is to be asked for by
   * itself.
   */
  readonly absence?: AlarmAbsence | AlarmLeftOut;
  /** False when the source has more alarms than were read. */
  readonly isComplete: boolean;
}

/** What was read for one board. */
export interface BoardAnswer {
  readonly rows: readonly BoardRow[];
  /** In the order of the board's sources. */
  readonly sources: readonly BoardSourceAnswer[];
  /** After how many seconds to ask again, where settings say another time than the usual minute. */
  readonly refreshSeconds?: number;
}
