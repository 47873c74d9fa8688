import type { AlarmDoubt } from '../../contract/alarms';
import type { ListedAlarm } from '../../contract/placing';
import { parseAlarmLink } from '../../rules/alarm-link';
import { isScalingAlarm } from '../../rules/scaling-alarm';
import { withoutTurns } from '../../rules/visible-text';

/**
 * What of an account may be missing in a list of its alarms: `nothing`; those that `cannot-be-read`;
 * `more`, which come when they are asked for; or those `beyond` as many as anybody goes through.
 */
export type Missing = 'nothing' | 'cannot-be-read' | 'more' | 'beyond';

/** An alarm as it was listed, some time ago. */
export interface KnownAlarm extends Omit<ListedAlarm, 'doubt'> {
  readonly doubt?: AlarmDoubt | undefined;
  /** ISO 8601 time of the list. */
  readonly checkedAt?: string;
}

/** What is known of an account's alarms. */
export interface ListedAlarms {
  /** Each once, in the order of their names. */
  readonly alarms: readonly KnownAlarm[];
  readonly missing: Missing;
  /** How many were gone through, one after another; others were found by the beginning of a name. */
  readonly searched: number;
}

/** What somebody looks for in the list. */
export interface Sought {
  readonly typed: string;
  /** Whether alarms that only scale something are left out. */
  readonly withoutScaling: boolean;
}

/** What can be chosen: an alarm of the list, or a name that is not in it. */
export interface PickerOption {
  readonly name: string;
  readonly alarm?: KnownAlarm;
}

/** A browser draws so many lines at once without a pause. */
export const mostShown = 300;

/** Everything to choose from for what is typed; the name itself comes last, where it is none of them. */
export function optionsFor(
  listed: ListedAlarms | undefined,
  sought: Sought,
): readonly PickerOption[] {
  const { typed } = sought;
  const shown = matching(listed, sought).slice(0, mostShown);
  const options = shown.map((alarm) => ({ name: alarm.name, alarm }));
  return exactMatch(listed, typed) || !canBeName(typed) ? options : [...options, { name: typed }];
}

/**
 * The alarms that hold what is typed anywhere in their names, as people compare them; those that only
 * scale something come last. One whose name was typed in full comes first, whatever it is for.
 */
export function matching(
  listed: ListedAlarms | undefined,
  { typed, withoutScaling }: Sought,
): readonly KnownAlarm[] {
  const text = compared(typed);
  const exact = exactMatch(listed, typed);
  const fitting = (listed?.alarms ?? []).filter(
    (alarm) => alarm !== exact && compared(alarm.name).includes(text),
  );
  const scaling = withoutScaling ? [] : fitting.filter(({ name }) => isScalingAlarm(name));
  const others = fitting.filter(({ name }) => !isScalingAlarm(name));
  return [...(exact ? [exact] : []), ...others, ...scaling];
}

/** A name as people compare it, whatever the case and however its accents are written. */
function compared(name: string): string {
  return withoutTurns(name).normalize('NFC').toLowerCase();
}

/** The alarm that has just this name. */
export function exactMatch(
  listed: ListedAlarms | undefined,
  typed: string,
): KnownAlarm | undefined {
  return listed?.alarms.find(({ name }) => name === typed);
}

/**
 * The alarm that is meant by the text alone: the one of that name, or else the only one that fits.
 * Undefined where several fit, or where alarms may be missing that do.
 */
export function onlyMatch(
  listed: ListedAlarms | undefined,
  sought: Sought,
): PickerOption | undefined {
  if (!listed || sought.typed === '') return undefined;
  const [first, another] = matching(listed, sought);
  const isOnly = another === undefined && listed.missing === 'nothing';
  const alarm = isOnly ? first : exactMatch(listed, sought.typed);
  return alarm && { name: alarm.name, alarm };
}

/** Whether there may be alarms that are not in the list, and that can be asked for. */
export function mayLack(listed: ListedAlarms | undefined): boolean {
  return hasMore(listed) || listed?.missing === 'beyond';
}

/** Whether more alarms come when they are asked for. */
export function hasMore(listed: ListedAlarms | undefined): boolean {
  return listed?.missing === 'more';
}

/** How many of the alarms only scale something. */
export function countScaling(listed: ListedAlarms | undefined): number {
  return (listed?.alarms ?? []).filter(({ name }) => isScalingAlarm(name)).length;
}

/** A name in three parts, of which the one in the middle is what was typed. */
export function emphasised(name: string, typed: string): readonly [string, string, string] {
  const lower = name.toLowerCase();
  const at = typed === '' ? -1 : lower.indexOf(typed.toLowerCase());
  // Letters that change their length with their case would put the parts in the wrong place.
  if (at < 0 || lower.length !== name.length) return [name, '', ''];
  return [name.slice(0, at), name.slice(at, at + typed.length), name.slice(at + typed.length)];
}

function canBeName(text: string): boolean {
  const link = parseAlarmLink(text);
  const isLink = !('problem' in link) || link.problem !== 'not-a-link';
  return text !== '' && text.length <= 255 && !isLink;
}
