import type { Handlers } from '@forge/resolver';
import type { AlarmAnswer } from '../../contract/alarms';
import type { Contract } from '../../contract/index';
import { parseConfluenceId } from '../../rules/confluence-id';
import { fieldsOf } from '../../rules/fields';
import { parseReferences } from '../lib/parse';
import { failure, success } from '../lib/result';
import { installationOf, viewerOf } from '../lib/viewer';
import type { AlarmPorts } from './reading';

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

      const given = await ports.readAlarms(
        references.filter((reference) => reference !== undefined),
        {
          installation: installationOf(context),
          contentId: parseConfluenceId(fields['contentId']),
        },
      );
      const rest = [...given];
      return success({
        answers: references.map((reference) => (reference && rest.shift()) ?? notGranted),
      });
    },
  };
}
