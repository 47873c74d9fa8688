import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bodyHtml } from '../../../../macros/adf/body/body-html';
import { macroNodes } from '../../../../macros/adf/body/body-macro';
import { markNames } from '../../../../macros/adf/body/marks';
import { nodeNames } from '../../../../macros/adf/body/nodes';
import { longestBody } from '../../../../macros/adf/body/writer';
import { seededRandom } from '../../../../bench/lib/random';

const document = (...content: readonly unknown[]) => ({ type: 'doc', version: 1, content });

/** Every body is shorter than this: its limit, the tags that it closes, and a sentence. */
const bound = longestBody + 20_000;

test('a document 100,000 nodes deep is answered, and its text is in it', () => {
  for (const type of ['bulletList', 'panel', 'unknown', 'expand', 'table']) {
    let node: object = { type: 'text', text: 'the deepest text' };
    for (let level = 0; level < 100_000; level += 1) node = { type, content: [node] };

    const html = bodyHtml(document(node));

    assert.ok(html.length < bound);
    assert.match(html, /the deepest text/);
  }
});

test('a document that holds itself ends', () => {
  const list: { type: string; content: unknown[] } = { type: 'bulletList', content: [] };
  list.content.push(list);

  assert.match(bodyHtml(document(list)), /The rest of the body is not shown: it is too long\./);
});

test('megabytes end in a body that is well formed, and says that it is not all', () => {
  const text = { type: 'text', text: 'word < '.repeat(1_000), marks: [{ type: 'strong' }] };
  const items = Array.from({ length: 1_000 }, () => ({ type: 'listItem', content: [text] }));

  const html = bodyHtml(document({ type: 'bulletList', content: items }));

  assert.ok(html.length < bound);
  assert.match(html, /<\/ul><p>The rest of the body is not shown: it is too long\.<\/p>$/);
  for (const name of ['ul', 'li', 'strong']) {
    const opened = html.split(`<${name}>`).length;
    assert.equal(html.split(`</${name}>`).length, opened, name);
  }
});

test('a long address on much text does not make it longer than the limit', () => {
  const marks = [{ type: 'link', attrs: { href: `/${'a'.repeat(100_000)}` } }];
  const texts = Array.from({ length: 5_000 }, (_none, at) => ({
    type: 'text',
    text: 'a',
    marks: at % 2 ? marks : [],
  }));

  assert.ok(bodyHtml(document({ type: 'paragraph', content: texts })).length < bound);
});

const odd: readonly unknown[] = [
  undefined,
  null,
  0,
  -1,
  1e308,
  Number.NaN,
  true,
  '',
  'text',
  '__proto__',
  'constructor',
  '<script>alert(1)</script>',
  '"\'><img src=x onerror=alert(1)>',
  'javascript:alert(1)',
  '\ud800',
  '\u0000',
  [],
  [[]],
  [null],
  {},
  { type: 'text', text: 7 },
  { value: 'x' },
  JSON.parse('{"__proto__":{"type":"text","text":"polluted"},"constructor":1}'),
  Symbol.iterator,
  () => 'x',
  10n,
];

const attributes = [
  ...['level', 'order', 'href', 'title', 'id', 'text', 'color', 'state', 'width', 'height'],
  ...['panelType', 'panelColor', 'language', 'timestamp', 'url', 'data', 'alt', 'collection'],
  ...['type', 'layout', 'colspan', 'rowspan', 'colwidth', 'background', 'valign', 'localId'],
  ...['isNumberColumnEnabled', 'extensionType', 'extensionKey', 'parameters', 'align', 'shortName'],
];

const elements =
  /^\/?(?:p|h[1-6]|ul|ol|li|br|hr|a|span|div|time|blockquote|pre|table|colgroup|col|tbody|tr|t[dh]|img|strong|em|u|s|su[bp]|code|small|ac:[a-z-]+|ri:user)\/?$/;
const names =
  /^(?:class|href|rel|title|style|start|src|alt|width|height|colspan|rowspan|datetime|data-[a-z-]+|ac:name|ri:account-id)$/;

/** Reads HTML that was written: every `<` begins a tag of a known element with known attributes. */
function checkTags(html: string): void {
  const tags = [...html.matchAll(/<([^<>\s]*)((?:\s[^\s="]+="[^"<>]*")*)\/?>/g)];
  assert.equal(tags.length, html.split('<').length - 1, html);
  for (const [, name = '', attributes = ''] of tags) {
    assert.match(name, elements);
    for (const [, key = '', value = ''] of attributes.matchAll(/\s([^\s="]+)="([^"]*)"/g)) {
      assert.match(key, names);
      if (key === 'href' || key === 'src')
        assert.doesNotMatch(value, /^\s*(?!https?|mailto)[a-z]+:/i);
    }
  }
}

test('fields of wrong types, prototype keys and markup never throw, and never become markup', () => {
  const random = seededRandom(14);
  const any = <Item>(items: readonly Item[]): Item | undefined =>
    items[Math.floor(random() * items.length)];
  const types = [...nodeNames, ...macroNodes, '__proto__', 'constructor', 'toString', 'unknown'];
  const attrs = (): unknown =>
    random() < 0.1
      ? any(odd)
      : Object.fromEntries(attributes.filter(() => random() < 0.3).map((key) => [key, any(odd)]));
  const mark = (): unknown =>
    random() < 0.1 ? any(odd) : { type: any([...markNames, '__proto__']), attrs: attrs() };
  const node = (depth: number): unknown => {
    if (random() < 0.1) return any(odd);
    const some = (make: () => unknown) => Array.from({ length: Math.floor(random() * 4) }, make);
    return {
      type: any(types),
      attrs: attrs(),
      text: any(odd),
      marks: random() < 0.2 ? any(odd) : some(mark),
      content: random() < 0.1 || depth === 0 ? any(odd) : some(() => node(depth - 1)),
    };
  };

  for (let run = 0; run < 5_000; run += 1) {
    const html = bodyHtml(random() < 0.05 ? any(odd) : document(node(4), node(3)));

    checkTags(html);
    assert.doesNotMatch(html, /polluted|undefined|NaN|\[object/);
  }
});

test('an address is allowed by its scheme, whatever hides it', () => {
  const link = (href: unknown) =>
    bodyHtml(document({ type: 'text', text: 'a', marks: [{ type: 'link', attrs: { href } }] }));
  const refused = [
    'javascript:alert(1)',
    'JavaScript:alert(1)',
    ' javascript:alert(1)',
    '\u0001javascript:alert(1)',
    'java\nscript:alert(1)',
    'java\tscript:alert(1)',
    'jav\u0000ascript:alert(1)',
    'javascript&#58;alert(1)',
    'javascript&colon;alert(1)',
    '&#106;avascript:alert(1)',
    'data:text/html,<script>',
    'vbscript:x',
    'file:///etc/passwd',
    'blob:https://example.com/1',
    'ftp://example.com',
    'view-source:https://example.com',
    'feed:javascript:alert(1)',
    '',
    '   ',
    7,
    { toString: () => '/a' },
  ];
  const allowed = ['https://example.com', 'HTTP://example.com/a:b', 'mailto:a@example.com', '/a:b'];

  for (const href of refused) assert.equal(link(href), 'a', String(href));
  for (const href of [...allowed, 'a/b', '#a', '?a:b', '//example.com']) {
    assert.match(link(href), /^<a href="[^"]+"[^>]*>a<\/a>$/, href);
  }
});
