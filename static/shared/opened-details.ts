import type { AlarmReference } from '../../contract/alarms';
import { parseAnswer, type BadgeAnswer } from '../../rules/answer';
import { parsePlaced } from '../../rules/badge-config';
import { fieldsOf, textOf } from '../../rules/fields';

/** What a page hands to the modal with an alarm's details: which alarm, and what is known of it. */
export interface OpenedDetails {
  readonly reference?: AlarmReference | undefined;
  readonly alarmName?: string | undefined;
  /** What the page calls the alarm. */
  readonly label?: string | undefined;
  /** Id of the page or blog post around: where to look for a pasted link. */
  readonly contentId?: string | undefined;
  readonly answer?: BadgeAnswer | undefined;
  /** ISO 8601 time of the answer. */
  readonly checkedAt?: string | undefined;
  /** Whether the macro wants no way into the AWS console. */
  readonly isLinkless?: boolean | undefined;
}

/**
 * Reads it in the modal's own context. It crossed the page as JSON, and is believed no more than a
 * macro's parameters are: the backend checks the reference like any other.
 */
export function parseOpened(context: unknown): OpenedDetails {
  const modal = fieldsOf(fieldsOf(fieldsOf(context)['extension'])['modal']);
  const { reference, alarmName } = parsePlaced({ reference: modal['reference'] });
  return {
    reference,
    alarmName: alarmName ?? textOf(modal['alarmName']),
    label: textOf(modal['label']),
    contentId: textOf(modal['contentId']),
    answer: parseAnswer(modal['answer']),
    checkedAt: textOf(modal['checkedAt']),
    isLinkless: modal['isLinkless'] === true,
  };
}
