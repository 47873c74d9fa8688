// Validates manifest.yml with Forge's own validator, then with assertions for what that misses:
// unknown categories and properties, a handler that the bundle does not export, a page without a
// built index.html or with inline styles or handlers, an icon without its file, and permissions that
// promises rule out.
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { parse } from 'yaml';

const root = path.join(import.meta.dirname, '..');
const file = path.join(root, 'manifest.yml');
process.chdir(root);

// developer.atlassian.com/platform/forge/manifest-reference/modules/macro/
const categories = [
  'admin',
  'communication',
  'confluence-content',
  'development',
  'external-content',
  'formatting',
  'media',
  'navigation',
  'reporting',
  'visuals',
];
const properties = {
  macro: [
    'key',
    'title',
    'description',
    'icon',
    'categories',
    'category',
    'layout',
    'resource',
    'resolver',
    'config',
    'autoConvert',
    'adfExport',
    'emitsReadyEvent',
  ],
  'confluence:globalSettings': [
    'key',
    'title',
    'icon',
    'resource',
    'resolver',
    'useAsConfig',
    'useAsGetStarted',
  ],
  function: ['key', 'handler', 'timeoutSeconds', 'memoryMB'],
  webtrigger: ['key', 'function', 'urlFormat', 'response'],
};

/** Every reason why the manifest cannot be deployed, in words; empty when there is none. */
async function problems() {
  const { validate } = createRequire(import.meta.url)('@forge/manifest');
  const manifest = parse(readFileSync(file, 'utf8'));
  const validation = await validate(false, file);
  return [
    ...(validation.errors ?? []).map(
      ({ line, message, reference }) => `line ${line ?? 1}: ${message} [${reference}]`,
    ),
    ...moduleProblems(manifest.modules),
    ...(await handlerProblems(manifest.modules.function)),
    ...pagesOf(manifest).flatMap(pageProblems),
    ...iconProblems(manifest),
    ...permissionProblems(manifest),
  ];
}

function moduleProblems(modules) {
  const found = [];
  for (const [type, entries] of Object.entries(modules)) {
    const known = properties[type];
    if (!known) found.push(`${type}: a module type that no issue has asked for`);
    for (const entry of entries) {
      for (const property of Object.keys(entry)) {
        if (known && !known.includes(property)) {
          found.push(`${type} ${entry.key}: unknown property ${property}`);
        }
      }
      for (const category of entry.categories ?? []) {
        if (!categories.includes(category)) {
          found.push(`${type} ${entry.key}: unknown category ${category}`);
        }
      }
    }
  }
  return found;
}

async function handlerProblems(functions) {
  const found = [];
  for (const { key, handler } of functions) {
    const [module, name] = handler.split('.');
    const exported = existsSync(`src/${module}.ts`)
      ? await import(`../build/resolvers/${module}.js`)
      : {};
    if (!(name in exported)) found.push(`function ${key}: no bundle exports ${handler}`);
  }
  return found;
}

/** Resources that hold a page; those of icons hold none. */
function pagesOf({ modules, resources }) {
  const named = Object.values(modules)
    .flat()
    .flatMap(({ resource, config }) => [resource, config?.resource])
    .map((name) => name?.split('/')[0]);
  return resources.filter(({ key }) => named.includes(key));
}

function pageProblems({ key, path: folder }) {
  const page = path.join(root, folder, 'index.html');
  if (!existsSync(page)) return [`resource ${key}: ${folder}/index.html is missing: build first`];
  const markup = readFileSync(page, 'utf8').replace(/<script\b[^]*?<\/script>/g, '');
  const inline = / style=| on[a-z]+=|<style/.exec(markup);
  return inline ? [`resource ${key}: "${inline[0].trim()}" is blocked by Forge's CSP`] : [];
}

/** An icon is named as `resource:<key>;<path>`; the platform shows a default where there is no such file. */
function iconProblems({ modules, resources }) {
  return Object.entries(modules).flatMap(([type, entries]) =>
    entries
      .filter(({ icon }) => icon !== undefined)
      .filter(({ icon }) => {
        const [, key, name] = /^resource:([^;]+);(.+)$/.exec(icon) ?? [];
        const folder = resources.find((resource) => resource.key === key)?.path;
        return folder === undefined || !existsSync(path.join(root, folder, name));
      })
      .map(({ key, icon }) => `${type} ${key}: ${icon} names no file`),
  );
}

function permissionProblems({ permissions, remotes }) {
  const found = [];
  if (!permissions.scopes.includes('storage:app')) found.push('storage:app is missing');
  for (const scope of permissions.scopes) {
    if (/write|delete|manage/.test(scope)) found.push(`scope ${scope} can write`);
  }
  if (remotes) found.push('remotes: the app has no host of its own');
  if (permissions.content) found.push('permissions.content: the pages need no CSP exception');
  for (const { address } of permissions.external?.fetch?.backend ?? []) {
    if (!/^https:\/\/(sts|monitoring)\.[a-z0-9-]+\.amazonaws\.com$/.test(address)) {
      found.push(`egress ${address} is not one AWS host`);
    }
  }
  return found;
}

const found = await problems();
for (const problem of found) console.error(`manifest.yml: ${problem}`);
process.exitCode = found.length > 0 ? 1 : 0;
