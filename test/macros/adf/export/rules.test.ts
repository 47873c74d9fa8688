import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { AdfMark } from '../../../../macros/adf/export/adf';
import { asShown, blocksOf, exported } from './exporting';

const text = (words: string, ...marks: readonly AdfMark[]) => ({
  type: 'text',
  text: words,
  ...(marks.length > 0 && { marks }),
});
const paragraph = (...content: readonly object[]) => ({ type: 'paragraph', content });
const item = (...content: readonly object[]) => ({ type: 'listItem', content });
const bullets = (...content: readonly object[]) => ({ type: 'bulletList', content });
const strong = { type: 'strong' };
const em = { type: 'em' };
const link = { type: 'link', attrs: { href: 'https://example.atlassian.net/x' } };
const color = (type: string, value: string) => ({ type, attrs: { color: value } });
const panel = (panelType: string, ...content: readonly object[]) => ({
  type: 'panel',
  attrs: { panelType },
  content,
});
const centred = { marks: [{ type: 'alignment', attrs: { align: 'center' } }] };

/** Output, and the blocks that it makes where something may not stand, or is said in another way. */
const examples: readonly (readonly [title: string, html: string, ...blocks: readonly object[]])[] =
  [
    [
      'somebody without a name is unknown, and not left out',
      '<p><span data-ops="user" data-ops-user="a"></span></p><p><span data-ops="user">Ann</span></p>',
      paragraph(text('Unknown user')),
      paragraph(text('Ann')),
    ],
    ['an item has no rule', '<ul><li>a<hr></li></ul>', bullets(item(paragraph(text('a'))))],
    [
      'an item begins with text, and a list in it with an empty line',
      '<ul><li><ul><li>a</li></ul></li></ul>',
      bullets(item({ type: 'paragraph' }, bullets(item(paragraph(text('a')))))),
    ],
    [
      'text in a list and before an item belongs to the item above',
      '<ul><li>a</li>b<li>c</li></ul>',
      bullets(item(paragraph(text('a')), paragraph(text('b'))), item(paragraph(text('c')))),
    ],
    [
      'an expand in an item is its title, and what is in it',
      '<ul><li><details><summary>a</summary>b</details></li></ul>',
      bullets(item(paragraph(text('a', strong)), paragraph(text('b')))),
    ],
    [
      'an expand in an item without a title is what is in it',
      '<ul><li><details>b</details></li></ul>',
      bullets(item(paragraph(text('b')))),
    ],
    [
      'tasks in an item of a list',
      '<ul><li>a<ul data-ops="tasks"><li data-ops="task" data-ops-done="false">b</li></ul></li></ul>',
      bullets(
        item(paragraph(text('a')), {
          type: 'taskList',
          attrs: { localId: 'task-1' },
          content: [
            { type: 'taskItem', attrs: { localId: 'task-2', state: 'TODO' }, content: [text('b')] },
          ],
        }),
      ),
    ],
    [
      'tasks in a quote are items with boxes',
      '<blockquote><ul data-ops="tasks"><li data-ops="task">a</li></ul></blockquote>',
      { type: 'blockquote', content: [bullets(item(paragraph(text('\u2610 '), text('a'))))] },
    ],
    [
      'a task with two paragraphs has two lines',
      '<ul data-ops="tasks"><li data-ops="task"><p>a</p><p>b</p></li></ul>',
      {
        type: 'taskList',
        attrs: { localId: 'task-1' },
        content: [
          {
            type: 'taskItem',
            attrs: { localId: 'task-2', state: 'TODO' },
            content: [text('a'), { type: 'hardBreak' }, text('b')],
          },
        ],
      },
    ],
    [
      'a heading in a panel is one, and strong or code in a heading of an item stays as it is',
      '<div data-ops="panel" data-ops-kind="tip"><h2>a</h2></div><ul><li><h2><b>b</b><code>c</code></h2></li></ul>',
      panel('success', { type: 'heading', attrs: { level: 2 }, content: [text('a')] }),
      bullets(item(paragraph(text('b', strong), text('c', { type: 'code' })))),
    ],
    [
      'a heading with blocks in it is one in all of them',
      '<h2><div>a</div></h2>',
      { type: 'heading', attrs: { level: 2 }, content: [text('a')] },
    ],
    [
      'what stands in a centred block is centred',
      '<center><div>a</div></center>',
      { ...paragraph(text('a')), ...centred },
    ],
    [
      'a title is strong, and what follows is not',
      '<div data-ops="title">a</div>b',
      paragraph(text('a', strong)),
      paragraph(text('b')),
    ],
    [
      'a panel without a colour is grey, and an empty one has an empty line',
      '<div data-ops="panel"></div>',
      {
        type: 'panel',
        attrs: { panelType: 'custom', panelColor: '#f4f5f7' },
        content: [{ type: 'paragraph' }],
      },
    ],
    [
      'a message of AUI before its fifth version',
      asShown('<div class="aui-message warning">a</div>'),
      panel('warning', paragraph(text('a'))),
    ],
    [
      'a space at the end of a block is none in the next',
      '<p>a </p><p> b</p>',
      paragraph(text('a')),
      paragraph(text('b')),
    ],
    ['half of a sign is none', 'a\ud800b', paragraph(text('ab'))],
    [
      'a link has a colour of its own',
      '<a href="/x"><font color="red">a</font></a>',
      paragraph(text('a', link)),
    ],
    [
      'marked text and terms',
      '<mark>a</mark><dl><dt>b</dt></dl>',
      paragraph(text('a', color('backgroundColor', '#fff0b3'))),
      paragraph(text('b', strong)),
    ],
    [
      'a macro of another app in a line',
      '<p>a <span data-ops="placeholder" data-ops-macro="$&">b</span></p>',
      paragraph(text('a Macro $& b')),
    ],
    [
      'a list counts from a number alone',
      '<ol start="-3"><li>a</li></ol>',
      { type: 'orderedList', content: [item(paragraph(text('a')))] },
    ],
    [
      'code keeps its breaks, and the description of an image',
      '<pre>a<br>b<img src="/x" alt="c"></pre>',
      { type: 'codeBlock', content: [text('a\nbc')] },
    ],
    [
      'an emoticon is its sign',
      'a<img class="emoticon" src="/x" alt="b" data-emoji-fallback="c"><img class="emoticon" src="/x" alt="d">',
      paragraph(text('acd')),
    ],
    ['a status without words is none', 'a<span data-ops="status"> </span>b', paragraph(text('ab'))],
    [
      'a cell takes a hundred columns at most, and one at least',
      '<table><tr><td colspan="9999" rowspan="0">a</td></tr></table>',
      {
        type: 'table',
        content: [
          {
            type: 'tableRow',
            content: [
              { type: 'tableCell', attrs: { colspan: 100 }, content: [paragraph(text('a'))] },
            ],
          },
        ],
      },
    ],
    [
      'a row with blocks in its cells is these blocks where no table may stand',
      '<ul><li><table><tr><td>a</td><td><pre>b</pre></td></tr></table></li></ul>',
      bullets(item(paragraph(text('a')), { type: 'codeBlock', content: [text('b')] })),
    ],
  ];

