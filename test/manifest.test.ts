import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { parse } from 'yaml';
import { regions, stsRegions } from '../contract/regions';

interface Manifest {
  readonly modules: Readonly<Record<string, unknown>>;
  readonly remotes?: unknown;
  readonly connectModules?: unknown;
  readonly permissions: {
    readonly scopes: readonly string[];
    readonly content?: unknown;
    readonly external: { readonly fetch: Readonly<Record<string, readonly { address: string }[]>> };
  };
}

const manifest = parse(readFileSync('manifest.yml', 'utf8')) as Manifest;

/** Everything that is deployed: pages and resolvers, as the build wrote them. */
function deployedFiles(): { name: string; text: string }[] {
  const folders = readdirSync('static').map((page) => path.join('static', page, 'build'));
  return [...folders, path.join('build', 'resolvers')].flatMap((folder) => {
    try {
      return readdirSync(folder).map((name) => ({
        name: path.join(folder, name),
        text: readFileSync(path.join(folder, name), 'utf8'),
      }));
    } catch {
      return []; // a folder of static/ that is no page
    }
  });
}

test('C01 C25: the app is a Forge app, without Connect modules and without a host of ours', () => {
  assert.deepEqual(
    ['remotes', 'connectModules', 'containers'].filter((key) => key in manifest),
    [],
  );
  assert.ok(Object.keys(manifest.modules).every((type) => !type.startsWith('connect')));
});

test('C15: the manifest lets out to AWS’s STS and CloudWatch only, and pages to nowhere', () => {
  const expected = [
    ...stsRegions.map(({ id }) => `https://sts.${id}.amazonaws.com`),
    ...regions.map(({ id }) => `https://monitoring.${id}.amazonaws.com`),
  ];

  assert.deepEqual(Object.keys(manifest.permissions.external), ['fetch']);
  assert.deepEqual(Object.keys(manifest.permissions.external.fetch), ['backend']);
  assert.deepEqual(
    manifest.permissions.external.fetch['backend']?.map(({ address }) => address),
    expected,
  );
  assert.equal(manifest.permissions.content, undefined);
});

test('C15 C23: nothing deployed beacons, or keeps data elsewhere than in Forge storage', () => {
  const files = deployedFiles();

  assert.ok(files.length >= 3);
  for (const { name, text } of files) {
    const found =
      /sendBeacon|google-analytics|indexedDB|localStorage|sessionStorage|document\.cookie/.exec(
        text,
      );
    assert.equal(found?.[0], undefined, name);
  }
});

test('W08: the manifest asks for no scope that writes', () => {
  assert.deepEqual(
    manifest.permissions.scopes.filter((scope) => !/^(read:|storage:app$)/.test(scope)),
    [],
  );
});
