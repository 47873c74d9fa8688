import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { renderUserMacro } from '../../../macros/user-macro';
import { SampleObject } from './sample-object';

const parameters = { X: 'a & b', Y: 'a & b', Empty: '', No: 'false', Flag: 'true' };

/** Examples of the documentation that need nothing but these variables: a rule, a template, its output. */
const examples = [
  ...readFileSync('docs/encoding.md', 'utf8').matchAll(
    /^\| (.+?) \| `([^`]+)`(?:, \w+ = `\w+`)? \| `([^`…]+)` \|$/gm,
  ),
];

test('the documentation has examples', () => {
  assert.ok(examples.length > 35, String(examples.length));
});

for (const [, rule = '', template = '', output = ''] of examples) {
  test(`the example prints what the documentation says: ${rule} ${template}`, () => {
    const macro = { template, bodyType: 'none', encoding: 'data-center' } as const;
    const item = { title: 'R & D', rowHtml: '<td>', hidden: false, tags: ['<i>'] };
    const context = { title: 'R & D', rowHtml: '<td>', page: new SampleObject(), item };

    assert.deepEqual(renderUserMacro(macro, { parameters }, context), { ok: true, output });
  });
}
