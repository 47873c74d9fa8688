import assert from 'node:assert/strict';
import { test } from 'node:test';
import { seededRandom } from '../../../../bench/lib/random';
import { exportDocument } from '../../../../macros/adf/export/export-document';
import { checked, wordsIn } from './exporting';

/** Forge takes answers of 5 MB. */
const mostBytes = 5_000_000;

/** As much as a template may write. */
const outputLimit = 1_048_576;

/** What some output makes, which is valid and small enough to be answered. */
function exportOf(html: string): string {
  const document = checked(
    exportDocument({ html }, { page: 'https://a.example/b' }),
    html.slice(0, 200),
  );
  assert.ok(Buffer.byteLength(JSON.stringify(document)) < mostBytes, html.slice(0, 200));
  return wordsIn(document);
}

const filled = (part: string, length = outputLimit): string =>
  part.repeat(Math.floor(length / part.length));

test('as much as a template may write is answered with its last word', () => {
  const parts = ['a<br>', '<img src="/a" alt="a">', '<table><tr><td>a</td></tr></table>'];

  for (const part of parts) assert.match(exportOf(`${filled(part)}the end`), /the end$/, part);
});

test('much of whatever there is is answered with its last word', () => {
  const parts = [
    '<p>a</p>',
    '<b>a</b>',
    '<ul><li>a</li></ul>',
    '<li>a',
    '<hr>',
    '<a href="/b">a</a>',
    '<details><summary>a</summary>b</details>',
    '<span data-ops="status">a</span>',
    '<ops-alarm-badge data-ops-alarm="1"></ops-alarm-badge>',
    '<pre>a</pre>',
    'é€😀',
  ];

  for (const part of parts) {
    assert.match(exportOf(`${filled(part, outputLimit / 8)}</p>the end`), /the end$/, part);
  }
});

test('elements that stand 5,000 deep in each other are answered, with what is in them', () => {
  for (const tag of [
    'div',
    'ul',
    'blockquote',
    'span',
    'details',
    'font color="red"',
    'table><td',
  ]) {
    const html = `${`<${tag}>`.repeat(5_000)}the inside`;

    assert.match(exportOf(html), /the inside$/, tag);
  }
});

test('a row of a table that is filled goes on as text', () => {
  const html = `<table><tr>${filled('<td>a</td>')}<td>the end</td></tr></table>`;

  assert.match(exportOf(html), /the end$/);
});

test('a long address is not repeated for each text in its link', () => {
  for (const length of [2_000, 500_000]) {
    const html = `<a href="/${'b'.repeat(length)}">${'a<br>'.repeat(100_000)}the end</a>`;

    assert.match(exportOf(html), /the end$/);
  }
});

test('whatever is no HTML is a valid document', () => {
  const random = seededRandom(8);
  const parts = [
    '<',
    '>',
    '"',
    "'",
    '=',
    '/',
    '&',
    ';',
    '!--',
    '--',
    '<!',
    ']]>',
    '<![CDATA[',
    '\u0000',
  ];
  const more = [
    '<p',
    ' data-ops="',
    'title',
    'code',
    '\ud800',
    '\ufffe',
    '&#x1;',
    '<svg>',
    '<math>',
  ];
  const some = [
    ...parts,
    ...more,
    ' style=',
    'x',
    ' ',
    '<table>',
    '<tr>',
    '</p>',
    '<template>',
    '-1',
  ];

  for (let run = 0; run < 3_000; run += 1) {
    const length = Math.floor(random() * 40);
    exportOf(Array.from({ length }, () => some[Math.floor(random() * some.length)]).join(''));
  }
});
