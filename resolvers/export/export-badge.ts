import type { AlarmAnswer } from '../../contract/alarms';
import { parseAlarmLink } from '../../rules/alarm-link';
import { parseAlarmName } from '../../rules/alarm-name';
import { parseDisplay, parsePlaced, unasked, type PlacedAlarm } from '../../rules/badge-config';
import { parseConfluenceId } from '../../rules/confluence-id';
import { parseConsolePage } from '../../rules/console-page';
import { isVisible } from '../../rules/visible-text';
import { pageAnswer } from '../alarms/may-read';
import { notGranted, type AlarmPorts } from '../alarms/reading';
import { toUnexpectedEntry, type Log } from '../lib/log';
import { parseReferences } from '../lib/parse';
import { installationOf, viewerOf } from '../lib/viewer';
import { badgeDocument, namedDocument, type ExportedDocument, type ExportedName } from './document';
import { isolated } from './isolated';
import { exportWords, type ExportWords } from './messages';
import { parseExport, type ExportRequest } from './payload';
import { toldMacro, type PagePorts, type ToldMacro } from './told-macro';

/** What exporting needs from the outside world. */
export interface ExportPorts extends AlarmPorts, PagePorts {
  /** Milliseconds since the epoch. */
  now(): number;
}

/** Documents that a person makes of what is true now. Everything else is told no state. */
export const liveTypes = ['pdf', 'word'] as const;

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
    const words = exportWords(request.locale);
    if (!liveTypes.some((type) => type === request.type)) return withoutState(request, words);
    const { macro, answer } = await read(ports, log, request);
    const { showSince } = parseDisplay(macro.config);
    const asOf = new Date(ports.now());
    return badgeDocument(nameOf(macro, words, answer), answer, asOf, words, showSince);
  };
}

/**
 * The macro's name, and where its state is. Of a pasted link nobody asks here whether it stands on a
 * page, which has its state, or in a comment, which has none, so that it stays a link.
 */
function withoutState(macro: ToldMacro, words: ExportWords): ExportedDocument {
  const { reference, alarmName } = placedBy(macro);
  const link = reference !== undefined && 'link' in reference ? reference.link : undefined;
  const page = link === undefined ? undefined : parseConsolePage(link);
  if (page !== undefined) {
    return namedDocument(words.linked, nameOf(macro, words, pageAnswer(page)));
  }
  const isChosen = link === undefined ? (reference ?? alarmName) : nameIn(link);
  const sentence = words[isChosen === undefined ? 'not-chosen' : 'elsewhere'];
  return namedDocument(sentence, nameOf(macro, words));
}

/** What is known of the macro, and what AWS answered, or why it was not asked. */
async function read(
  ports: ExportPorts,
  log: Log,
  request: ExportRequest,
): Promise<{ readonly macro: ToldMacro; readonly answer: AlarmAnswer }> {
  const accountId = viewerOf({ accountId: request.accountId, accountType: request.accountType });
  if (accountId === undefined) return { macro: request, answer: { state: 'no-access' } };
  let macro: ToldMacro = request;
  try {
    const told = await toldMacro(ports, request);
    macro = told ?? request;
    const answer = told && (await answerTo(ports, placedBy(told), { ...request, accountId }));
    return { macro, answer: answer ?? { state: 'unavailable' } };
  } catch (error) {
    log(toUnexpectedEntry(error));
    return { macro, answer: { state: 'unavailable' } };
  }
}

async function answerTo(
  ports: ExportPorts,
  alarm: PlacedAlarm,
  { contentId, installContext, accountId }: ExportRequest & { readonly accountId: string },
): Promise<AlarmAnswer | undefined> {
  if (alarm.reference === undefined) return unasked(alarm);
  const [reference] = parseReferences([alarm.reference]) ?? [];
  if (reference === undefined) return notGranted;
  const page = parseConfluenceId(contentId);
  // Nobody knows whether the page holds the link where it is not told which page that is.
  if ('link' in reference && page === undefined) return undefined;
  const occasion = { installation: installationOf({ installContext }), accountId, contentId: page };
  const { answers } = await ports.readAlarms({ references: [reference] }, occasion, false);
  const [answer] = answers;
  return answer?.state === 'loading' ? undefined : answer;
}

function placedBy({ config, autoConvertLink }: ToldMacro): PlacedAlarm {
  return parsePlaced(config, autoConvertLink);
}

/**
 * The label, or the name that stands in the page, which whoever sees the page may read; a link where
 * the badge is one.
 */
export function nameOf(macro: ToldMacro, words: ExportWords, answer?: AlarmAnswer): ExportedName {
  const { label, link } = parseDisplay(macro.config);
  const url = link ? answer?.consoleUrl : undefined;
  if (label !== undefined && isVisible(label)) return { text: isolated(label), url };
  const { reference, alarmName: written } = placedBy(macro);
  if (reference !== undefined && 'seal' in reference) return { text: words.hidden };
  const pasted = reference !== undefined && 'link' in reference ? reference.link : undefined;
  const name = answer?.alarmName ?? parseAlarmName(pasted === undefined ? written : nameIn(pasted));
  return {
    text: name !== undefined && isVisible(name) ? isolated(name) : words.unnamed,
    url,
  };
}

function nameIn(link: string): string | undefined {
  const read = parseAlarmLink(link);
  return 'problem' in read ? undefined : read.shownName;
}
