import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { appendFile, cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { promisify } from 'node:util';

let project: string;

/** Builds in the project, and answers which bundles were made. */
async function built(environment: Record<string, string> = {}): Promise<readonly string[]> {
  const { stdout } = await promisify(execFile)(process.execPath, ['scripts/build.mjs'], {
    cwd: project,
    env: { ...process.env, ...environment },
  });
  return [...stdout.matchAll(/^built (\S+)/gm)].map(([, name = '']) => name);
}

/** A project of two bundles that share a rule. */
beforeEach(async () => {
  project = await mkdtemp(path.join(tmpdir(), 'build-'));
  const file = (name: string, text: string) => writeFile(path.join(project, name), text);
  for (const folder of [
    'components',
    'contract',
    'macros',
    'resolvers',
    'rollup',
    'rules',
    'static',
  ])
    await mkdir(path.join(project, folder));
  await cp('scripts/build.mjs', path.join(project, 'scripts/build.mjs'));
  await symlink(path.resolve('node_modules'), path.join(project, 'node_modules'));
  for (const name of ['package-lock.json', 'tsconfig.json']) await file(name, '{}');
  await file('package.json', '{ "type": "module" }');
  await file('rules/shared.ts', 'export const shared = 1;');
  await file('static/page.ts', "export { shared } from '../rules/shared.ts';");
  await file('resolvers/index.ts', "export { shared } from '../rules/shared.ts';");
  await file(
    'rollup.config.mjs',
    `export default [
      { input: 'static/page.ts', output: { dir: 'build/page' } },
      { input: 'resolvers/index.ts', output: { file: 'build/resolvers/index.js' } },
    ];`,
  );
});

afterEach(() => rm(project, { recursive: true }));

const both = ['build/page', 'build/resolvers/index.js'];

test('a build makes everything, and the next one nothing', async () => {
  assert.deepEqual(await built(), both);
  assert.deepEqual(await built(), []);
});

test('a bundle is made again where something that it holds has changed', async () => {
  await built();

  await appendFile(path.join(project, 'static/page.ts'), '\nexport const more = 2;');
  assert.deepEqual(await built(), ['build/page']);

  await appendFile(path.join(project, 'rules/shared.ts'), '\nexport const more = 2;');
  assert.deepEqual(await built(), both);
});

test('a bundle is made again where what it wrote is gone or was changed', async () => {
  await built();

  await rm(path.join(project, 'build/page'), { recursive: true });
  await appendFile(path.join(project, 'build/resolvers/index.js'), '// changed');

  assert.deepEqual(await built(), both);
});

for (const [change, make] of [
  ['the lock file', () => appendFile(path.join(project, 'package-lock.json'), ' ')],
  ['a plugin of the build', () => writeFile(path.join(project, 'rollup/plugin.mjs'), '')],
  [
    'a file that may take the place of another',
    () => writeFile(path.join(project, 'rules/other.ts'), ''),
  ],
] as const) {
  test(`everything is made again after a change of ${change}`, async () => {
    await built();
    await make();

    assert.deepEqual(await built(), both);
  });
}

test('everything is made again with the whole packages, and with the lean ones after them', async () => {
  await built();

  assert.deepEqual(await built({ FULL_SDK: '1' }), both);
  assert.deepEqual(await built(), both);
});

test('a build that fails says so, and the next one makes what it left', async () => {
  await built();
  await writeFile(path.join(project, 'resolvers/index.ts'), 'export const = ;');
  await appendFile(path.join(project, 'static/page.ts'), '\nexport const more = 2;');
  await assert.rejects(built(), /resolvers\/index\.ts/);

  await writeFile(path.join(project, 'resolvers/index.ts'), 'export const mended = 1;');

  assert.deepEqual(await built(), ['build/resolvers/index.js']);
});
