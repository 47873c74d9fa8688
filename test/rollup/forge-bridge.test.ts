import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { test } from 'node:test';
import { bridgeParts, forgeBridge, viewParts } from '../../rollup/forge-bridge.mjs';

const require = createRequire(import.meta.url);
const folder = path.dirname(require.resolve('@forge/bridge'));

// Every file of the package takes the bridge when it is loaded.
Object.assign(globalThis, { __bridge: { callBridge: () => undefined } });

type Exports = Readonly<Record<string, unknown>>;

function load(file: string): Exports {
  return require(path.join(folder, file)) as Exports;
}

test('each file that the facade picks exports what the package exports under that name', () => {
  const bridge = require('@forge/bridge') as Exports;
  const view = bridge['view'] as Exports;

  for (const [name, file] of Object.entries(bridgeParts)) {
    assert.equal(load(file)[name], bridge[name], `${name} is not in ${file}`);
    assert.ok(bridge[name], `the package has no ${name}`);
  }
  for (const [name, file] of Object.entries(viewParts)) {
    assert.equal(load(file)[name], view[name], `view.${name} is not in ${file}`);
    assert.ok(view[name], `the package has no view.${name}`);
  }
});

test('what stands in for the packing of blobs has every function that events ask for', () => {
  const blobs = load('events/serialiseBlob.js');

  assert.deepEqual(
    ['containsBlobs', 'containsSerialisedBlobs'].map((name) => typeof blobs[name]),
    ['function', 'function'],
  );
  assert.equal((blobs['containsBlobs'] as (value: unknown) => boolean)({ localId: 'x' }), false);
});

test('the router is declared as a constant, so that a page keeps what it calls of it', () => {
  const file = path.join(folder, bridgeParts['router'] ?? '');

  const code = forgeBridge().transform(readFileSync(file, 'utf8'), file)?.code ?? '';

  assert.match(code, /^export const router = \{$/m);
  assert.doesNotMatch(code, /exports/);
});
