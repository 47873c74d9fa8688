import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { bodyHtml } from '../../../../macros/adf/body/body-html';
import { macroNodes } from '../../../../macros/adf/body/body-macro';
import { markNames, marksOfNodes } from '../../../../macros/adf/body/marks';
import { nodeNames } from '../../../../macros/adf/body/nodes';
import { isNode, schemaTypes } from './schema';

const documentation = readFileSync('docs/adf-bodies.md', 'utf8');

interface Row {
  readonly type: string;
  readonly node: { readonly type: string; readonly marks?: readonly { readonly type: string }[] };
  readonly html: string;
}

/** Rows of the documentation: a type, a node for example, its HTML. */
const rows: readonly Row[] = [
  ...documentation.matchAll(/^\| `(\w+)` \| `(\{.*\})` \| (?:`(.*)`|nothing) \|$/gm),
].map(([, type = '', json = '', html = '']) => ({
  type,
  node: JSON.parse(json) as Row['node'],
  html,
}));

test('every node of Atlassian’s schema has a rule, and there are no others', () => {
  assert.deepEqual(new Set([...nodeNames, ...macroNodes]), schemaTypes.nodes);
});

test('every mark of Atlassian’s schema has a rule, and there are no others', () => {
  assert.deepEqual(new Set([...markNames, ...marksOfNodes]), schemaTypes.marks);
});

test('every node and every mark has a row in the documentation', () => {
  const described = new Set(rows.map(({ type }) => type));

  assert.deepEqual(described, new Set([...schemaTypes.nodes, ...schemaTypes.marks]));
});

for (const { type, node, html } of rows) {
  test(`the body is what the documentation says: ${type} ${html}`, () => {
    assert.equal(isNode(node), true, `no node by the schema: ${JSON.stringify(node)}`);
    const types = [node.type, ...(node.marks ?? []).map((mark) => mark.type)];
    assert.ok(types.includes(type), `the row is of ${type}`);

    assert.equal(bodyHtml({ type: 'doc', version: 1, content: [node] }), html);
  });
}
