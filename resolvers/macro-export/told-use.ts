import type { MacroUse } from '../../contract/macros';
import { parseMacroUse } from '../../rules/macro-use';
import type { ExportRequest } from '../export/payload';
import { macroOnPage, type PagePorts } from '../export/told-macro';
import { parseUse } from '../macros/parse-uses';

/** Which macro an export is of: `not-chosen` for none, `untold` where nobody knows. */
export type ToldUse = MacroUse | 'not-chosen' | 'untold';

/** Whether parameters name a user macro. */
export function namesUse(config: unknown): boolean {
  return parseMacroUse(config) !== undefined;
}

/** The macro as the export was told it. */
export function toldUse({ config, body }: ExportRequest): MacroUse | undefined {
  return parseUse(parseMacroUse(config, body));
}

/**
 * The macro as the export was told it, or as it stands on the page where it was told no parameters
 * (Confluence's ticket FRGE-1583). What stands in it is that of the export, which may be another
 * version's.
 */
export async function foundUse(ports: PagePorts, request: ExportRequest): Promise<ToldUse> {
  const told = toldUse(request);
  if (told) return told;
  const found = await macroOnPage(ports, request);
  if (found) {
    const { body = found.body } = request;
    return parseUse(parseMacroUse(found.config, body)) ?? 'not-chosen';
  }
  return Object.keys(request.config).length === 0 ? 'untold' : 'not-chosen';
}
