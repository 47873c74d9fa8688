import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asShown, exported } from './exporting';

test('the output of a macro in a sentence is one paragraph, each block a line of it', () => {
  const html = asShown(`<h2>a</h2><ul><li>b<ol><li>c</li></ol></li></ul><p></p><hr>
    <ac:structured-macro ac:name="expand"><ac:parameter ac:name="title">d</ac:parameter>
    <ac:rich-text-body>e</ac:rich-text-body></ac:structured-macro>
    <pre>f  g</pre><blockquote>h</blockquote>`);

  const { type, content = [] } = exported(html, { isInline: true });

  assert.equal(type, 'paragraph');
  const words = content.map(({ type: kind, text = '' }) => (kind === 'hardBreak' ? '\n' : text));
  assert.equal(words.join(''), 'a\nb\nc\nd\ne\nf  g\nh');
});

test('an image in a sentence is its description, or its address, and leads to what it leads to', () => {
  const images = '<img src="/wiki/a.png" alt="A"><a href="/wiki/b"><img src="/wiki/c.png"></a>';

  const { content = [] } = exported(images, { isInline: true });

  const site = 'https://example.atlassian.net/wiki';
  const link = (href: string) => [{ type: 'link', attrs: { href } }];
  assert.deepEqual(content, [
    { type: 'text', text: 'A', marks: link(`${site}/a.png`) },
    { type: 'hardBreak' },
    { type: 'text', text: `${site}/c.png`, marks: link(`${site}/b`) },
  ]);
});

test('a macro in a sentence that prints nothing leaves nothing there', () => {
  assert.deepEqual(exported('', { isInline: true }), { type: 'paragraph' });
});
