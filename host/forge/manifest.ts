import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'yaml';
import { type Entity, parseEntity } from './kvs/entity';
import { translated } from './translations';
import { at, list, record, text, texts, type Yaml } from './yaml';

/** manifest.yml as the local Forge and the local site see it. */
export interface Manifest {
  /** The uuid at the end of the app's ARI. */
  readonly appId: string;
  /** Runnable exports of the bundle by function key. */
  readonly functions: ReadonlyMap<string, ForgeFunction>;
  readonly macros: readonly Macro[];
  readonly settingsPages: readonly SettingsPage[];
  readonly webTriggers: ReadonlyMap<string, WebTriggerModule>;
  /** Custom entities by name. */
  readonly entities: ReadonlyMap<string, Entity>;
  readonly scopes: readonly string[];
  /** Hosts that the backend may call, as written: the input of `@forge/egress`. */
  readonly backendHosts: readonly string[];
  /** The section as written: the input of `@forge/csp`. */
  readonly permissions: Readonly<Record<string, unknown>>;
}

/** One `function` module. */
interface ForgeFunction {
  readonly key: string;
  /** The bundle: `index` of the handler `index.reader`. */
  readonly module: string;
  /** Name that the bundle exports: `reader` of that handler. */
  readonly exportName: string;
}

/** A built page: what an iframe shows. */
interface Page {
  /** Key of the manifest's resource. */
  readonly resource: string;
  /** Absolute folder whose files the iframe may load. */
  readonly folder: string;
  /** File in the folder. */
  readonly entry: string;
}

/** Who may use a module besides licensed users. */
type UnlicensedAccess = 'unlicensed' | 'anonymous';

/** A module that shows a page and offers functions to it. */
export interface UiModule {
  readonly type: 'macro' | 'confluence:globalSettings';
  readonly key: string;
  readonly title: string;
  readonly page: Page;
  /** Keys of the functions that anyone who sees the module may call; the first is its resolver. */
  readonly functions: readonly string[];
  readonly unlicensedAccess: readonly UnlicensedAccess[];
  /** Name of a fixed height; without it a frame follows its content. */
  readonly viewportSize?: string;
}

/** One `macro` module. */
interface Macro extends UiModule {
  readonly description: string;
  readonly icon?: string;
  readonly categories: readonly string[];
  readonly layout: 'block' | 'inline' | 'bodied' | 'inline-bodied';
  readonly config?: MacroConfig;
  /** Link patterns that a pasted link is compared with. */
  readonly autoConvert: readonly string[];
  /** Key of the function that answers the macro's document for an export. */
  readonly adfExport?: string;
  readonly emitsReadyEvent: boolean;
}

/** The dialog of a macro's parameters. */
interface MacroConfig {
  readonly page: Page;
  readonly title?: string;
  /** Named size, or width and height as CSS lengths. */
  readonly viewportSize?: string | { readonly width?: string; readonly height?: string };
  readonly openOnInsert: boolean;
}

/** One `confluence:globalSettings` module. */
interface SettingsPage extends UiModule {
  readonly useAsConfig: boolean;
  readonly useAsGetStarted: boolean;
}

/** One `webtrigger` module. */
export interface WebTriggerModule {
  readonly key: string;
  readonly function: string;
  readonly urlFormat: 'v1' | 'v2';
}

/**
 * Reads a manifest that `@forge/manifest` accepts; it is not validated again.
 *
 * @throws when what the local Forge needs is missing, naming its place in the file.
 */
