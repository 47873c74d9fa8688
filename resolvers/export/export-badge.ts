import type { AlarmAnswer, AlarmReference } from '../../contract/alarms';
import { parseAlarmName } from '../../rules/alarm-name';
import { parseDisplay } from '../../rules/badge-config';
import { parseConfluenceId } from '../../rules/confluence-id';
import { fieldsOf } from '../../rules/fields';
import type { AlarmPorts } from '../alarms';
import { toUnexpectedEntry, type Log } from '../lib/log';
import { parseReferences } from '../lib/parse';
import { installationOf, viewerOf } from '../lib/viewer';
import { badgeDocument, wordsDocument, type ExportedDocument } from './document';
import { hidden, notChosen, unnamed } from './messages';

/** What exporting needs from the outside world. */
export interface ExportPorts extends AlarmPorts {
  /** Milliseconds since the epoch. */
  now(): number;
}

/**
 * The macro's `adfExport` function: Forge calls it once for each badge of a page that is exported to
 * PDF or Word (developer.atlassian.com/platform/forge/manifest-reference/modules/macro/). It asks
 * AWS once, now, and whatever happens it answers with words: never an old state, never a dead box.
 * Like everywhere, states are shown to people with a licence only.
 */
export function badgeExport(
  ports: ExportPorts,
  log: Log,
): (payload: unknown, runtime?: unknown) => Promise<ExportedDocument> {
  return async (payload, runtime) => {
    const { config, autoConvertLink, content } = fieldsOf(
      fieldsOf(fieldsOf(payload)['context'])['extension'],
    );
    const reference = referenceOf(fieldsOf(config)['reference'], autoConvertLink);
    if (reference === undefined) return wordsDocument(notChosen);
    const contentId = parseConfluenceId(fieldsOf(content)['id']);
    const answer = await read(ports, log, reference, contentId, runtime);
    const { label } = parseDisplay(config);
    const name = label ?? nameOf(reference, answer);
    return badgeDocument(name, answer, new Date(ports.now()));
  };
}

async function read(
  ports: ExportPorts,
  log: Log,
  reference: AlarmReference,
  contentId: string | undefined,
  runtime: unknown,
): Promise<AlarmAnswer> {
  const { installContext, principal } = fieldsOf(runtime);
  const { accountId } = fieldsOf(principal);
  if (viewerOf({ accountId }) === undefined) return { state: 'no-access' };
  try {
    const installation = installationOf({ installContext });
    const answers = await ports.readAlarms([reference], { installation, contentId });
    return answers.get(reference) ?? { state: 'unavailable' };
  } catch (error) {
    log(toUnexpectedEntry(error));
    return { state: 'unavailable' };
  }
}

function referenceOf(placed: unknown, link: unknown): AlarmReference | undefined {
  if (placed !== undefined) return parseReferences([placed])?.[0];
  return link === undefined ? undefined : parseReferences([{ link }])?.[0];
}

function nameOf(reference: AlarmReference, answer: AlarmAnswer): string {
  if ('seal' in reference) return hidden;
  if ('alarmName' in reference) return reference.alarmName;
  return parseAlarmName(answer.alarmName) ?? unnamed;
}
