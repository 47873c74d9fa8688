import type { AlarmReference } from '../../contract/alarms';
import { isPassing } from '../../rules/alarm-state';
import { failed, parseAnswer, type BadgeAnswer } from '../../rules/answer';
import type { Gateway } from '../shared/gateway';
import type { BatchedFunction } from '../shared/page-batch/batched-function';

/** Reading alarms, as a page's batch does it. */
export function batchedAlarms(gateway: Gateway): BatchedFunction<AlarmReference, BadgeAnswer> {
  return {
    name: 'alarms.read',
    // CloudWatch takes as many names in one call.
    questionsAtMost: 100,
    send: (references, contentId) => {
      // Only a link has to be looked for, so only with a link goes the place to look.
      const hasLink = contentId && references.some((reference) => 'link' in reference);
      return gateway('alarms.read', hasLink ? { references, contentId } : { references });
    },
    parse: parseAnswer,
    failed: (failure) => (failure === 'refused' ? { state: 'no-access' } : failed(failure)),
    isPassing: ({ state }) => isPassing(state),
  };
}
