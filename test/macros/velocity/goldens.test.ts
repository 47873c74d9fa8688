import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { render } from '../../../macros/velocity/render';

/** What Apache Velocity 1.7 made of a template: its output, or that it refused it. */
type Expected = string | { readonly error: string };

const folder = path.join(import.meta.dirname, 'goldens');

function read(...names: string[]): string {
  return readFileSync(path.join(folder, ...names), 'utf8');
}

function readJson(...names: string[]): object {
  return JSON.parse(read(...names)) as object;
}

function assertRenders(template: string, context: object, expected: Expected | undefined): void {
  const rendering = render(template, context);
  if (typeof expected === 'string') assert.deepEqual(rendering, { ok: true, output: expected });
  else assert.equal(rendering.ok, false, template);
}

const context = readJson('context.json');

for (const file of readdirSync(path.join(folder, 'cases'))) {
  const expected = readJson('expected', file) as Record<string, Expected>;
  const cases = Object.entries(readJson('cases', file) as Record<string, string>);

  for (const [title, template] of cases) {
    test(`${path.basename(file, '.json')}: ${title}`, () => {
      assert.notEqual(expected[title], undefined);
      assertRenders(template, context, expected[title]);
    });
  }
}

for (const file of readdirSync(path.join(folder, 'realistic'))) {
  if (!file.endsWith('.vm')) continue;
  test(`the user macro ${file} renders as Apache Velocity renders it`, () => {
    const parameters = readJson('realistic', 'context.json');
    const output = read('realistic', file.replace(/vm$/, 'out'));

    assertRenders(read('realistic', file), parameters, output);
  });
}

test('templates made at random render as Apache Velocity renders them', () => {
  const lines = read('generated.jsonl').trimEnd().split('\n');

  for (const line of lines) {
    const [template, expected] = JSON.parse(line) as [string, Expected];
    assertRenders(template, context, expected);
  }

  assert.equal(lines.length, 400);
});
