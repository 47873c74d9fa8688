import { nodesOf, type AdfDocument, type AdfNode } from './adf';

/** Which app, and which environment of it, a macro belongs to. */
export interface AppIdentity {
  /** The uuid at the end of the manifest's app id. */
  readonly appId: string;
  readonly environmentId: string;
}

/** One macro of the app on a page. */
export interface PlacedMacro {
  readonly moduleKey: string;
  /** Unique on the page; stays the same while the macro is edited and moved. */
  readonly localId: string;
  readonly layout: 'inline' | 'block';
  /** The module's title, which stands in the page for whoever cannot ask the app. */
  readonly title?: string;
  /** What the config dialog saved; undefined before the first save. */
  readonly config?: Readonly<Record<string, unknown>>;
  /** The pasted link that the macro was made of. */
  readonly autoConvertLink?: string;
  /** What stands inside of a bodied macro; undefined for macros without a body. */
  readonly body?: AdfDocument;
}

/** What a new bodied macro holds. */
export const emptyBody: AdfDocument = { type: 'doc', version: 1, content: [{ type: 'paragraph' }] };

const extensionType = 'com.atlassian.ecosystem';

/**
 * A macro as Confluence writes it into the page. The parameters are those that were seen on pages of
 * real sites: ZenUml/conf-app, src/model/page/AtlasPage.ts, for a pasted one, which keeps its link and has no
 * `guestParams` before its dialog saved them), those of bodied macros in apps that write them by REST.
 */
export function macroNode(app: AppIdentity, macro: PlacedMacro): AdfNode {
  const { moduleKey, localId, layout, title, config, autoConvertLink, body } = macro;
  const key = `${app.appId}/${app.environmentId}/static/${moduleKey}`;
  const type = body ? 'bodiedExtension' : layout === 'inline' ? 'inlineExtension' : 'extension';
  const parameters = {
    layout: autoConvertLink === undefined ? type : layout,
    ...(config ? { guestParams: config } : {}),
    forgeEnvironment: 'DEVELOPMENT',
    ...(autoConvertLink === undefined ? {} : { autoConvertLink, hasBeenAutoConverted: true }),
    localId,
    extensionId: `ari:cloud:ecosystem::extension/${key}`,
    ...(title === undefined ? {} : { extensionTitle: title }),
    render: 'default',
  };
  return {
    type,
    attrs: {
      ...(layout === 'inline' ? {} : { layout: 'default' }),
      extensionType,
      extensionKey: key,
      ...(title === undefined ? {} : { text: title }),
      parameters,
      localId,
    },
    ...(body ? { content: body.content } : {}),
  };
}

/** The macro that a node is; undefined for any other node and for macros of other apps. */
export function macroOf(app: AppIdentity, node: AdfNode): PlacedMacro | undefined {
  const { type, attrs, content = [] } = node;
  if (!isExtension(node) || attrs?.['extensionType'] !== extensionType) return undefined;
  const prefix = `${app.appId}/${app.environmentId}/static/`;
  const { extensionKey: key, localId, text: title } = attrs;
  if (typeof key !== 'string' || !key.startsWith(prefix)) return undefined;
  if (typeof localId !== 'string') return undefined;
  const { guestParams: config, autoConvertLink } = parametersOf(node) as {
    readonly guestParams?: Readonly<Record<string, unknown>>;
    readonly autoConvertLink?: unknown;
  };
  return {
    moduleKey: key.slice(prefix.length),
    localId,
    layout: type === 'inlineExtension' ? 'inline' : 'block',
    ...(typeof title === 'string' ? { title } : {}),
    ...(config ? { config } : {}),
    ...(typeof autoConvertLink === 'string' ? { autoConvertLink } : {}),
    ...(type === 'bodiedExtension' ? { body: { type: 'doc', version: 1, content } } : {}),
  };
}

/** The app's macros of a page, in reading order; those inside of bodied macros too. */
export function macrosIn(app: AppIdentity, document: AdfDocument): readonly PlacedMacro[] {
  return [...nodesOf(document)].flatMap((node) => macroOf(app, node) ?? []);
}

/** Whether a node is a macro, of whatever app. */
export function isExtension({ type }: AdfNode): boolean {
  return type === 'inlineExtension' || type === 'extension' || type === 'bodiedExtension';
}

/** Attributes of a macro's node with what its dialog saved: all of its configuration anew. */
export function configuredAttrs(
  node: AdfNode,
  config: NonNullable<PlacedMacro['config']>,
): NonNullable<AdfNode['attrs']> {
  return { ...node.attrs, parameters: { ...parametersOf(node), guestParams: config } };
}

/** Attributes of a macro's node that is to be another macro than the one it was copied from. */
export function renewedAttrs(node: AdfNode, localId: string): NonNullable<AdfNode['attrs']> {
  return { ...node.attrs, localId, parameters: { ...parametersOf(node), localId } };
}

function parametersOf({ attrs }: AdfNode): Readonly<Record<string, unknown>> {
  const { parameters } = attrs ?? {};
  return typeof parameters === 'object' && parameters !== null
    ? (parameters as Readonly<Record<string, unknown>>)
    : {};
}
