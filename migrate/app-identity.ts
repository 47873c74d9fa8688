import { fieldsOf } from '../rules/fields';
import { spansOf, valueAt, type JsonSpan } from './adf/json-spans';
import { forgeExtension, type AppIdentity, type EnvironmentType } from './adf/new-macro';
import type { ConfluenceContent } from './confluence/content';

const environmentTypes: readonly EnvironmentType[] = ['DEVELOPMENT', 'STAGING', 'PRODUCTION'];

/** A kind of environment by its name in any case; undefined for anything else. */
export function parseEnvironmentType(value: unknown): EnvironmentType | undefined {
  const name = typeof value === 'string' ? value.toUpperCase() : undefined;
  return environmentTypes.find((known) => known === name);
}

/** So many pages are read to find out which app and environment a site has. */
const mostPages = 10;

/**
 * The app and environment of user macros that stand on pages already: no call with an API token tells
 * the environment of an installed app. A macro of a Forge app is found by its module's key in the field
 * `macro` (seen done on real sites for ZenUml/conf-app, its audit of embed macros).
 */
export async function appsOnPages(
  content: Pick<ConfluenceContent, 'search' | 'read'>,
): Promise<readonly AppIdentity[]> {
  const found = new Map<string, AppIdentity>();
  const cql = 'macro in ("user-macro", "user-macro-inline", "user-macro-body")';
  let read = 0;
  for await (const reference of content.search(`type in (page, blogpost) and ${cql}`)) {
    const page = await content.read(reference);
    for (const app of page ? appsIn(page.body) : []) found.set(JSON.stringify(app), app);
    read += 1;
    if (read === mostPages) break;
  }
  return [...found.values()];
}

function appsIn(body: string): readonly AppIdentity[] {
  const apps: AppIdentity[] = [];
  const visit = ({ members }: JsonSpan): void => {
    const attrs = members?.get('attrs');
    const app = attrs && appOf(valueAt(body, attrs));
    if (app) apps.push(app);
    members?.get('content')?.items?.forEach(visit);
  };
  visit(spansOf(body));
  return apps;
}

/** Of an app that has modules of these keys too, and other settings, nothing is taken. */
function appOf(attributes: unknown): AppIdentity | undefined {
  const { extensionType, extensionKey, parameters } = fieldsOf(attributes);
  const { guestParams, forgeEnvironment } = fieldsOf(parameters);
  const config = fieldsOf(guestParams);
  const [, appId, environmentId] =
    /^([\w-]+)\/([\w-]+)\/static\/user-macro(?:-inline|-body)?$/.exec(String(extensionKey)) ?? [];
  if (extensionType !== forgeExtension || !appId || !environmentId) return undefined;
  if (typeof config['name'] !== 'string' || typeof config['parameters'] !== 'object') {
    return undefined;
  }
  const environmentType = parseEnvironmentType(forgeEnvironment) ?? 'PRODUCTION';
  return { appId, environmentId, environmentType };
}
