import { parsePlaced } from '../../rules/badge-config';
import { fieldsOf } from '../../rules/fields';

type Fields = Readonly<Record<string, unknown>>;

/** What asks for an export: `pdf`, `word`, `other`, `email` and what Confluence may add. */
type ExportType = string;

/** What a macro's export function was told. Nobody vouches for any of it. */
export interface ExportRequest {
  readonly type: ExportType | undefined;
  /** The macro's parameters; empty where none were told. */
  readonly config: Fields;
  readonly autoConvertLink: unknown;
  /** Of a macro with a body, in the Atlassian Document Format. */
  readonly body: unknown;
  /** Id of the page or blog post that is exported. */
  readonly contentId: unknown;
  /** Of the macro on that page. */
  readonly localId: unknown;
  /** The language of whoever exports; of export functions nobody saw it told so far. */
  readonly locale: unknown;
  /** Who exports. */
  readonly accountId: unknown;
  /** Whether that person has a licence, as resolvers are told it. */
  readonly accountType: unknown;
  /** The site, as an ARI. */
  readonly installContext: unknown;
  /** The site's address. */
  readonly siteUrl: unknown;
}

/**
 * Reads the argument of an `adfExport` function. Its shape differs by type of export and has changed
 * over time (seen on real sites: a PDF's config in `extensionPayload`, Word's in `context`, both of
 * them before in `context.extension`; the body, as documented, in `extensionPayload.macro`), so every
 * field is looked for in all these places.
 *
 * @param runtime - The second argument, which names site and person. By the documentation every
 *   function has it; of export functions nobody saw it, so that the first argument stands in for it.
 * @param isComplete - Whether parameters name what is exported: a place may hold some, another all.
 */
export function parseExport(
  payload: unknown,
  runtime: unknown,
  isComplete: (config: Fields) => boolean = namesAlarm,
): ExportRequest {
  const { extensionPayload, context } = fieldsOf(payload);
  const { extension } = fieldsOf(context);
  const places = [extensionPayload, extension, context, payload].map(fieldsOf);
  const first = (read: (place: Fields) => unknown): unknown =>
    places.map(read).find((value) => value !== undefined && value !== null && value !== '');
  const configs = places.map(({ config }) => fieldsOf(config));
  const { principal, installContext } = fieldsOf(runtime);
  const exportType = first((place) => place['exportType']);
  const cloudId = first((place) => place['cloudId']);
  return {
    type: typeof exportType === 'string' ? exportType : typeByShape(fieldsOf(context)),
    config: configs.find(isComplete) ?? configs.find(isOurs) ?? {},
    autoConvertLink:
      first((place) => place['autoConvertLink']) ??
      configs.map(({ autoConvertLink }) => autoConvertLink).find((link) => link !== undefined),
    body: first(({ macro }) => fieldsOf(macro)['body']),
    contentId: first(({ content, contentId }) => fieldsOf(content)['id'] ?? contentId),
    localId: first(({ localId }) => localId),
    locale: first(({ locale }) => locale),
    accountId: fieldsOf(principal)['accountId'] ?? first(({ accountId }) => accountId),
    accountType: fieldsOf(principal)['accountType'] ?? first(({ accountType }) => accountType),
    installContext:
      installContext ??
      (typeof cloudId === 'string' ? `ari:cloud:confluence::site/${cloudId}` : undefined),
    siteUrl: first(({ siteUrl }) => siteUrl),
  };
}

function namesAlarm(config: Fields): boolean {
  const { reference, alarmName } = parsePlaced(config);
  return reference !== undefined || alarmName !== undefined;
}

/** Confluence puts parameters of its own beside those that a dialog saved, as `_parentId`. */
function isOurs(config: Fields): boolean {
  return Object.keys(config).some((name) => !name.startsWith('_'));
}

/** Other apps met Word and PDF exports that do not name their type, and told them apart so. */
function typeByShape({ content, contentId, extension }: Fields): ExportType | undefined {
  if (fieldsOf(content)['id'] !== undefined || contentId !== undefined) return 'word';
  return fieldsOf(fieldsOf(extension)['content'])['id'] === undefined ? undefined : 'pdf';
}
