import type { AlarmReference } from '../../contract/alarms';
import { parseDisplay, parsePlaced, type CompleteDisplay } from '../../rules/badge-config';
import { fieldsOf, textOf } from '../../rules/fields';
import { isPageEdited } from '../shared/editing';

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

/**
 * Reads the macro's parameters, which are content of the page: anything may stand in them, also what
 * an older or a newer version of the app wrote.
 */
export function parseContext(context: unknown): BadgeContext {
  const { extension } = fieldsOf(context);
  const { config, autoConvertLink, content } = fieldsOf(extension);
  return {
    display: parseDisplay(config),
    editing: isPageEdited(extension),
    contentId: textOf(fieldsOf(content)['id']),
    ...parsePlaced(config, autoConvertLink),
  };
}
