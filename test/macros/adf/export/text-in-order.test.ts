import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseFragment } from 'parse5';
import { seededRandom } from '../../../../bench/lib/random';
import { nodesIn, textIn } from '../../../../macros/adf/export/element';
import { exportDocument } from '../../../../macros/adf/export/export-document';
import { checked, wordsIn } from './exporting';

const inline = [
  ...['b', 'i', 'u', 's', 'sub', 'sup', 'code', 'span', 'a href="/x"', 'a href="javascript:1"'],
  ...['font color="#123456"', 'span data-ops-style="0"', 'span data-ops="status"', 'mark', 'q'],
  ...['span data-ops="placeholder" data-ops-macro="m"', 'unknown-element', 'time'],
];
const block = [
  ...[
    'p',
    'div',
    'h1',
    'h4',
    'blockquote',
    'pre',
    'ul',
    'ol start="2"',
    'li',
    'table',
    'tbody',
    'tr',
  ],
  ...['td', 'th', 'td colspan="3" rowspan="2"', 'caption', 'dl', 'dt', 'dd', 'center', 'figure'],
  ...[
    'details',
    'div data-ops="panel" data-ops-kind="tip"',
    'div data-ops="panel" data-ops-kind="panel"',
    'section',
  ],
  ...[
    'ul data-ops="tasks"',
    'li data-ops="task"',
    'div data-ops="section"',
    'div data-ops-style="1"',
  ],
  ...[
    'details data-ops="expand"',
    'div data-ops="placeholder" data-ops-macro="m"',
    'p data-ops="title"',
  ],
];
const empty = [
  '<br>',
  '<hr>',
  '<img src="/i" alt="">',
  '<ops-alarm-badge data-ops-alarm="0"></ops-alarm-badge>',
];
const styles = ['color: #aa0000; font-weight: 700', 'text-align: center; background: yellow'];

/** Output of any nesting, whose texts are numbered words; now and then a tag is not closed. */
function outputOf(random: () => number): string {
  const any = <Item>(items: readonly Item[]): Item =>
    items[Math.floor(random() * items.length)] as Item;
  let word = 0;
  const make = (depth: number): string => {
    const kind = random();
    if (depth === 0 || kind < 0.35) return `${random() < 0.5 ? ' ' : ''}w${(word += 1)}`;
    if (kind < 0.42) return any(empty);
    const tag = any(kind < 0.65 ? inline : block);
    const [name = ''] = tag.split(' ');
    const title = name === 'details' ? `<summary>w${(word += 1)}</summary>` : '';
    const inside = Array.from({ length: Math.floor(random() * 4) }, () => make(depth - 1)).join('');
    return `<${tag}>${title}${inside}${random() < 0.05 ? '' : `</${name}>`}`;
  };
  return Array.from({ length: 1 + Math.floor(random() * 4) }, () => make(7)).join('');
}

/** The words of the output as a parser has them. */
function wordsOf(html: string): readonly string[] {
  const nodes = [...nodesIn(parseFragment(html).childNodes)];
  return (
    nodes
      .map((node) => textIn(node) ?? '')
      .join('\n')
      .match(/w\d+/g) ?? []
  );
}

test('all text of 4,000 generated outputs is in valid documents, in its order', () => {
  const random = seededRandom(2026);
  let words = 0;

  for (let run = 0; run < 4_000; run += 1) {
    const html = outputOf(random);
    const expected = wordsOf(html);

    const document = checked(
      exportDocument({ html, styles }, { page: 'https://a.example/b' }),
      html,
    );

    const found = wordsIn(document).match(/w\d+/g) ?? [];
    assert.deepEqual(found, expected, `${html}\n${JSON.stringify(document)}`);
    words += expected.length;
  }

  assert.ok(words > 20_000, String(words));
});
