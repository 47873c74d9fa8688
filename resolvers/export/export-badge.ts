import type { AlarmAnswer, AlarmReference } from '../../contract/alarms';
import { parseAlarmLink } from '../../rules/alarm-link';
import { parseAlarmName } from '../../rules/alarm-name';
import { parseDisplay } from '../../rules/badge-config';
import { parseConfluenceId } from '../../rules/confluence-id';
import { fill } from '../../rules/sentence';
import type { AlarmPorts } from '../alarms/reading';
import { toUnexpectedEntry, type Log } from '../lib/log';
import { parseReferences } from '../lib/parse';
import { installationOf, viewerOf } from '../lib/viewer';
import { badgeDocument, wordsDocument, type ExportedDocument } from './document';
import { exportWords, type ExportWords } from './messages';
import { parseExport, type ExportRequest, type ExportType } from './payload';

/** What exporting needs from the outside world. */
export interface ExportPorts extends AlarmPorts {
  /** Milliseconds since the epoch. */
  now(): number;
}

/** Documents that a person makes of what is true now. Everything else is told no state. */
const liveTypes: readonly (ExportType | undefined)[] = ['pdf', 'word'];

/**
 * The macro's `adfExport` function: Forge calls it once for each badge of a page that is exported
 * (developer.atlassian.com/platform/forge/manifest-reference/modules/macro/). For PDF and Word it
 * asks AWS now; in every other export a state would outlive its moment, so that there it says words
 * alone (docs/decisions/exports.md). Whatever happens it answers with words: never an old state,
 * never a dead box. Like everywhere, states are shown to people with a licence only.
 */
export function badgeExport(
  ports: ExportPorts,
  log: Log,
): (payload: unknown, runtime?: unknown) => Promise<ExportedDocument> {
  return async (payload, runtime) => {
    const request = parseExport(payload, runtime);
    const { config, autoConvertLink } = request;
    const reference = referenceOf(config['reference'], autoConvertLink);
    const words = exportWords(request.locale);
    if (reference === undefined) return wordsDocument(words['not-chosen']);
    const { label } = parseDisplay(config);
    if (!liveTypes.includes(request.type)) {
      const name = label ?? nameOf(reference, words);
      return wordsDocument(fill(words.elsewhere, { name }));
    }
    const answer = await read(ports, log, reference, request);
    const name = label ?? nameOf(reference, words, answer);
    return badgeDocument(name, answer, new Date(ports.now()), words);
  };
}

async function read(
  ports: ExportPorts,
  log: Log,
  reference: AlarmReference,
  { accountId, contentId, installContext }: ExportRequest,
): Promise<AlarmAnswer> {
  if (viewerOf({ accountId }) === undefined) return { state: 'no-access' };
  try {
    const occasion = {
      installation: installationOf({ installContext }),
      contentId: parseConfluenceId(contentId),
    };
    const [answer] = await ports.readAlarms([reference], occasion);
    return answer ?? { state: 'unavailable' };
  } catch (error) {
    log(toUnexpectedEntry(error));
    return { state: 'unavailable' };
  }
}

function referenceOf(placed: unknown, link: unknown): AlarmReference | undefined {
  if (placed !== undefined) return parseReferences([placed])?.[0];
  return link === undefined ? undefined : parseReferences([{ link }])?.[0];
}

/** The name that stands in the page, which whoever sees the page may read. */
function nameOf(reference: AlarmReference, words: ExportWords, answer?: AlarmAnswer): string {
  if ('seal' in reference) return words.hidden;
  if ('alarmName' in reference) return reference.alarmName;
  const link = parseAlarmLink(reference.link);
  const written = 'problem' in link ? undefined : link.shownName;
  return parseAlarmName(answer?.alarmName) ?? written ?? words.unnamed;
}
