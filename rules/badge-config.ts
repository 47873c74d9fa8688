import type { AlarmAbsence, AlarmReference } from '../contract/alarms';
import type { BadgeDisplay } from '../contract/badge';
import { fieldsOf, foreignFields, textOf } from './fields';
import { isVisible } from './visible-text';

/** The longest label of a badge, in UTF-16 code units. */
export const longestLabel = 255;

/** How a badge shows its alarm, with the defaults of what its macro leaves out. */
export type CompleteDisplay = Required<Omit<BadgeDisplay, 'label'>> & Pick<BadgeDisplay, 'label'>;

/** Which alarm a macro names. */
export interface PlacedAlarm {
  /** What to ask for; undefined where nothing was chosen, or nothing that the backend granted. */
  readonly reference?: AlarmReference | undefined;
  /** The name that stands in the page, granted or not. */
  readonly alarmName?: string | undefined;
}

/** Reads how a macro's parameters show the alarm. They are content of the page: anything may stand in them. */
export function parseDisplay(config: unknown): CompleteDisplay {
  const { label, showSince, showReason, size, link } = fieldsOf(config);
  const words = textOf(label)?.trim().slice(0, longestLabel);
  return {
    // With nothing to see the badge would have no name.
    ...(words && isVisible(words) && { label: words }),
    showSince: showSince !== false,
    showReason: showReason === true,
    size: size === 'large' ? size : 'medium',
    link: link !== false,
  };
}

/**
 * Reads which alarm a macro names: the one that its parameters hold, where the first ones, which had
 * no grant, stood beside the label; else the one that a pasted link leads to. User macros name such a
 * link as the reference that it is.
 *
 * @param autoConvertLink - The link as Confluence tells it (documented); others expected it among the
 *   parameters.
 */
export function parsePlaced(config: unknown, autoConvertLink?: unknown): PlacedAlarm {
  const parameters = fieldsOf(config);
  const { seal, connectionId, alarmName, grant } = fieldsOf(parameters['reference'] ?? parameters);
  if (typeof seal === 'string' && seal) return { reference: { seal } };
  const [id, name, proof] = [connectionId, alarmName, grant].map(textOf);
  if (id && name) {
    if (!proof) return { alarmName: name };
    return { reference: { connectionId: id, alarmName: name, grant: proof }, alarmName: name };
  }
  const link =
    textOf(autoConvertLink) ??
    textOf(parameters['autoConvertLink']) ??
    textOf(fieldsOf(parameters['reference'])['link']);
  return link ? { reference: { link } } : {};
}

/** What is shown of a macro that has nothing to ask for, so that nobody is asked. */
export function unasked({ alarmName }: PlacedAlarm): AlarmAbsence {
  return alarmName
    ? { state: 'no-access', cause: 'not-granted' }
    : { state: 'not-connected', cause: 'not-chosen' };
}

const ours: readonly string[] = [
  'reference',
  'label',
  'showSince',
  'showReason',
  'size',
  'link',
  // The first badges stored their alarm so.
  'connectionId',
  'alarmName',
  'grant',
];

/** Parameters that are not ours, to be saved as they are. */
export function foreignParameters(config: unknown): Readonly<Record<string, unknown>> {
  return foreignFields(config, ours);
}
