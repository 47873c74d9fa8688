import type { AlarmReference } from '../../contract/alarms';
import { isPassing } from '../../rules/alarm-state';
import { failed, parseAnswer, type BadgeAnswer } from '../../rules/answer';
import { fieldsOf, textOf } from '../../rules/fields';
import type { Gateway } from '../shared/gateway';
import type { BatchedFunction } from '../shared/page-batch/batched-function';
import { alarmsCollectedWithin, alarmsWithin } from '../shared/timing';

/** Reading alarms, as a page's batch does it. */
export function batchedAlarms(gateway: Gateway): BatchedFunction<AlarmReference, BadgeAnswer> {
  // What Confluence said of this page goes with every request, so that it is asked seldom.
  let proof: string | undefined;
  let place: string | undefined;
  return {
    name: 'alarms.read',
    collectAtMost: alarmsCollectedWithin,
    patience: alarmsWithin,
    // CloudWatch takes as many names in one call.
    questionsAtMost: 100,
    send: async (references, contentId, mayLeaveOut) => {
      // Only a link has to be looked for, so only for links goes the place to look.
      if (references.some((reference) => 'link' in reference)) place = contentId;
      const result = await gateway('alarms.read', {
        references,
        contentId: place,
        proof,
        mayLeaveOut,
      });
      proof = textOf(fieldsOf(result)['proof']) ?? proof;
      return result;
    },
    isLeftOut: (answer) => fieldsOf(answer)['state'] === 'loading',
    parse: parseAnswer,
    failed: (failure) => (failure === 'refused' ? { state: 'no-access' } : failed(failure)),
    isPassing: ({ state }) => isPassing(state),
    againAfter: ({ refreshSeconds }) => refreshSeconds && refreshSeconds * 1_000,
  };
}
