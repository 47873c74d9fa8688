import type { BadgeDisplay } from '../../contract/badge';
import { longestLabel, parseDisplay } from '../../rules/badge-config';
import { isVisible, turnsDirection } from '../../rules/visible-text';

/** What an editor decides about a badge, beside its alarm. */
export interface BadgeDraft extends Required<BadgeDisplay> {
  /** Empty for the alarm's own name. */
  readonly label: string;
  /** Whether readers learn neither the alarm's name nor its account. */
  readonly sealed: boolean;
}

/** Which alarm the badge is to show. */
export interface AlarmChoice {
  /** Empty while no account is chosen, as is the name while no alarm is. */
  readonly connectionId: string;
  readonly alarmName: string;
  /** What stands in the picker without having been chosen. */
  readonly typed: string;
  /** The alarm that the badge has, and keeps while no other is chosen. */
  readonly kept?: KeptAlarm | undefined;
}

/** An alarm that cannot be chosen here: nobody sees its name, or this editor may not place it. */
export type KeptAlarm =
  { readonly sealed: true } | { readonly sealed: false; readonly alarmName: string };

/** The fields that can be wrong. */
export type BadgeField = 'connectionId' | 'alarmName' | 'label';

/** What can be wrong with them; the sentences stand in the form's message table. */
export type BadgeProblem =
  | 'connectionId.empty'
  | 'alarmName.empty'
  | 'alarmName.unchosen'
  | 'alarmName.again'
  | 'label.empty'
  | 'label.too-long'
  | 'label.not-allowed'
  | 'label.gives-away';

/** A problem of each field that has one, and what it is about. */
export type BadgeProblems = Partial<
  Record<BadgeField, { readonly problem: BadgeProblem; readonly subject?: string }>
>;

/** The draft to start from: what the page says, and the defaults for what it does not. */
export function draftOf(display: BadgeDisplay = {}, sealed = false): BadgeDraft {
  return { label: '', ...parseDisplay({}), ...display, sealed };
}

/** What of the draft goes into the page: the defaults do not, so that they can change. */
export function displayOf({ label, sealed, ...options }: BadgeDraft): BadgeDisplay {
  const words = wordsOf(label);
  const { showSince, showReason, size, link } = options;
  return {
    ...(words && { label: words }),
    ...(!showSince && { showSince }),
    // The backend gives neither the reason nor the link of a sealed alarm.
    ...(showReason && !sealed && { showReason }),
    ...(size !== 'medium' && { size }),
    ...(!link && !sealed && { link }),
  };
}

/** Whether the badge keeps the alarm that it has. */
export function keepsAlarm({ kept, connectionId, alarmName, typed }: AlarmChoice): boolean {
  return kept !== undefined && !connectionId && !alarmName && !typed;
}

/** What keeps a badge from being saved; an empty object where nothing does. */
export function problemsOf(draft: BadgeDraft, choice: AlarmChoice): BadgeProblems {
  const alarm = alarmProblem(draft, choice);
  const label = labelProblem(draft, choice);
  return {
    ...(!choice.connectionId &&
      !keepsAlarm(choice) && { connectionId: { problem: 'connectionId.empty' } }),
    ...(alarm && { alarmName: alarm }),
    ...(label && { label }),
  };
}

function alarmProblem({ sealed }: BadgeDraft, choice: AlarmChoice): BadgeProblems['alarmName'] {
  const { kept, alarmName, typed } = choice;
  if (keepsAlarm(choice)) {
    return kept?.sealed === sealed ? undefined : { problem: 'alarmName.again' };
  }
  if (alarmName) return undefined;
  return typed ? { problem: 'alarmName.unchosen', subject: typed } : { problem: 'alarmName.empty' };
}

function labelProblem(
  { label, sealed }: BadgeDraft,
  { alarmName }: AlarmChoice,
): BadgeProblems['label'] {
  const words = wordsOf(label);
  if (words.length > longestLabel) {
    return { problem: 'label.too-long', subject: String(words.length) };
  }
  if (turnsDirection(words)) return { problem: 'label.not-allowed' };
  if (!sealed) return undefined;
  if (!words) return { problem: 'label.empty' };
  const givesAway = alarmName && words.toLowerCase().includes(alarmName.toLowerCase());
  return givesAway ? { problem: 'label.gives-away' } : undefined;
}

/** A label of which there is nothing to see is none. */
function wordsOf(label: string): string {
  return isVisible(label) ? label.trim() : '';
}
