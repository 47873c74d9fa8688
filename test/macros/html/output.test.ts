import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { safeOutput, type OutputOptions } from '../../../macros/html/output';

const options: OutputOptions = {
  site: { origin: 'https://acme.example', contextPath: '/wiki' },
  contentId: '42',
  spaceKey: 'OPS',
  userNames: new Map([['u-1', 'Amira <b>']]),
  badgeOf: (token) => (token === 'secret 0' ? 0 : token === 'secret' ? 'none' : undefined),
};
const output = (printed: string) => safeOutput(printed, options);
const html = (printed: string) => output(printed).html;

describe('HTML of a template', () => {
  const kept: readonly (readonly [string, string])[] = [
    ['<p>a<p>b', '<p>a</p><p>b</p>'],
    [
      '<table><tr><td>1<td>2</table>',
      '<table><tbody><tr><td>1</td><td>2</td></tr></tbody></table>',
    ],
    ['a &amp; b &lt;c&gt; &nbsp;', 'a &amp; b &lt;c&gt; &nbsp;'],
    ['<pre>\n\nx</pre>', '<pre>\n\nx</pre>'],
    ['<a href="/wiki/x?y#z">x</a>', '<a href="/wiki/x?y#z">x</a>'],
    ['<a href="https://acme.example/wiki/x">x</a>', '<a href="/wiki/x">x</a>'],
    ['<a href="https://other.example/x">x</a>', '<a href="https://other.example/x">x</a>'],
    ['<a href="mailto:a@b.example">x</a>', '<a href="mailto:a@b.example">x</a>'],
    ['<a href="#top">x</a>', '<a href="#top">x</a>'],
    ['<img src="/wiki/a.png" alt="a">', '<img alt="a" src="/wiki/a.png">'],
    ['<td>loose</td>', 'loose'],
    ['<blink>x</blink>', 'x'],
    [
      '<p class="a" id="b" title="c" data-d="e">x</p>',
      '<p class="a" id="b" title="c" data-d="e">x</p>',
    ],
  ];
  for (const [printed, expected] of kept) {
    test(`reads ${printed.replaceAll('\n', '⏎')}`, () => assert.equal(html(printed), expected));
  }

  const gone: readonly (readonly [string, string])[] = [
    ['<script>alert(1)</script>x', 'x'],
    ['<p onclick="x()">x</p>', '<p>x</p>'],
    ['<a href="java\nscript:x()">x</a>', '<a>x</a>'],
    ['<a href=" JAVASCRIPT:x()">x</a>', '<a>x</a>'],
    ['<a href="data:text/html,x">x</a>', '<a>x</a>'],
    ['<iframe src="/x">y</iframe>x', 'x'],
    ['<form action="/x"><input name="a"><p>x</p></form>', '<p>x</p>'],
    ['<svg><a xlink:href="javascript:x()"><text>x</text></a></svg>y', 'y'],
    ['<math><mtext><img src=x onerror=x()></mtext></math>y', 'y'],
    ['<template><p>x</p></template>y', 'y'],
    ['<noscript><p title="</noscript><img src=x onerror=x()>"></noscript>y', ''],
    ['<base href="https://evil.example">x', 'x'],
    ['<meta http-equiv="refresh" content="0;url=/x">x', 'x'],
    ['<link rel="stylesheet" href="/x">x', 'x'],
    ['<!-- planted --><p>x</p>', '<p>x</p>'],
    ['<div data-ops="panel" data-ops-style="0" data-ops-alarm="0">x</div>', '<div>x</div>'],
  ];
  for (const [printed, expected] of gone) {
    test(`leaves nothing of ${printed.replaceAll('\n', '⏎')}`, () =>
      assert.equal(html(printed), expected));
  }

  test('an image of another host is a link to it: nobody there is told who reads the page', () => {
    assert.equal(
      html('<img src="https://evil.example/x.png" alt="chart"><img src="//evil.example/y">'),
      '<a href="https://evil.example/x.png">chart</a><a href="https://evil.example/y">https://evil.example/y</a>',
    );
    assert.equal(html('<img src="data:image/png;base64,AA">'), '');
    const unknown = { ...options, site: { origin: undefined, contextPath: '/wiki' } };
    assert.equal(safeOutput('<img src="https://site.invalid/x">', unknown).html, '<img src="/x">');
    assert.equal(safeOutput('<img src="/x"/>', unknown).html, '<img src="/x">');
  });

  test('what shows nothing is nothing', () => {
    for (const printed of [
      '',
      ' \n',
      '<p> </p>',
      '<script>x</script>',
      '<style>a{color:red}</style>',
    ]) {
      assert.equal(html(printed), '');
    }
  });

  test('is written so that reading it again changes nothing', () => {
    for (const printed of [
      '<p><button><p>x</p></button></p>',
      '<a href="/a"><table><tr><td><a href="/b">x</a></table></a>',
      '<p><ac:structured-macro ac:name="expand"><ac:rich-text-body>x</ac:rich-text-body></ac:structured-macro></p>',
      '<b><p>x</b>y</p>',
      '<pre>\n\n<b>x</b></pre>',
      '<p title="&quot;><script>`">x</p>',
    ]) {
      const once = html(printed);
      assert.equal(
        html(once.replaceAll(/ data-ops[\w-]*="[^"]*"/g, '')),
        once.replaceAll(/ data-ops[\w-]*="[^"]*"/g, ''),
      );
    }
  });

  test('may be as deep and as long as a template can print', () => {
    for (const tag of ['b', 'div', 'p', 'table', 'a', 'ac:link', 'ac:structured-macro', 'ul><li']) {
      const deep = `<${tag}>`.repeat(Math.floor(280_000 / (tag.length + 2)));
      const before = process.cpuUsage();
      assert.ok(html(`${deep}x`).length < 8_000_000);
      // It takes a fraction of a second; what grows with the square of its length takes minutes.
      assert.ok(process.cpuUsage(before).user < 10_000_000, tag);
    }
  });
});

describe('styles', () => {
  test('of elements are taken out, each once, without what loads or leaves the macro', () => {
    const { html: shown, inline } = output(
      // What a template may print; nothing of it gets into a page.
      // eslint-disable-next-line no-restricted-syntax
      `<p style="color: red; background: url(https://evil.example)">a</p>
       <p style="color:red">b</p><p style="position: fixed; width: calc(1px + 2%)">c</p>
       <p style="position: absolute; b\\61ckground: u\\72l(x); behavior: url(x)">d</p>
       <p style="background-image: image-set('x' 1x)">e</p><p style="--a: red; color: var(--a)">f</p>`,
    );

    assert.deepEqual(inline, [
      'color:red',
      'width:calc(1px + 2%)',
      'position:absolute',
      'color:var(--a)',
    ]);
    assert.deepEqual(
      [...shown.matchAll(/data-ops-style="(\d)"/g)].map(([, number]) => number),
      ['0', '0', '1', '2', '3'],
    );
  });

  test('of the macro become one sheet, without what loads or reaches out of its shadow root', () => {
    const { sheet } = output(
      `<style>@import "x"; @font-face { font-family: x; src: url(y) }
         .a > p:hover { color: red; background: url(x) } :host { display: none }
         ::slotted(p) { color: red } :is(.a, :host-context(p)) { color: red }
         @media (max-width: 10px) { .b { margin: 0 } :host { margin: 0 } }
         @supports (background: url(x)) { .b { margin: 0 } } @layer x { .c { color: red } }</style>
       <p>x</p><style>.d { border-top-color: blue }</style>`,
    );

    assert.equal(
      sheet,
      '.a>p:hover{color:red}@media (max-width:10px){.b{margin:0}}.d{border-top-color:blue}',
    );
  });

  test('that nest more deeply than anybody writes are left out', () => {
    // eslint-disable-next-line no-restricted-syntax
    const nested = `<p style="width:${'calc('.repeat(100_000)}">x</p>`;
    assert.deepEqual(output(nested).inline, []);
    assert.equal(output(`<style>${'a{'.repeat(100_000)}</style>x`).sheet, '');
  });
});

describe('badges', () => {
  test('are those with the app’s own mark; what else looks like one has no access', () => {
    assert.equal(
      html(
        `<ops-alarm-badge data-ops-token="secret 0">x</ops-alarm-badge><ops-alarm-badge data-ops-token="secret"></ops-alarm-badge>
<ops-alarm-badge data-ops-alarm="0" alarm-name="cpu"></ops-alarm-badge><ops-alarm-badge data-ops-token="guess 0"></ops-alarm-badge>`,
      ),
      `<ops-alarm-badge data-ops-alarm="0"></ops-alarm-badge><ops-alarm-badge></ops-alarm-badge>
<ops-alarm-badge></ops-alarm-badge><ops-alarm-badge></ops-alarm-badge>`,
    );
  });
});
