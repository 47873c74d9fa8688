import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import * as whole from 'lit';
import { leanModules, litLean } from '../../rollup/lit-lean.mjs';

type Exports = Readonly<Record<string, unknown>>;

async function lean(name: string): Promise<Exports> {
  const source = leanModules[name] ?? '';
  return (await import(`data:text/javascript,${encodeURIComponent(source)}`)) as Exports;
}

test('the lean style sheets export nothing that Lit does not', async () => {
  const exports = await lean('./css-tag.js');

  assert.deepEqual(
    Object.keys(exports).filter((name) => !(name in whole)),
    [],
  );
});

test('a lean template is the same style sheet as a whole one', async () => {
  const { css } = (await lean('./css-tag.js')) as unknown as Pick<typeof whole, 'css'>;
  const sheet = (tag: typeof whole.css): string =>
    tag`a { margin: ${1}px; } ${tag`b { color: ${tag`red`}; }`} c {}`.cssText;

  assert.equal(sheet(css), sheet(whole.css));
});

test('a lean decorator declares a property as Lit does, and keeps accessors', async () => {
  const { property, state } = (await lean('lit/decorators.js')) as Readonly<
    Record<string, (options?: object) => (prototype: object, name: string) => unknown>
  >;
  const created: unknown[] = [];
  class Sample {
    static createProperty(name: string, options: unknown): void {
      created.push([name, options]);
    }
    get both(): string {
      return this.constructor.name;
    }
  }

  const kept = property?.({ reflect: true })(Sample.prototype, 'both');
  state?.()(Sample.prototype, 'inner');

  assert.deepEqual(created, [
    ['both', { reflect: true }],
    ['inner', { state: true, attribute: false }],
  ]);
  assert.deepEqual(kept, Object.getOwnPropertyDescriptor(Sample.prototype, 'both'));
});

test('what Lit marks itself with for its development build is left out of each of its files', () => {
  for (const name of [
    '@lit/reactive-element/reactive-element.js',
    'lit-html/lit-html.js',
    'lit-element/lit-element.js',
  ]) {
    const file = path.resolve('node_modules', name);
    const source = readFileSync(file, 'utf8');

    const lean = litLean().transform(source, file)?.code ?? '';

    assert.match(source, /Versions\?\?=/);
    assert.doesNotMatch(lean, /Versions|litHtmlPolyfillSupport|\?\.\(\{/);
  }
});

test('Lit asks a browser for no trusted types, and keeps what it does without them', () => {
  for (const name of ['@lit/reactive-element/reactive-element.js', 'lit-html/lit-html.js']) {
    const file = path.resolve('node_modules', name);
    const source = readFileSync(file, 'utf8');

    const lean = litLean().transform(source, file)?.code ?? '';

    assert.match(source, /\.trustedTypes/);
    assert.doesNotMatch(lean, /\.trustedTypes/);
    assert.ok(lean.length > source.length - 500);
  }
});
