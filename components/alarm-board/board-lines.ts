import type { BoardGrouping } from '../../contract/board';
import { countStandings } from '../../rules/alarm-standing';
import { inGroups, type AlarmGroup, type BoardAlarm } from '../../rules/board-alarms';
import { regionLabel } from '../internal/region-label';
import { message } from './messages';

/** One line of a board: an alarm, or what stands above a group of them. */
export type BoardLine =
  | { readonly kind: 'alarm'; readonly key: string; readonly alarm: BoardAlarm }
  | {
      readonly kind: 'group';
      readonly key: string;
      readonly label: string;
      readonly count: number;
      readonly inAlarm: number;
    };

function labelOf(id: string, by: Exclude<BoardGrouping, 'none'>): string {
  if (by === 'state') return message(id as BoardAlarm['standing']);
  if (!id) return message(`others-${by}`);
  return by === 'region' ? regionLabel(id) : id;
}

function heading(group: AlarmGroup, by: Exclude<BoardGrouping, 'none'>): BoardLine {
  return {
    kind: 'group',
    key: `group ${group.id}`,
    label: labelOf(group.id, by),
    count: group.alarms.length,
    inAlarm: countStandings(group.alarms).alarm,
  };
}

function line(alarm: BoardAlarm): BoardLine {
  return { kind: 'alarm', key: alarm.key, alarm };
}

/** What a board shows of its alarms, line by line, and what it leaves out. */
export interface BoardLines {
  readonly lines: readonly BoardLine[];
  /** The alarms behind "3 more". */
  readonly rest: readonly BoardAlarm[];
}

/** The first alarms, in groups or not, and the rest. */
export function toLines(
  alarms: readonly BoardAlarm[],
  by: BoardGrouping,
  limit: number,
): BoardLines {
  const rest = alarms.slice(limit);
  const shown = rest.length > 0 ? alarms.slice(0, limit) : alarms;
  if (by === 'none') return { lines: shown.map(line), rest };
  const isShown = new Set(shown);
  // A group is named and counted by all of its alarms, of which some may be behind "3 more".
  const lines = inGroups(alarms, by).flatMap((group) => {
    const members = group.alarms.filter((alarm) => isShown.has(alarm));
    return members.length > 0 ? [heading(group, by), ...members.map(line)] : [];
  });
  return { lines, rest };
}
