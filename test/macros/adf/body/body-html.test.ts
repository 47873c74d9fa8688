import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bodyHtml, type BodyOptions } from '../../../../macros/adf/body/body-html';
import type { BodyMacro } from '../../../../macros/adf/body/body-macro';
import { partsOf } from '../../../../macros/adf/body/parts';

const text = (words: string, ...marks: readonly object[]) => ({ type: 'text', text: words, marks });
const paragraph = (...content: readonly object[]) => ({ type: 'paragraph', content });
const html = (content: readonly unknown[], options?: BodyOptions) =>
  bodyHtml({ type: 'doc', version: 1, content }, options);
const strong = { type: 'strong' };
const em = { type: 'em' };
const box = (...content: readonly object[]) => ({
  type: 'bodiedExtension',
  attrs: { extensionType: 'com.example', extensionKey: 'box', parameters: { a: 1 } },
  content,
});

test('a body that nobody typed into is empty', () => {
  assert.equal(html([{ type: 'paragraph' }]), '');
  assert.equal(html([paragraph(), { type: 'paragraph' }]), '');
  assert.equal(html([]), '');
  assert.equal(html([paragraph(text('a')), paragraph()]), '<p>a</p><p><br/></p>');
});

test('neighbours share the elements of their marks', () => {
  const sentence = paragraph(text('a', strong), text('b', strong, em), text('c', em), text('d'));

  assert.equal(html([sentence]), '<p><strong>a<em>b</em></strong><em>c</em>d</p>');
});

test('marks of another colour or another address are others', () => {
  const link = (href: string) => ({ type: 'link', attrs: { href } });

  assert.equal(
    html([paragraph(text('a', link('/a')), text('b', link('/b')))]),
    '<p><a href="/a">a</a><a href="/b">b</a></p>',
  );
});

test('an item with one paragraph and a list has the paragraph’s text without tags', () => {
  const item = (...content: readonly object[]) => ({ type: 'listItem', content });
  const inner = { type: 'orderedList', content: [item(paragraph(text('b')))] };
  const list = { type: 'bulletList', content: [item(paragraph(text('a')), inner)] };

  assert.equal(html([list]), '<ul><li>a<ol><li>b</li></ol></li></ul>');
});

test('a paragraph that says where it stands keeps its tags in a cell', () => {
  const centred = {
    ...paragraph(text('a')),
    marks: [{ type: 'alignment', attrs: { align: 'center' } }],
  };

  assert.match(
    html([{ type: 'tableCell', content: [centred] }]),
    /<td class="confluenceTd"><p style="text-align: center;">a<\/p><\/td>/,
  );
});

test('tasks in tasks stand in an item of their own', () => {
  const item = { type: 'taskItem', attrs: { state: 'TODO' }, content: [text('a')] };
  const list = { type: 'taskList', content: [item, { type: 'taskList', content: [item] }] };

  assert.equal(
    html([list]),
    '<ul class="inline-task-list"><li><span>a</span></li><li style="background-image: none;">' +
      '<ul class="inline-task-list"><li><span>a</span></li></ul></li></ul>',
  );
});

