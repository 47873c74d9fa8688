import type { Handlers } from '@forge/resolver';
import type { Contract } from '../../contract/index';
import { parseConfluenceId } from '../../rules/confluence-id';
import { fieldsOf } from '../../rules/fields';
import { parseBoards } from '../lib/parse-board';
import { longestProof, parseReferences, parseText } from '../lib/parse';
import { failure, success } from '../lib/result';
import { installationOf, viewerOf } from '../lib/viewer';
import { notGranted, type AlarmPorts } from './reading';

/** The functions behind badges. */
export function alarmHandlers(ports: AlarmPorts): Pick<Handlers<Contract>, 'alarms.read'> {
  return {
    'alarms.read': async ({ payload, context }) => {
      const fields = fieldsOf(payload);
      const boards = parseBoards(fields['boards']);
      if (boards === undefined) return failure('invalid-input', 'boards');
      const references = parseReferences(fields['references'], boards.length === 0 ? 1 : 0);
      if (references === undefined) return failure('invalid-input', 'references');
      const accountId = viewerOf(context);
      if (accountId === undefined) return failure('forbidden');

      const { answers, ...more } = await ports.readAlarms(
        { references: references.filter((reference) => reference !== undefined), boards },
        {
          installation: installationOf(context),
          accountId,
          contentId: parseConfluenceId(fields['contentId']),
          proof: parseText(fields['proof'], longestProof),
        },
        fields['mayLeaveOut'] === true,
      );
      const rest = [...answers];
      return success({
        answers: references.map((reference) => (reference && rest.shift()) ?? notGranted),
        ...more,
      });
    },
  };
}
