import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bodyHtml } from '../../../macros/adf/body/body-html';
import { exportDocument } from '../../../macros/adf/export/export-document';
import { safeOutput } from '../../../macros/html/output';
import { checked } from '../adf/export/exporting';

const html = (printed: string): string =>
  safeOutput(printed, {
    site: { origin: 'https://acme.example', contextPath: '/wiki' },
    contentId: '42',
    spaceKey: 'OPS',
    userNames: new Map(),
    badgeOf: () => undefined,
  }).html;

/** What a template writes as Data Center did, and the elements of ours that it is. */
const examples: readonly (readonly [string, string])[] = [
  [
    '<div class="aui-message aui-message-error"><p class="title">T</p>x</div>',
    '<div class="aui-message aui-message-error" data-ops="panel" data-ops-kind="warning"><p class="title" data-ops="title">T</p>x</div>',
  ],
  [
    '<div class="aui-message warning">x</div>',
    '<div class="aui-message warning" data-ops="panel" data-ops-kind="note">x</div>',
  ],
  [
    '<div class="panel"><div class="panelHeader">T</div><div class="panelContent">x</div></div>',
    '<div class="panel" data-ops="panel" data-ops-kind="panel"><div class="panelHeader" data-ops="title">T</div><div class="panelContent">x</div></div>',
  ],
  ['<p class="title">x</p>', '<p class="title">x</p>'],
  [
    '<span class="aui-lozenge aui-lozenge-success">x</span>',
    '<span class="aui-lozenge aui-lozenge-success" data-ops="status" data-ops-colour="green">x</span>',
  ],
  [
    '<div class="expand-container"><div class="expand-control"><span>&nbsp;</span> A <b>b</b></div><div class="expand-content"><p>x</p></div></div>',
    '<details data-ops="expand"><summary>A b</summary><div class="expand-content"><p>x</p></div></details>',
  ],
  [
    '<ul class="inline-task-list"><li class="checked">a</li><li>b</li></ul>',
    '<ul class="inline-task-list" data-ops="tasks"><li class="checked" data-ops="task" data-ops-done="true">a</li><li data-ops="task" data-ops-done="false">b</li></ul>',
  ],
  [
    '<div class="columnLayout two-equal"><div class="cell normal">a</div></div><div class="cell">b</div>',
    '<div class="columnLayout two-equal" data-ops="section"><div class="cell normal" data-ops="column">a</div></div><div class="cell">b</div>',
  ],
];

for (const [printed, expected] of examples) {
  test(`knows Data Center’s ${printed}`, () => assert.equal(html(printed), expected));
}

test('a rich body goes through page and export, and comes out as it was', () => {
  const text = (words: string) => [{ type: 'text', text: words }];
  const paragraph = (words: string) => ({ type: 'paragraph', content: text(words) });
  const task = (state: string, words: string) => ({
    type: 'taskItem',
    attrs: { localId: 'task-2', state },
    content: text(words),
  });
  const cell = (type: string, words: string) => ({ type, content: [paragraph(words)] });
  const nodes = [
    { type: 'heading', attrs: { level: 2 }, content: text('a') },
    ...['info', 'warning', 'error', 'success'].map((panelType) => ({
      type: 'panel',
      attrs: { panelType },
      content: [paragraph('b')],
    })),
    {
      type: 'panel',
      attrs: { panelType: 'custom', panelColor: '#deebff' },
      content: [paragraph('c')],
    },
    { type: 'expand', attrs: { title: 'd' }, content: [paragraph('e'), { type: 'rule' }] },
    { type: 'codeBlock', attrs: { language: 'sql' }, content: text('f\n  <g>') },
    { type: 'taskList', attrs: { localId: 'task-1' }, content: [task('DONE', 'h')] },
    {
      type: 'table',
      content: [{ type: 'tableRow', content: [cell('tableHeader', 'i'), cell('tableCell', 'j')] }],
    },
    {
      type: 'paragraph',
      content: ['red', 'yellow', 'green', 'blue', 'purple', 'neutral'].map((color) => ({
        type: 'status',
        attrs: { text: color, color },
      })),
    },
    { type: 'blockquote', content: [paragraph('k')] },
  ];

  for (const node of nodes) {
    const output = safeOutput(bodyHtml({ type: 'doc', version: 1, content: [node] }), {
      site: { origin: 'https://acme.example', contextPath: '/wiki' },
      contentId: undefined,
      spaceKey: undefined,
      userNames: new Map(),
      badgeOf: () => undefined,
    });

    const document = exportDocument({ html: output.html, styles: output.inline });

    assert.deepEqual(checked(document, output.html).content, [node], output.html);
  }
});