test('a numbered table counts the rows below its headings', () => {
  const row = (type: string) => ({ type: 'tableRow', content: [{ type, content: [paragraph()] }] });
  const table = {
    type: 'table',
    attrs: { isNumberColumnEnabled: true },
    content: [row('tableHeader'), row('tableCell'), row('tableCell')],
  };

  const numbers = [...html([table]).matchAll(/numberingColumn \w+">(.*?)</g)].map(([, n]) => n);
  assert.deepEqual(numbers, ['', '1', '2']);
});

test('code has no marks, and keeps a line break at its start', () => {
  const code = { type: 'codeBlock', content: [text('\n<b>', strong)] };

  assert.match(html([code]), /<pre [^>]*>\n\n&lt;b&gt;<\/pre>/);
});

test('a file has the address that who renders knows, and is named where nobody does', () => {
  const file = {
    type: 'mediaSingle',
    attrs: { layout: 'align-start' },
    content: [{ type: 'media', attrs: { type: 'file', id: '7', collection: 'c', alt: 'A <b>' } }],
  };
  const asked: object[] = [];

  const shown = html([file], {
    attachment: (wanted) => {
      asked.push(wanted);
      return { address: '/download/7?a&b', name: 'a.png' };
    },
  });

  assert.match(shown, /<img class="[^"]*" src="\/download\/7\?a&amp;b" .* alt="A &lt;b&gt;"\/>/);
  assert.deepEqual(asked, [{ id: '7', collection: 'c' }]);
  assert.match(html([file]), />A &lt;b&gt;</);
  assert.doesNotMatch(
    html([file], { attachment: () => ({ address: 'javascript:1', name: 'a' }) }),
    /javascript/,
  );
});

test('a person without a name is left to who renders storage format', () => {
  assert.equal(
    html([paragraph({ type: 'mention', attrs: { id: 'a"b' } })]),
    '<p><ac:link><ri:user ri:account-id="a&quot;b"/></ac:link></p>',
  );
});

test('a macro that was rendered stands there with what is in it, asked for by its node', () => {
  const inner = box(paragraph(text('a')));
  const outer = box(inner, paragraph(text('b')));
  const asked: (readonly [string, number, unknown])[] = [];
  const macro = ({ extensionKey, level }: BodyMacro, node: unknown): string | undefined => {
    asked.push([extensionKey, level, node]);
    return node === inner ? '<i>rendered</i>' : undefined;
  };

  const shown = html([outer], { macro });

  assert.match(shown, /<p>box<\/p><i>rendered<\/i><p>b<\/p><\/div>$/);
  assert.deepEqual(asked, [
    ['box', 2, outer],
    ['box', 3, inner],
  ]);
});

test('what else has to be asked for is the outermost macros that are rendered, and files beside them', () => {
  const file = (id: string) => ({
    type: 'mediaSingle',
    content: [{ type: 'media', attrs: { type: 'file', id, collection: 'contentId-1' } }],
  });
  const link = { type: 'media', attrs: { type: 'external', url: 'https://acme.example/a.png' } };
  const own = { ...box(box(paragraph(text('a'))), file('inside')), attrs: { extensionKey: 'own' } };
  const content = [file('first'), box(own, file('second')), link];

  const { macros, files } = partsOf(
    { type: 'doc', content },
    3,
    ({ extensionKey }) => extensionKey === 'own',
  );

  assert.deepEqual(
    macros.map(({ node, macro }) => [node, macro.level]),
    [[own, 5]],
  );
  assert.deepEqual(
    files.map(({ id }) => id),
    ['first', 'second'],
  );
  assert.deepEqual(partsOf({ type: 'doc', content }, 64, () => true).macros, []);
});

test('a macro that is not rendered is named, and keeps its body', () => {
  assert.equal(
    html([box(paragraph(text('a')))], { macro: () => undefined }),
    '<div class="conf-macro output-block" data-hasbody="true" data-macro-name="box"><p>box</p><p>a</p></div>',
  );
  const forge = { extensionType: 'com.atlassian.ecosystem', extensionKey: 'id/id/static/chart' };
  assert.match(html([{ type: 'extension', attrs: forge }]), />Macro</);
});

test('a macro of Confluence with a text body is storage format', () => {
  const macroParams = { title: { value: 'a & b' }, __bodyContent: { value: '<b>' } };
  const attrs = {
    extensionType: 'com.atlassian.confluence.macro.core',
    extensionKey: 'noformat',
    parameters: { macroParams },
  };

  assert.equal(
    html([{ type: 'extension', attrs }]),
    '<ac:structured-macro ac:name="noformat"><ac:parameter ac:name="title">a &amp; b</ac:parameter>' +
      '<ac:plain-text-body>&lt;b&gt;</ac:plain-text-body></ac:structured-macro>',
  );
});

test('macros stand in each other 64 levels deep, those around the body counted', () => {
  const nested = (levels: number): object =>
    Array.from({ length: levels }).reduce<object>((inner) => box(inner), paragraph(text('a')));
  const tooDeep = (levels: number, level: number): number =>
    html([nested(levels)], { level }).split('macros may stand in each other 64 levels deep.')
      .length;

  assert.equal(tooDeep(63, 1), 1);
  assert.equal(tooDeep(4, 60), 1);
  assert.equal(tooDeep(64, 1), 2);
  assert.equal(tooDeep(5, 60), 2);
  assert.equal(tooDeep(5_000, 1), 2);
});
