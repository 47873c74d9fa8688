import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { NodeType, OldMacro } from './old-macro';

/** Which app, in which of its environments, the pages are to hold macros of. */
export interface AppIdentity {
  readonly appId: string;
  readonly environmentId: string;
  readonly environmentType: EnvironmentType;
}

/** Kinds of environments, as nodes on pages name them. */
export type EnvironmentType = 'DEVELOPMENT' | 'STAGING' | 'PRODUCTION';

/** Modules of the manifest. */
export type ModuleKey = 'user-macro' | 'user-macro-inline' | 'user-macro-body';

/** Each stands where the old one stood: the types are those of the modules' layouts. */
const modules: Readonly<Record<NodeType, ModuleKey>> = {
  extension: 'user-macro',
  inlineExtension: 'user-macro-inline',
  bodiedExtension: 'user-macro-body',
};

/** Titles of the modules, which stand on the page for whoever cannot ask the app. */
const titles = JSON.parse(
  readFileSync(new URL('../../locales/en-US.json', import.meta.url), 'utf8'),
) as Readonly<Record<ModuleKey, { readonly title: string }>>;

/** The extension type of Forge's macros. */
export const forgeExtension = 'com.atlassian.ecosystem';

/** A macro of ours for one of Data Center. */
export interface NewMacro {
  readonly module: ModuleKey;
  readonly name: string;
  readonly attrs: Readonly<Record<string, unknown>>;
}

/**
 * The attributes of the macro that stands for an old one, with what its dialog would have saved
 * (`MacroConfig` in contract/macros.ts), in the form that Confluence gives those of
 * Forge apps when an editor inserts them (host/site/wiki/macro.ts names where it was seen). What the old
 * node has besides, such as its width, stays.
 */
export function newMacroFor(old: OldMacro, name: string, app: AppIdentity): NewMacro {
  const module = modules[old.node];
  const key = `${app.appId}/${app.environmentId}/static/${module}`;
  const { title } = titles[module];
  const { localId: known } = old.attrs;
  const localId = typeof known === 'string' && known !== '' ? known : randomUUID();
  const guestParams = {
    id: randomUUID(),
    name,
    parameters: old.parameters,
    ...(old.body === undefined ? {} : { body: old.body }),
  };
  const attrs = {
    ...old.attrs,
    extensionType: forgeExtension,
    extensionKey: key,
    text: title,
    parameters: {
      layout: old.node,
      guestParams,
      forgeEnvironment: app.environmentType,
      localId,
      extensionId: `ari:cloud:ecosystem::extension/${key}`,
      extensionTitle: title,
      render: 'default',
    },
    localId,
  };
  return { module, name, attrs };
}
