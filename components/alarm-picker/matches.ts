import type { ListedAlarm } from '../../contract/placing';
import { parseAlarmLink } from '../../rules/alarm-link';

/** What the account answered when it was asked for its alarms. */
export interface ListedAlarms {
  /** In CloudWatch's order. */
  readonly alarms: readonly ListedAlarm[];
  /** False when there are more than these. */
  readonly complete: boolean;
  /** The beginning of names that was asked for; empty where all were. */
  readonly prefix: string;
}

/** What can be chosen: an alarm of the list, or a name that is not in it. */
export interface PickerOption {
  readonly name: string;
  readonly alarm?: ListedAlarm;
}

/** Everything to choose from for what is typed; the name itself comes last, where it is none of them. */
export function optionsFor(
  listed: ListedAlarms | undefined,
  typed: string,
): readonly PickerOption[] {
  const options = matching(listed, typed).map((alarm) => ({ name: alarm.name, alarm }));
  const isListed = options.some(({ name }) => name === typed);
  return isListed || !canBeName(typed) ? options : [...options, { name: typed }];
}

/**
 * The alarms that fit what is typed: anywhere in the name where all of the account are known, at its
 * beginning where CloudWatch had to be searched, which knows no other way.
 */
export function matching(listed: ListedAlarms | undefined, typed: string): readonly ListedAlarm[] {
  if (!listed || typed === '') return listed?.alarms ?? [];
  const text = typed.toLowerCase();
  const fits = holdsAll(listed)
    ? (name: string) => name.includes(text)
    : (name: string) => name.startsWith(text);
  return listed.alarms.filter(({ name }) => fits(name.toLowerCase()));
}

/**
 * What is meant by the text alone: the alarm of that name, or else the only one that fits, or a name
 * that no alarm has. Undefined where several fit, or where alarms may be missing that do.
 */
export function onlyMatch(
  listed: ListedAlarms | undefined,
  { typed, loading }: { readonly typed: string; readonly loading: boolean },
): PickerOption | undefined {
  if (typed === '') return undefined;
  const options = optionsFor(listed, typed);
  const exact = options.find(({ name, alarm }) => alarm && name === typed);
  if (exact || loading || (listed && mayLack(listed, typed))) return exact;
  const alarms = options.filter(({ alarm }) => alarm);
  return alarms.length > 1 ? undefined : (alarms[0] ?? options[0]);
}

/** Whether these alarms are all that the account has. */
export function holdsAll({ complete, prefix }: ListedAlarms): boolean {
  return complete && prefix === '';
}

/** Whether alarms that begin with the text may be missing: then CloudWatch has to be searched. */
export function mayLack({ complete, prefix }: ListedAlarms, text: string): boolean {
  return text !== prefix && !(complete && text.startsWith(prefix));
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
