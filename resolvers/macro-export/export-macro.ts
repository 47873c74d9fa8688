import type { MacroAnswer, MacroUse } from '../../contract/macros';
import { paragraphNode, textNode, type AdfDocument } from '../../macros/adf/export/adf';
import { exportDocument } from '../../macros/adf/export/export-document';
import { parseConfluenceId } from '../../rules/confluence-id';
import { fill } from '../../rules/sentence';
import { liveTypes } from '../export/export-badge';
import { isolated } from '../export/isolated';
import { exportWords } from '../export/messages';
import { parseExport, type ExportRequest } from '../export/payload';
import type { PagePorts } from '../export/told-macro';
import { toUnexpectedEntry, type Log } from '../lib/log';
import { installationOf, viewerOf } from '../lib/viewer';
import { absenceWords } from '../macros/messages';
import { parseSite } from '../macros/parse-uses';
import { siteOf, type MacroOccasion } from '../macros/rendering';
import { alarmNodes, type AlarmNodePorts } from './alarm-nodes';
import { macroExportWords, type MacroExportWords } from './messages';
import { foundUse, namesUse, toldUse } from './told-use';

/** What exporting user macros needs from the outside world. */
export interface MacroExportPorts extends AlarmNodePorts, PagePorts {
  renderMacros(uses: readonly MacroUse[], occasion: MacroOccasion): Promise<readonly MacroAnswer[]>;
}

/** Where a macro stands: in a sentence, or on lines of its own. */
export type MacroLayout = 'inline' | 'block';

/**
 * The `adfExport` function of user macros: Forge calls it once for each of a page that is exported. PDF
 * and Word get what the macro shows to the person who exports, with alarms as of now; every other
 * export is kept by somebody, and may be shown to others, so that it says words alone
 * (docs/decisions/exports.md). Whatever happens it answers with words, never with what that person may
 * not see.
 */
export function macroExport(
  ports: MacroExportPorts,
  log: Log,
  layout: MacroLayout,
): (payload: unknown, runtime?: unknown) => Promise<AdfDocument> {
  return async (payload, runtime) => {
    const request = parseExport(payload, runtime, namesUse);
    const words = macroExportWords(request.locale);
    const told = toldUse(request);
    const output = liveTypes.find((type) => type === request.type);
    if (output === undefined) return sentence(words, 'elsewhere', told);
    const { accountId: person, accountType } = request;
    const accountId = viewerOf({ accountId: person, accountType });
    if (accountId === undefined) return sentence(words, 'no-access', told);
    try {
      const use = await foundUse(ports, request);
      if (typeof use === 'string') return sentence(words, use);
      return await rendered(
        ports,
        log,
        use,
        occasionOf(request, accountId, output),
        layout,
        request,
      );
    } catch (error) {
      log(toUnexpectedEntry(error));
      return absence({ state: 'unavailable', cause: 'internal' }, told?.name ?? '');
    }
  };
}

function occasionOf(
  { contentId, installContext, siteUrl, locale }: ExportRequest,
  accountId: string,
  output: MacroOccasion['output'],
): MacroOccasion {
  return {
    installation: installationOf({ installContext }),
    accountId,
    contentId: parseConfluenceId(contentId),
    ...siteOf(parseSite({ url: siteUrl, locale })),
    output,
  };
}

async function rendered(
  ports: MacroExportPorts,
  log: Log,
  use: MacroUse,
  occasion: MacroOccasion,
  layout: MacroLayout,
  { locale }: ExportRequest,
): Promise<AdfDocument> {
  const [answer = { state: 'unavailable', cause: 'internal' }] = await ports.renderMacros(
    [use],
    occasion,
  );
  if (answer.state !== 'shown') return absence(answer, use.name);
  const { html, styles, alarms } = answer;
  const alarm = await alarmNodes(ports, log, alarms, occasion, exportWords(locale));
  const { origin, site, contentId = '' } = occasion;
  const page = `${site.baseUrl}/pages/viewpage.action?pageId=${contentId}`;
  return exportDocument(
    { html, styles: styles.inline },
    { alarm, isInline: layout === 'inline', ...(origin === undefined ? {} : { page }) },
  );
}

/** Why there is no output, in one sentence; nothing for a macro that prints nothing. */
function absence(answer: Exclude<MacroAnswer, { state: 'shown' }>, name: string): AdfDocument {
  if (answer.state === 'empty') return documentOf('');
  return documentOf(fill(absenceWords[answer.state], { macro: isolated(name) }));
}

function sentence(
  words: MacroExportWords,
  key: keyof MacroExportWords,
  use?: MacroUse,
): AdfDocument {
  return documentOf(fill(words[key], { macro: isolated(use?.name ?? '') }));
}

function documentOf(text: string): AdfDocument {
  return {
    type: 'doc',
    version: 1,
    content: [paragraphNode(text === '' ? [] : [textNode(text)])],
  };
}
