import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { apiParts, fetchPart } from '../../rollup/forge-api.mjs';

const require = createRequire(import.meta.url);

type Exports = Readonly<Record<string, unknown>>;

const whole = require('@forge/api') as Exports;
const load = (file: string): Exports => require(`@forge/api/out/${file}`) as Exports;

test('each file that the facade picks exports what the package exports under that name', () => {
  for (const [name, file] of Object.entries(apiParts)) {
    assert.ok(whole[name], `the package has no ${name}`);
    assert.equal(load(file)[name], whole[name], `${name} is not in ${file}`);
  }
});

test('what is made when the package is loaded is made in the same way', () => {
  const { from, made, names } = fetchPart;
  const make = load(from)[made] as () => Exports;

  for (const name of names) {
    assert.equal(typeof whole[name], 'function', `the package has no ${name}`);
    assert.equal(String(make()[name]), String(whole[name]));
  }
});