for (const [title, html, ...blocks] of examples) {
  test(title, () => assert.deepEqual(blocksOf(html), blocks));
}

test('styles say emphasis and colours in all the ways that CSS has', () => {
  const underline = { type: 'underline' };
  const cases: readonly (readonly [style: string, ...marks: readonly AdfMark[]])[] = [
    ['font-weight: 700', strong],
    ['font-weight: 500'],
    ['font-style: oblique 10deg', em],
    ['text-decoration-line: underline', underline],
    ['background: #ABC', color('backgroundColor', '#aabbcc')],
    ['color: rgb(999, 0, 0)', color('textColor', '#ff0000')],
    ['color: red !important', color('textColor', '#ff0000')],
    ['color: inherit'],
  ];

  for (const [style, ...marks] of cases) {
    const { content } = exported('<span data-ops-style="0">a</span>', { styles: [style] });
    assert.deepEqual(content, [text('a', ...marks)], style);
  }
});

test('the colour behind a block is not that of its text, and behind a cell is the cell’s', () => {
  const styles = ['background-color: red', 'text-align: end'];

  const [behind, end, table] = blocksOf(
    '<div data-ops-style="0">a</div><p data-ops-style="1">b</p><table><tr><td data-ops-style="0">c</td></tr></table>',
    { styles },
  );

  assert.deepEqual(behind, paragraph(text('a')));
  assert.deepEqual(end?.marks, [{ type: 'alignment', attrs: { align: 'end' } }]);
  assert.deepEqual(table?.content?.[0]?.content?.[0]?.attrs, { background: '#ff0000' });
});

test('an alarm of several lines has them in code', () => {
  const alarm = () => [text('a'), { type: 'hardBreak' }, text('b')];

  assert.deepEqual(
    blocksOf('<pre><ops-alarm-badge></ops-alarm-badge></pre>', { alarm })[0]?.content,
    [text('a\nb')],
  );
});
