import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { kinds, roots } from '../../../macros/host-objects/kinds';

const [intro = '', ...sections] = readFileSync('docs/host-objects.md', 'utf8').split(/^## /m);
const namesIn = (text: string): readonly string[] =>
  [...text.matchAll(/`\$?([\w]+)(?:\([…, ]*\))?`/g)].map(([, name = '']) => name);

test('every variable of the host is documented, with its kind', () => {
  const variables = sections.find((section) => section.startsWith('Variables')) ?? '';

  for (const [name, kind] of roots) {
    assert.match(variables, new RegExp(`^\\| \`\\$${name}\` \\| \\[${kind}\\]`, 'm'));
  }
  assert.equal(namesIn(variables).length, roots.size);
  assert.match(intro, /prints itself/);
});

for (const [name, { properties, methods }] of Object.entries(kinds)) {
  test(`what a template may ask of ${name} is documented, and nothing else`, () => {
    const section = sections.find((text) => text.startsWith(`${name}\n`)) ?? '';
    const lists = section.split('\n').filter((line) => /^(Properties|Methods): /.test(line));
    const overloads = [...methods].flatMap(([method, all]) => all.map(() => method));

    assert.deepEqual(namesIn(lists.join('\n')), [...properties.keys(), ...overloads]);
  });
}
