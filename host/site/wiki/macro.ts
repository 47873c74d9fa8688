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
  /** What the config dialog saved; undefined before the first save. */
  readonly config?: Readonly<Record<string, unknown>>;
  /** The pasted link that the macro was made of. */
  readonly autoConvertLink?: string;
}

const extensionType = 'com.atlassian.ecosystem';

/** A macro as Confluence writes it into the page: an `inlineExtension` in text, else an `extension`. */
export function macroNode(app: AppIdentity, macro: PlacedMacro): AdfNode {
  const key = `${app.appId}/${app.environmentId}/static/${macro.moduleKey}`;
  return {
    type: macro.layout === 'inline' ? 'inlineExtension' : 'extension',
    attrs: {
      extensionType,
      extensionKey: key,
      localId: macro.localId,
      parameters: {
        localId: macro.localId,
        extensionId: `ari:cloud:ecosystem::extension/${key}`,
        ...(macro.config ? { guestParams: macro.config } : {}),
        ...(macro.autoConvertLink === undefined ? {} : { autoConvertLink: macro.autoConvertLink }),
      },
    },
  };
}

/** The macro that a node is; undefined for any other node and for macros of other apps. */
export function macroOf(app: AppIdentity, { type, attrs }: AdfNode): PlacedMacro | undefined {
  if (type !== 'inlineExtension' && type !== 'extension') return undefined;
  const prefix = `${app.appId}/${app.environmentId}/static/`;
  const key = attrs?.['extensionKey'];
  const localId = attrs?.['localId'];
  if (attrs?.['extensionType'] !== extensionType) return undefined;
  if (typeof key !== 'string' || !key.startsWith(prefix)) return undefined;
  if (typeof localId !== 'string') return undefined;
  const { guestParams: config, autoConvertLink } = (attrs['parameters'] ?? {}) as {
    readonly guestParams?: Readonly<Record<string, unknown>>;
    readonly autoConvertLink?: unknown;
  };
  return {
    moduleKey: key.slice(prefix.length),
    localId,
    layout: type === 'inlineExtension' ? 'inline' : 'block',
    ...(config ? { config } : {}),
    ...(typeof autoConvertLink === 'string' ? { autoConvertLink } : {}),
  };
}

/** The app's macros of a page, in reading order. */
export function macrosIn(app: AppIdentity, document: AdfDocument): readonly PlacedMacro[] {
  return [...nodesOf(document)].flatMap((node) => macroOf(app, node) ?? []);
}
