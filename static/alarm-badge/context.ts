import type { AlarmReference } from '../../contract/alarms';
import { parseDisplay, parsePlaced, type CompleteDisplay } from '../../rules/badge-config';
import { fieldsOf } from '../../rules/fields';

/** What the badge's page has to know of its frame's context. */
export interface BadgeContext {
  /** What to ask for; undefined where nothing was chosen, or nothing that the backend granted. */
  readonly reference?: AlarmReference | undefined;
  /** The name that stands in the page, granted or not. */
  readonly alarmName?: string | undefined;
  readonly display: CompleteDisplay;
  /** Whether the page around is being edited. */
  readonly editing: boolean;
  /** Id of the page or blog post around. */
  readonly contentId?: string | undefined;
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value ? value : undefined;
}

/**
 * Reads the macro's parameters, which are content of the page: anything may stand in them, also what
 * an older or a newer version of the app wrote.
 */
export function parseContext(context: unknown): BadgeContext {
  const { config, isEditing, autoConvertLink, content } = fieldsOf(fieldsOf(context)['extension']);
  const { id, type, subtype } = fieldsOf(content);
  return {
    display: parseDisplay(config),
    // A live doc is always edited, also by who only reads it; a comment is no page.
    editing: isEditing === true && subtype !== 'live' && type !== 'comment',
    contentId: text(id),
    ...parsePlaced(config, autoConvertLink),
  };
}