export async function readManifest(file: string): Promise<Manifest> {
  const yaml: Yaml = parse(await readFile(file, 'utf8'));
  const root = path.dirname(path.resolve(file));
  const modules = await translated(yaml, root);
  const pages = pageReader(yaml, root);
  const permissions = record(at(yaml, 'permissions')) ?? {};
  const backend = list(at(permissions, 'external', 'fetch', 'backend'));
  return {
    appId: text(at(yaml, 'app', 'id'), 'app.id').replace(/^.*\//, ''),
    functions: keyed(list(at(modules, 'function')).map(parseFunction)),
    macros: list(at(modules, 'macro')).map((macro) => parseMacro(macro, pages)),
    settingsPages: list(at(modules, 'confluence:globalSettings')).map((page) =>
      parseSettingsPage(page, pages),
    ),
    webTriggers: keyed(list(at(modules, 'webtrigger')).map(parseWebTrigger)),
    entities: new Map(
      list(at(yaml, 'app', 'storage', 'entities'))
        .map(parseEntity)
        .map((entity) => [entity.name, entity]),
    ),
    scopes: texts(at(permissions, 'scopes')),
    backendHosts: backend.map((host) =>
      typeof host === 'string' ? host : text(at(host, 'address'), 'backend address'),
    ),
    permissions,
  };
}

/** The module of that key that shows a page; undefined when there is none. */
export function uiModule(manifest: Manifest, key: string): UiModule | undefined {
  return [...manifest.macros, ...manifest.settingsPages].find((module) => module.key === key);
}

function keyed<T extends { readonly key: string }>(items: readonly T[]): Map<string, T> {
  return new Map(items.map((item) => [item.key, item]));
}

type PageReader = (reference: Yaml) => Page;

/** Finds `resource` or `resource/entry` among the manifest's resources. */
function pageReader(yaml: Yaml, root: string): PageReader {
  const resources = list(at(yaml, 'resources'));
  return (reference) => {
    const [key, entry] = text(reference, 'resource').split('/');
    const resource = resources.find((candidate) => at(candidate, 'key') === key);
    const folder = path.join(root, text(at(resource, 'path'), `resources ${key ?? ''}`));
    const file = entry === undefined ? undefined : at(resource, 'entry', entry);
    return { resource: key ?? '', folder, entry: file === undefined ? 'index.html' : text(file) };
  };
}

function parseFunction(yaml: Yaml): ForgeFunction {
  const handler = text(at(yaml, 'handler'), 'function handler');
  const [module = '', exportName = ''] = handler.split('.');
  return { key: text(at(yaml, 'key'), 'function key'), module, exportName };
}

function parseUiModule(type: UiModule['type'], yaml: Yaml, pages: PageReader): UiModule {
  const resolver = at(yaml, 'resolver', 'function');
  const viewportSize = at(yaml, 'viewportSize');
  return {
    type,
    key: text(at(yaml, 'key'), 'module key'),
    title: text(at(yaml, 'title'), 'module title'),
    page: pages(at(yaml, 'resource')),
    functions: resolver === undefined ? [] : [text(resolver)],
    unlicensedAccess: texts(at(yaml, 'unlicensedAccess')) as UnlicensedAccess[],
    ...(viewportSize === undefined ? {} : { viewportSize: text(viewportSize) }),
  };
}

function parseMacro(yaml: Yaml, pages: PageReader): Macro {
  const icon = at(yaml, 'icon');
  const adfExport = at(yaml, 'adfExport', 'function');
  const config = record(at(yaml, 'config'));
  return {
    ...parseUiModule('macro', yaml, pages),
    description: text(at(yaml, 'description') ?? ''),
    ...(icon === undefined ? {} : { icon: text(icon) }),
    categories: texts(at(yaml, 'categories')),
    layout: (at(yaml, 'layout') ?? 'block') as Macro['layout'],
    ...(config?.['resource'] === undefined ? {} : { config: parseConfig(config, pages) }),
    autoConvert: list(at(yaml, 'autoConvert', 'matchers')).map((matcher) =>
      text(at(matcher, 'pattern'), 'autoConvert pattern'),
    ),
    ...(adfExport === undefined ? {} : { adfExport: text(adfExport) }),
    emitsReadyEvent: at(yaml, 'emitsReadyEvent') === true,
  };
}

function parseConfig(yaml: Yaml, pages: PageReader): MacroConfig {
  const title = at(yaml, 'title');
  const viewportSize = at(yaml, 'viewportSize') as MacroConfig['viewportSize'];
  return {
    page: pages(at(yaml, 'resource')),
    ...(title === undefined ? {} : { title: text(title) }),
    ...(viewportSize === undefined ? {} : { viewportSize }),
    openOnInsert: at(yaml, 'openOnInsert') === true,
  };
}

function parseSettingsPage(yaml: Yaml, pages: PageReader): SettingsPage {
  return {
    ...parseUiModule('confluence:globalSettings', yaml, pages),
    useAsConfig: at(yaml, 'useAsConfig') === true,
    useAsGetStarted: at(yaml, 'useAsGetStarted') === true,
  };
}

function parseWebTrigger(yaml: Yaml): WebTriggerModule {
  return {
    key: text(at(yaml, 'key'), 'webtrigger key'),
    function: text(at(yaml, 'function'), 'webtrigger function'),
    urlFormat: at(yaml, 'urlFormat') === 'v2' ? 'v2' : 'v1',
  };
}
