import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { AdfMark, AdfNode } from '../../../../macros/adf/export/adf';
import { asShown, blocksOf, exported } from './exporting';

const text = (words: string, ...marks: readonly AdfMark[]) => ({
  type: 'text',
  text: words,
  ...(marks.length > 0 && { marks }),
});
const paragraph = (...content: readonly object[]) => ({ type: 'paragraph', content });
const link = (href: string) => ({ type: 'link', attrs: { href } });
const item = (...content: readonly object[]) => ({ type: 'listItem', content });
const cell = (words: string, attrs?: object) => ({
  type: 'tableCell',
  ...(attrs && { attrs }),
  content: [paragraph(text(words))],
});

/** Output, and the blocks that it makes. */
const examples: readonly (readonly [title: string, html: string, ...blocks: readonly object[]])[] =
  [
    [
      'white space is collapsed as browsers do',
      ' a \n b <br> c <br>',
      paragraph(text('a b'), { type: 'hardBreak' }, text('c')),
    ],
    ['empty paragraphs are none', '<p>a</p><p> </p><p><br></p><div></div>', paragraph(text('a'))],
    ['nothing is an empty paragraph', '', { type: 'paragraph' }],
    [
      'text beside blocks is a paragraph',
      'a<p>b</p>c',
      paragraph(text('a')),
      paragraph(text('b')),
      paragraph(text('c')),
    ],
    [
      'headings have levels',
      '<h1>a</h1><h6 align="center">b</h6>',
      { type: 'heading', attrs: { level: 1 }, content: [text('a')] },
      {
        type: 'heading',
        attrs: { level: 6 },
        content: [text('b')],
        marks: [{ type: 'alignment', attrs: { align: 'center' } }],
      },
    ],
    [
      'marks nest',
      '<b>a<i>b</i></b>',
      paragraph(text('a', { type: 'strong' }), text('b', { type: 'em' }, { type: 'strong' })),
    ],
    ['marks go around blocks', '<b><p>a</p></b>', paragraph(text('a', { type: 'strong' }))],
    [
      'every mark that ADF has',
      '<u>a</u><s>b</s><sub>c</sub><sup>d</sup><code>e</code>',
      paragraph(
        text('a', { type: 'underline' }),
        text('b', { type: 'strike' }),
        text('c', { type: 'subsup', attrs: { type: 'sub' } }),
        text('d', { type: 'subsup', attrs: { type: 'sup' } }),
        text('e', { type: 'code' }),
      ),
    ],
    [
      'code has a link and no other mark',
      '<a href="/x"><b><code>a</code></b></a>',
      paragraph(text('a', link('https://example.atlassian.net/x'), { type: 'code' })),
    ],
    [
      'colours of fonts',
      '<font color="red">a</font>',
      paragraph(text('a', { type: 'textColor', attrs: { color: '#ff0000' } })),
    ],
    [
      'links are whole addresses',
      '<a href="/wiki/a?b=c&amp;d">a</a><a href="mailto:a@b.example">m</a>',
      paragraph(
        text('a', link('https://example.atlassian.net/wiki/a?b=c&d')),
        text('m', link('mailto:a@b.example')),
      ),
    ],
    ['a link to a place on the page is text', '<a href="#top">a</a>', paragraph(text('a'))],
    [
      'a link that runs something is text',
      '<a href="java&#10;script:alert(1)">a</a>',
      paragraph(text('a')),
    ],
    [
      'lists in lists',
      '<ul><li>a<ol start="3"><li>b</li></ol></li></ul>',
      {
        type: 'bulletList',
        content: [
          item(paragraph(text('a')), {
            type: 'orderedList',
            attrs: { order: 3 },
            content: [item(paragraph(text('b')))],
          }),
        ],
      },
    ],
    [
      'a list without an item around it belongs to the item before',
      '<ul><li>a</li><ul><li>b</li></ul></ul>',
      {
        type: 'bulletList',
        content: [
          item(paragraph(text('a')), { type: 'bulletList', content: [item(paragraph(text('b')))] }),
        ],
      },
    ],
    [
      'a heading in an item is strong',
      '<ul><li><h2>a</h2></li></ul>',
      { type: 'bulletList', content: [item(paragraph(text('a', { type: 'strong' })))] },
    ],
    [
      'tasks',
      asShown(
        '<ul class="inline-task-list"><li class="checked"><span>a</span></li><li>b</li></ul>',
      ),
      {
        type: 'taskList',
        attrs: { localId: 'task-1' },
        content: [
          { type: 'taskItem', attrs: { localId: 'task-2', state: 'DONE' }, content: [text('a')] },
          { type: 'taskItem', attrs: { localId: 'task-3', state: 'TODO' }, content: [text('b')] },
        ],
      },
    ],
    [
      'tasks with blocks are items with boxes',
      '<ul data-ops="tasks"><li data-ops="task" data-ops-done="true">a<pre>b</pre></li></ul>',
      {
        type: 'bulletList',
        content: [
          item(paragraph(text('\u2611 '), text('a')), { type: 'codeBlock', content: [text('b')] }),
        ],
      },
    ],
    [
      'tables with spans; none reaches below the table',
      '<table><tr><td rowspan="9" colspan="2">a</td></tr><tr></tr><tr><th bgcolor="#deebff">b</th></tr></table>',
      {
        type: 'table',
        content: [
          { type: 'tableRow', content: [cell('a', { colspan: 2, rowspan: 2 })] },
          {
            type: 'tableRow',
            content: [
              {
                type: 'tableHeader',
                attrs: { background: '#deebff' },
                content: [paragraph(text('b'))],
              },
            ],
          },
        ],
      },
    ],
    [
      'a caption stands before its table',
      '<table><caption>a</caption><tr><td>b</td></tr></table>',
      paragraph(text('a')),
      { type: 'table', content: [{ type: 'tableRow', content: [cell('b')] }] },
    ],
    [
      'a table in an item is lines',
      '<ul><li><table><tr><td>a</td><td>b</td></tr></table></li></ul>',
      { type: 'bulletList', content: [item(paragraph(text('a'), text(' | '), text('b')))] },
    ],
    [
      'quotes and rules',
      '<blockquote>a</blockquote><hr>',
      { type: 'blockquote', content: [paragraph(text('a'))] },
      { type: 'rule' },
    ],
    [
      'code keeps its lines',
      '<pre data-ops="code" data-ops-language="sql"><code>a\n  <b>b</b></code></pre>',
      { type: 'codeBlock', attrs: { language: 'sql' }, content: [text('a\n  b')] },
    ],
    [
      'code of a page of Data Center',
      asShown(
        '<div class="code panel pdl"><div class="codeContent panelContent pdl"><pre class="syntaxhighlighter-pre" data-syntaxhighlighter-params="brush: java; gutter: false">a</pre></div></div>',
      ),
      { type: 'codeBlock', attrs: { language: 'java' }, content: [text('a')] },
    ],
    [
      'an expand, and one in it',
      '<details data-ops="expand"><summary>a <b>b</b></summary>c<details><summary>d</summary>e</details></details>',
      {
        type: 'expand',
        attrs: { title: 'a b' },
        content: [
          paragraph(text('c')),
          { type: 'nestedExpand', attrs: { title: 'd' }, content: [paragraph(text('e'))] },
        ],
      },
    ],
    [
      'an expand of a page of Data Center',
      asShown(
        '<div class="expand-container"><div class="expand-control"><span class="icon">&nbsp;</span><span class="expand-control-text">a</span></div><div class="expand-content"><p>b</p></div></div>',
      ),
      { type: 'expand', attrs: { title: 'a' }, content: [paragraph(text('b'))] },
    ],
    [
      'a status, and one in a link',
      asShown(
        '<span class="aui-lozenge aui-lozenge-success">a</span> <a href="/b"><span class="aui-lozenge">b</span></a>',
      ),
      paragraph(
        { type: 'status', attrs: { text: 'a', color: 'green' } },
        text(' '),
        text('b', link('https://example.atlassian.net/b')),
      ),
    ],
    [
      'an image of the site, in a link',
      '<p>a<a href="/b"><img src="/c.png" alt="C" width="20"></a>d</p>',
      paragraph(text('a')),
      {
        type: 'mediaSingle',
        attrs: { layout: 'align-start' },
        content: [
          {
            type: 'media',
            attrs: {
              type: 'external',
              url: 'https://example.atlassian.net/c.png',
              alt: 'C',
              width: 20,
            },
            marks: [link('https://example.atlassian.net/b')],
          },
        ],
      },
      paragraph(text('d')),
    ],
    [
      'a macro of another app is named',
      '<div data-ops="placeholder" data-ops-macro="jira"><p>a</p></div>',
      paragraph(text('Macro jira', { type: 'em' })),
      paragraph(text('a')),
    ],
    [
      'what readers do not see is not exported',
      '<p hidden>a</p><script>b</script><style>c</style>d',
      paragraph(text('d')),
    ],
    ['signs that no file of Word can hold are left out', 'a&#1;b&#xFFFE;c', paragraph(text('abc'))],
  ];

