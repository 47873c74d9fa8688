import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { renderUserMacro, type BodyType } from '../../../macros/user-macro';
import { SampleObject } from './sample-object';

/** A user macro and its use. */
interface Use {
  readonly template: string;
  readonly bodyType?: BodyType;
  readonly body?: string;
  readonly parameters: Readonly<Record<string, string>>;
}

/** What the oracle made of it: its output, or that it refused it. */
type Expected = string | { readonly error: string };

const folder = path.join(import.meta.dirname, 'goldens');

function read(...names: string[]): string {
  return readFileSync(path.join(folder, ...names), 'utf8');
}

const parameters = JSON.parse(read('parameters.json')) as Use['parameters'];

/** A context of its own for each: templates change lists and maps. Java's maps are maps. */
function context(): object {
  const names = JSON.parse(read('context.json')) as { readonly m: object };
  return { ...names, m: new Map(Object.entries(names.m)), page: new SampleObject() };
}

function assertRenders(use: Use, expected: Expected | undefined): void {
  const { template, bodyType = 'none', body } = use;
  const rendering = renderUserMacro(
    { template, bodyType, encoding: 'data-center' },
    { parameters: use.parameters, ...(body !== undefined && { body }) },
    context(),
  );
  if (typeof expected === 'string') assert.deepEqual(rendering, { ok: true, output: expected });
  else assert.equal(rendering.ok, false, template);
}

for (const file of readdirSync(path.join(folder, 'cases'))) {
  const expected = JSON.parse(read('expected', file)) as Record<string, Expected>;
  const cases = JSON.parse(read('cases', file)) as Record<string, string | Partial<Use>>;

  for (const [title, written] of Object.entries(cases)) {
    test(`${path.basename(file, '.json')}: ${title}`, () => {
      const use = typeof written === 'string' ? { template: written } : written;
      assert.notEqual(expected[title], undefined);
      assertRenders({ template: '', parameters, ...use }, expected[title]);
    });
  }
}

test('W29: uses made at random render as the oracle renders them', () => {
  const lines = read('generated.jsonl').trimEnd().split('\n');

  for (const line of lines) {
    const [use, expected] = JSON.parse(line) as [Use, Expected];
    assertRenders(use, expected);
  }

  assert.equal(lines.length, 400);
});
