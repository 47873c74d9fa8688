import type { Handlers } from '@forge/resolver';
import type { AlarmAnswer, AlarmReference } from '../../contract/alarms';
import type { Contract } from '../../contract/index';
import { parseConfluenceId } from '../../rules/confluence-id';
import { fieldsOf } from '../../rules/fields';
import { installationOf, viewerOf } from '../lib/viewer';
import { parseReferences } from '../lib/parse';
import { failure, success } from '../lib/result';

/** What reading alarms needs from the outside world. */
export interface AlarmPorts {
  /**
   * Checks each reference and asks AWS, now, for those that may be read: nothing that it answers is
   * older than the call. Every reference gets its answer; what fails for one account is the answer
   * to that account's references only.
   *
   * @param occasion - The site, and the content that the macros stand on by the page's own word.
   */
  readAlarms(
    references: readonly AlarmReference[],
    occasion: { readonly installation: string; readonly contentId: string | undefined },
  ): Promise<ReadonlyMap<AlarmReference, AlarmAnswer>>;
}

/** A reference that does not parse carries no grant of ours. */
const notGranted: AlarmAnswer = { state: 'no-access', cause: 'not-granted' };

/** The functions behind badges. */
export function alarmHandlers(ports: AlarmPorts): Pick<Handlers<Contract>, 'alarms.read'> {
  return {
    'alarms.read': async ({ payload, context }) => {
      const fields = fieldsOf(payload);
      const references = parseReferences(fields['references']);
      if (references === undefined) return failure('invalid-input', 'references');
      if (viewerOf(context) === undefined) return failure('forbidden');

      const answers = await ports.readAlarms(
        references.filter((reference) => reference !== undefined),
        {
          installation: installationOf(context),
          contentId: parseConfluenceId(fields['contentId']),
        },
      );
      return success({
        answers: references.map((reference) => (reference && answers.get(reference)) ?? notGranted),
      });
    },
  };
}