for (const [title, html, ...blocks] of examples) {
  test(title, () => assert.deepEqual(blocksOf(html), blocks));
}

test('panels of the app, of pages of Data Center and of AUI have the types of ADF', () => {
  const kinds = [
    [
      '<ac:structured-macro ac:name="KIND"><ac:rich-text-body>a</ac:rich-text-body></ac:structured-macro>',
      ['info', 'note', 'tip', 'warning', 'panel'],
    ],
    [
      '<div class="confluence-information-macro confluence-information-macro-KIND">a</div>',
      ['information', 'note', 'tip', 'warning'],
    ],
    ['<div class="aui-message aui-message-KIND">a</div>', ['info', 'warning', 'success', 'error']],
  ] as const;

  const types = kinds.map(([html, names]) =>
    names.map((name) => exported(asShown(html.replaceAll('KIND', name))).attrs?.['panelType']),
  );

  assert.deepEqual(types, [
    ['info', 'warning', 'success', 'error', 'custom'],
    ['info', 'warning', 'success', 'error'],
    ['info', 'warning', 'success', 'error'],
  ]);
});

test('styles are those that the element names', () => {
  const styles = [
    'color: rgb(0, 128, 255); font-weight: bold',
    'text-align: right',
    'background-color: #abc; text-decoration: underline line-through; font-style: italic',
    'display: none',
  ];

  const blocks = blocksOf(
    '<p data-ops-style="1"><span data-ops-style="0">a</span><i data-ops-style="2">b</i></p>' +
      '<p data-ops-style="3">c</p><p data-ops-style="99">d</p>',
    { styles },
  );

  assert.deepEqual(blocks, [
    {
      ...paragraph(
        text('a', { type: 'strong' }, { type: 'textColor', attrs: { color: '#0080ff' } }),
        text('b', ...['em', 'strike', 'underline'].map((type) => ({ type })), {
          type: 'backgroundColor',
          attrs: { color: '#aabbcc' },
        }),
      ),
      marks: [{ type: 'alignment', attrs: { align: 'end' } }],
    },
    paragraph(text('d')),
  ]);
});

