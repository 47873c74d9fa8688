import { environmentId } from '../demo/ids';
import type { EditorData, InsertableMacro } from './client/page-data';
import { resourceAddresses, type FrameDataOptions, type MacroModule } from './frame-data';
import type { Visit } from './view/visit';
import { currentVersion, type Draft } from './wiki/content';
import type { Wiki } from './wiki/wiki';

/** What the scripts of a page that is edited are told. */
export function editorData(
  options: FrameDataOptions & { readonly wiki: Wiki },
  visit: Visit,
  { place, body }: Draft,
): EditorData {
  const { manifest, wiki } = options;
  const addressOf = resourceAddresses(options, visit);
  return {
    contentId: place.id,
    body,
    app: { appId: manifest.appId, environmentId },
    macros: manifest.macros.flatMap((macro) => insertable(macro, addressOf) ?? []),
    pages: wiki
      .spacesFor(visit.person)
      .flatMap((space) => wiki.pagesFor(visit.person, space))
      .filter(({ id }) => id !== place.id)
      .map((content) => ({ id: content.id, title: currentVersion(content).title })),
  };
}

/** Undefined for a macro with a body in a line: the manifest's schema has that, Confluence has not. */
function insertable(
  { key, title, description, icon, layout, autoConvert, config }: MacroModule,
  addressOf: (resource: string, file: string) => string,
): InsertableMacro | undefined {
  if (layout === 'inline-bodied') return undefined;
  const image = iconAddress(icon, addressOf);
  return {
    key,
    title,
    description,
    layout,
    autoConvert,
    ...(image === undefined ? {} : { icon: image }),
    ...(config
      ? {
          config: {
            title: config.title ?? title,
            size: config.viewportSize ?? 'medium',
            openOnInsert: config.openOnInsert,
          },
        }
      : {}),
  };
}

/** `resource:<key>;<path>` names a file of the app; other forms are not served here. */
function iconAddress(
  icon: string | undefined,
  addressOf: (resource: string, file: string) => string,
): string | undefined {
  const { key, file } = /^resource:(?<key>[^;]+);(?<file>.+)$/.exec(icon ?? '')?.groups ?? {};
  return key !== undefined && file !== undefined ? addressOf(key, file) : undefined;
}
