import { environmentId } from '../demo/ids';
import type { MacroPlace } from './macro-context';
import type { Visit } from './view/visit';
import type { PlacedMacro } from './wiki/macro';

/**
 * What asks a macro for its export: 2,827 calls of another app on real sites were four fifths
 * `other`, which is Confluence's REST API rendering a page's `view`, then these in this order.
 */
export const exportTypes = [
  'other',
  'email',
  'word',
  'pdf',
  'feed',
  'diff',
  'html_export',
] as const;

export type ExportType = (typeof exportTypes)[number];

type Fields = Readonly<Record<string, unknown>>;

/**
 * The argument of a macro's `adfExport` function, in the shape of each type as other apps saw it on
 * real sites: a PDF has the config in `extensionPayload` and the content in `context.extension`, Word
 * has both in `context`; the body of a bodied macro stands beside its config. Not seen, and so decided
 * here: where the config of the other types and a pasted link stand.
 */
export function exportPayload(
  type: ExportType,
  { installation, person }: Visit,
  siteUrl: string,
  place: MacroPlace,
  macro: PlacedMacro,
): Fields {
  const { stands, id, space } = place;
  const content = { id, ...('content' in stands ? { type: stands.content.type } : {}) };
  const shared = {
    accountId: person.accountId,
    cloudId: installation.cloudId,
    siteUrl,
    spaceKey: space.key,
    localId: macro.localId,
    moduleKey: macro.moduleKey,
    environmentId,
  };
  const own = ownFields(macro);
  switch (type) {
    case 'pdf':
      return {
        exportType: type,
        context: { ...shared, extension: { type: 'macro', content, space } },
        extensionPayload: own,
      };
    case 'word':
      return { exportType: type, context: { ...shared, ...own, content, contentId: id } };
    default:
      return { exportType: type, context: { ...shared, contentId: id }, ...own };
  }
}

/**
 * The macro as Word exports can tell it, with an empty config: Atlassian's ticket FRGE-1583, as
 * robertmassaioli/localised-date-time, `ai-proposals/adf-export.md`, reports it. Nobody saw what
 * becomes of a pasted link then; here it is lost too.
 */
export function withoutConfig({ moduleKey, localId, layout, body }: PlacedMacro): PlacedMacro {
  return { moduleKey, localId, layout, ...(body ? { body } : {}) };
}

function ownFields({ config = {}, autoConvertLink, body }: PlacedMacro): Fields {
  return {
    config,
    ...(autoConvertLink === undefined ? {} : { autoConvertLink }),
    ...(body ? { macro: { body } } : {}),
  };
}