test('alarms are what stands for them by their index; in code and titles, their words', () => {
  const badge = (index: number | undefined): readonly AdfNode[] | undefined =>
    index === undefined
      ? undefined
      : [text(`alarm ${index}: `), { type: 'status', attrs: { text: 'OK', color: 'green' } }];
  const alarm = '<ops-alarm-badge data-ops-alarm="3"></ops-alarm-badge>';

  const blocks = blocksOf(
    `<p>a ${alarm}, <ops-alarm-badge></ops-alarm-badge></p><pre>b ${alarm}</pre>` +
      `<details><summary>${alarm}</summary>c</details>`,
    { alarm: badge },
  );

  assert.deepEqual(blocks, [
    paragraph(
      text('a '),
      text('alarm 3: '),
      { type: 'status', attrs: { text: 'OK', color: 'green' } },
      text(', '),
      text('CloudWatch alarm, whose state is shown on the page'),
    ),
    { type: 'codeBlock', content: [text('b alarm 3: OK')] },
    { type: 'expand', attrs: { title: 'alarm 3: OK' }, content: [paragraph(text('c'))] },
  ]);
});

test('several blocks stand in one root, beside an empty column', () => {
  const root = exported('<p>a</p><table><tr><td>b</td></tr></table>');

  assert.equal(root.type, 'layoutSection');
  const [full, empty] = root.content ?? [];
  assert.deepEqual(
    full?.content?.map(({ type }) => type),
    ['paragraph', 'table'],
  );
  assert.deepEqual(empty, {
    type: 'layoutColumn',
    attrs: { width: 0 },
    content: [{ type: 'paragraph' }],
  });
});

test('without the address of the page, paths are text', () => {
  const html = '<a href="/a">a</a> <a href="https://example.com/b">b</a> <img src="/c" alt="c">';

  const { content } = exported(html, { page: 'nowhere' });

  assert.deepEqual(content, [text('a '), text('b', link('https://example.com/b')), text(' c')]);
});
