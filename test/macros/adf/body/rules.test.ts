import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bodyHtml, type BodyOptions } from '../../../../macros/adf/body/body-html';

const text = (words: string, ...marks: readonly object[]) => ({ type: 'text', text: words, marks });
const paragraph = (...content: readonly object[]) => ({ type: 'paragraph', content });
const html = (node: object, options?: BodyOptions) =>
  bodyHtml({ type: 'doc', version: 1, content: [node] }, options);
const node = (type: string, attrs: object, ...content: readonly object[]) => ({
  type,
  attrs,
  content,
});
const rule = { type: 'rule' };
const columns = (...widths: readonly number[]) =>
  node('layoutSection', {}, ...widths.map((width) => node('layoutColumn', { width }, rule)));
const core = { extensionType: 'com.atlassian.confluence.macro.core' };
const link = (attrs: object) => ({ type: 'link', attrs });

/** What a node is in the body, of the rules that have no row in the documentation. */
const examples: readonly (readonly [title: string, node: object, html: RegExp])[] = [
  ['a list that counts from 1 says no number', node('orderedList', { order: 1 }), /^<ol><\/ol>$/],
  ['a list counts from no negative number', node('orderedList', { order: -1 }), /^<ol><\/ol>$/],
  [
    'a language is a name alone',
    node('codeBlock', { language: 'c++; gutter: true' }),
    /"brush: c\+\+guttertrue; gutter: false;/,
  ],
  [
    'code has no marks, however deep it stands in its block',
    node('codeBlock', {}, node('other', {}, text('a', { type: 'strong' }))),
    />a<\/pre>/,
  ],
  ['a note has its colour', node('panel', { panelType: 'note' }), /background-color: #eae6ff;/],
  ['a tip is a tip', node('panel', { panelType: 'tip' }), /information-macro-tip/],
  ['a column alone', columns(100), /data-layout="single"/],
  ['a sidebar at the right', columns(66, 33), /two-right-sidebar.*normal.*aside/],
  ['two columns that differ by little', columns(55, 46), /data-layout="two-equal"/],
  ['sidebars at both sides', columns(25, 50, 25), /three-with-sidebars.*aside.*normal.*aside/],
  [
    'an indented paragraph keeps its tags in a cell',
    node(
      'tableCell',
      {},
      {
        ...paragraph(text('a')),
        marks: [{ type: 'indentation', attrs: { level: 1 } }],
      },
    ),
    /<td class="confluenceTd"><p style="margin-left: 30\.0px;">a<\/p><\/td>/,
  ],
  ['subscript', text('a', { type: 'subsup', attrs: { type: 'sub' } }), /^<sub>a<\/sub>$/],
  [
    'a link has its title, and one in the site is not said to lead out of it',
    text('a', link({ href: '/b', title: 'c' })),
    /^<a href="\/b" title="c">a<\/a>$/,
  ],
  [
    'an address loses the signs that browsers leave out of it',
    text('a', link({ href: 'ht\ntps://example.com/b' })),
    /^<a href="https:\/\/example\.com\/b"/,
  ],
  [
    'no image is loaded by mail',
    node('mediaSingle', {}, node('media', { type: 'external', url: 'mailto:a@b.example' })),
    /^<p><span [^>]*><a [^>]*href="mailto:/,
  ],
  [
    'an image beside text, with its height',
    node(
      'mediaSingle',
      { layout: 'wrap-left' },
      node('media', { type: 'external', url: '/a', height: 9.5 }),
    ),
    /image-left-wrapper.*image-left" .* height="9"\/>/,
  ],
  [
    'no number is larger than a page may have',
    node('media', { type: 'external', url: '/a', width: 1e9, height: Infinity }),
    /width="10000"\/>/,
  ],
  [
    'a cell of two columns has their widths',
    node('table', {}, node('tableRow', {}, node('tableCell', { colspan: 2, colwidth: [10, 20] }))),
    /<colgroup><col style="width: 10\.0px;"\/><col style="width: 20\.0px;"\/><\/colgroup>/,
  ],
  [
    'a cell says where its text stands, and how many rows it takes',
    node('tableCell', { valign: 'middle', rowspan: 3 }),
    /^<td rowspan="3" class="confluenceTd" style="vertical-align: middle;">/,
  ],
  [
    'a row without cells is no row of headings',
    node('table', { isNumberColumnEnabled: true }, node('tableRow', {})),
    /<td class="numberingColumn confluenceTd">1<\/td>/,
  ],
  ['a person without an id has a name', node('mention', { text: '@Ann' }), /^Ann$/],
  ['a person of whom nothing is known is somebody', node('mention', {}), /^Unknown user$/],
  [
    'an id that no address can hold',
    node('mention', { id: '\ud800', text: 'Ann' }),
    /people\/%EF%BF%BD/,
  ],
  [
    'a day of a year with five digits is its number',
    node('date', { timestamp: '253402300800000' }),
    /^253402300800000$/,
  ],
  [
    'a day before the first year is its number',
    node('date', { timestamp: '-99999999999999' }),
    /^-99999999999999$/,
  ],
  ['purple', node('status', { color: 'purple' }), /aui-lozenge-new/],
  ['an emoji without a sign has its name', node('emoji', { shortName: ':a:' }), /^:a:$/],
  [
    'a smart link of data has its name',
    node('inlineCard', { data: { url: '/a', name: 'B' } }),
    /^<a href="\/a">B<\/a>$/,
  ],
  ['an unknown node has its text', { type: 'other', text: 'a' }, /^a$/],
  ['an unknown node has the text of its attributes', node('other', { text: 'a' }), /^a$/],
  [
    'a macro has the title that the page keeps',
    node('extension', { extensionKey: 'k', parameters: { extensionTitle: 'T' } }),
    />T<\/div>$/,
  ],
  [
    'a macro has the title that its app gave it',
    node('extension', { extensionKey: 'k', parameters: { macroMetadata: { title: 'T' } } }),
    />T<\/div>$/,
  ],
  [
    'a macro of another app is none of Confluence’s, whatever its key',
    node('extension', { extensionType: 'com.example', extensionKey: 'toc' }),
    />toc<\/div>$/,
  ],
  [
    'a macro of Confluence without a rendering is named',
    node('extension', { ...core, extensionKey: 'jira' }),
    />jira<\/div>$/,
  ],
  [
    'a macro of Confluence keeps its rich body',
    node('bodiedExtension', { ...core, extensionKey: 'excerpt' }, rule),
    /^<ac:structured-macro ac:name="excerpt"><ac:rich-text-body><hr\/><\/ac:rich-text-body>/,
  ],
];

for (const [title, given, expected] of examples) {
  test(title, () => assert.match(html(given), expected));
}

test('a file is an image where its type says so, and no link in a link', () => {
  const attachment = () => ({ address: '/a.png', name: 'a.png' });
  const image = node('media', { type: 'image', id: '7' });
  const file = { ...node('media', { type: 'file', id: '7' }), marks: [link({ href: '/b' })] };

  assert.match(html(node('mediaGroup', {}, image), { attachment }), /<img /);
  assert.doesNotMatch(html(file, { attachment }), /<a [^>]*href="\/a\.png"/);
});

test('what a macro holds does not count as the body’s own length', () => {
  const long = text('a'.repeat(600_000));
  const macro = () => 'm';
  const box = node('bodiedExtension', {}, paragraph(long));

  const shown = bodyHtml({ type: 'doc', content: [box, paragraph(long)] }, { macro });

  assert.match(shown, /^m<p>a+<\/p>$/);
});
