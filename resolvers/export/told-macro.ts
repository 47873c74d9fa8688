import { parsePlaced } from '../../rules/badge-config';
import { parseConfluenceId } from '../../rules/confluence-id';
import { fieldsOf } from '../../rules/fields';
import { macrosOnPage } from '../alarms/macros-on-page';
import type { ExportRequest } from './payload';

/** What an export knows of its macro. */
export type ToldMacro = Pick<ExportRequest, 'config' | 'autoConvertLink'>;

/** A macro as it stands on its page. */
export type FoundMacro = ToldMacro & Pick<ExportRequest, 'body'>;

/** What finding a macro on its page needs from the outside world. */
export interface PagePorts {
  /** A page or blog post as the person who exports may read it; undefined where that is nothing. */
  readPublished(contentId: string): Promise<{ readonly body: unknown } | undefined>;
  /** The app's own id, as it stands in the keys of its macros on a page. */
  appId(): string;
}

/**
 * The macro as the export was told it, or, where it was told of no alarm, as it stands on the page:
 * Confluence can leave a macro's parameters out of a Word export (its ticket FRGE-1583), and where it
 * tells a pasted link nobody saw. Undefined where the export was told nothing, and the page does not
 * tell either: then nobody knows whether an alarm was chosen.
 *
 * The page is read for such macros only: it costs points of Confluence's quota.
 */
export async function toldMacro(
  ports: PagePorts,
  request: ExportRequest,
): Promise<ToldMacro | undefined> {
  const { reference, alarmName } = parsePlaced(request.config, request.autoConvertLink);
  if (reference !== undefined || alarmName !== undefined) return request;
  const isEmpty = Object.keys(request.config).length === 0;
  return (await macroOnPage(ports, request)) ?? (isEmpty ? undefined : request);
}

/** The macro that is exported, as it stands on its page; undefined where the page does not tell. */
export async function macroOnPage(
  ports: PagePorts,
  { contentId, localId }: ExportRequest,
): Promise<FoundMacro | undefined> {
  const id = parseConfluenceId(contentId);
  if (id === undefined || typeof localId !== 'string') return undefined;
  const content = await ports.readPublished(id);
  return content && macroById(content.body, ports.appId(), localId);
}

/**
 * A macro has its id twice, as others saw, always the same: atlassian-labs/mermaid-diagrams-viewer
 * finds the macro that it exports by the one among the parameters. A page that a program wrote may have
 * several macros of one id: where they differ, nobody knows which is exported.
 */
function macroById(page: unknown, appId: string, localId: string): FoundMacro | undefined {
  const found = new Map<string, FoundMacro>();
  for (const { attrs, content } of macrosOnPage(page, appId)) {
    const parameters = fieldsOf(attrs['parameters']);
    if (attrs['localId'] !== localId && parameters['localId'] !== localId) continue;
    const { guestParams, autoConvertLink } = parameters;
    const body = content === undefined ? undefined : { type: 'doc', version: 1, content };
    const macro = { config: fieldsOf(guestParams), autoConvertLink, body };
    found.set(JSON.stringify(macro), macro);
  }
  const [only, another] = found.values();
  return another === undefined ? only : undefined;
}
