import { environmentId } from '../demo/ids';
import type { PlacedMacro } from './wiki/macro';

/** A page, blog post or comment, as contexts name it. */
interface ContentReference {
  readonly id: string;
  readonly type: 'page' | 'blogpost' | 'comment';
  /** Of a live doc. */
  readonly subtype?: 'live';
  /** The version that is read; comments have none. */
  readonly version?: number;
}

/** What a macro stands on. */
export interface MacroPlace {
  readonly stands:
    { readonly content: ContentReference } | { readonly template: { readonly id: string } };
  /** Of the content or template. */
  readonly id: string;
  readonly space: { readonly id: string; readonly key: string };
  /** Full address of the page around. */
  readonly location: string;
}

/** What a frame's context says of its macro. */
export interface MacroContext {
  /** `localId` of the context. */
  readonly localId: string;
  readonly extension: Readonly<Record<string, unknown>>;
}

type Extension = MacroContext['extension'];

/*
 * The shapes of macros' contexts, as eight captures of other apps on real sites had them, beside the
 * documented fields (developer.atlassian.com/platform/forge/manifest-reference/modules/macro/). Not
 * seen, and so decided here: the context in a comment has the comment's id and a type of its own; in
 * a template's editor it names no space.
 */

/**
 * A macro that is read: `location`, the version of the content, and in its config a `_parentId` of the
 * platform's own. The local id is the extension's ARI, which says nothing of the macro. In a live doc
 * `isEditing` is true for whoever reads. Bodied macros have their body (documented).
 */
export function viewedMacro(appId: string, place: MacroPlace, macro: PlacedMacro): MacroContext {
  const { stands, id, location } = place;
  const isLive = 'content' in stands && stands.content.subtype === 'live';
  const { body } = macro;
  return {
    localId: `ari:cloud:ecosystem::extension/${appId}/${environmentId}/static/${macro.moduleKey}`,
    extension: {
      ...macroExtension(place, macro, isLive),
      location,
      config: { ...macro.config, _parentId: id },
      ...(body ? { macro: { body } } : {}),
    },
  };
}

/** A macro in the editor: it is told neither where it stands in the page, nor its body. */
export function editedMacro(place: MacroPlace, macro: PlacedMacro): MacroContext {
  return { localId: macro.localId, extension: macroExtension(place, macro, true) };
}

/** A macro's config dialog: only there the context says what is done to the macro. */
export function configuredMacro(
  place: MacroPlace,
  macro: PlacedMacro,
  isInserting: boolean,
): MacroContext {
  const { localId, body } = macro;
  return {
    localId,
    extension: {
      ...macroExtension(place, macro, true),
      macro: { isConfiguring: true, isInserting, ...(body ? { body } : {}) },
    },
  };
}

function macroExtension(
  { stands, space }: MacroPlace,
  { config, autoConvertLink }: PlacedMacro,
  isEditing: boolean,
): Extension {
  return {
    type: 'macro',
    ...stands,
    ...('content' in stands ? { space: { id: space.id, key: space.key } } : {}),
    isEditing,
    references: [],
    ...(config ? { config } : {}),
    ...(autoConvertLink === undefined ? {} : { autoConvertLink }),
  };
}
