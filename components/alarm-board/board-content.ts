import type { BoardDisplay, BoardSource, BoardSourceAnswer } from '../../contract/board';
import type { ReadAlarm } from '../../rules/board-alarms';

/** A source of a board with what was read of it as a whole. */
export interface ShownSource extends BoardSourceAnswer {
  /** What was asked for, so that messages can say which alarms they are about. */
  readonly asked?: BoardSource | undefined;
}

/** What a board shows. */
export interface BoardContent {
  /** Undefined before the first answer. An answer that has grown old has the doubt `stale`. */
  readonly rows: readonly ReadAlarm[] | undefined;
  /** In the order that the rows' `source` counts. */
  readonly sources: readonly ShownSource[];
  readonly display?: BoardDisplay | undefined;
  /** ISO 8601 time of the last answer. */
  readonly checkedAt?: string | undefined;
  /** Whether that answer is too old to be believed. */
  readonly isStale?: boolean | undefined;
  /** The moment from which times are counted; where it is left out, the time of the drawing. */
  readonly now?: Date | undefined;
}
