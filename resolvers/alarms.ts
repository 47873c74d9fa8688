import type { Handlers } from '@forge/resolver';
import type { AlarmAnswer, AlarmReference } from '../contract/alarms';
import type { Contract } from '../contract/index';
import { fieldsOf, parseReferences } from './lib/parse';
import { failure, success } from './lib/result';
import { viewerOf } from './lib/viewer';

/** What reading alarms needs from the outside world. */
export interface AlarmPorts {
  /**
   * Asks AWS for the alarms, now: nothing that it answers is older than the call. Every reference
   * gets its answer; what fails for one account is the answer to that account's references only.
   */
  readAlarms(
    references: readonly AlarmReference[],
  ): Promise<ReadonlyMap<AlarmReference, AlarmAnswer>>;
}

const notConfigured: AlarmAnswer = { state: 'not-connected' };

/** The functions behind badges. */
export function alarmHandlers(ports: AlarmPorts): Pick<Handlers<Contract>, 'alarms.read'> {
  return {
    'alarms.read': async ({ payload, context }) => {
      const references = parseReferences(fieldsOf(payload)['references']);
      if (references === undefined) return failure('invalid-input', 'references');
      if (viewerOf(context) === undefined) return failure('forbidden');

      const answers = await ports.readAlarms(
        references.filter((reference) => reference !== undefined),
      );
      return success({
        answers: references.map(
          (reference) => (reference && answers.get(reference)) ?? notConfigured,
        ),
      });
    },
  };
}
