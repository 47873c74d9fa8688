import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mayHoldMacros, NestedMacros } from '../../../macros/html/storage/nested-macros';

const macro = (name: string, inside = '') =>
  `<ac:structured-macro ac:name="${name}">${inside}</ac:structured-macro>`;
const parameter = (name: string, inside: string) =>
  `<ac:parameter ac:name="${name}">${inside}</ac:parameter>`;

test('HTML that holds macros of Confluence alone, or none, need not be read for others', () => {
  const others = [
    macro('own'),
    '<AC:MACRO AC:NAME=own>',
    macro('info', macro('own')),
    '<ac:structured-macro data-a=">" ac:name="info">',
    '<ac:structured-macro ac:name="&#105;nfo">',
  ];

  for (const html of others) assert.ok(mayHoldMacros(html), html);
  for (const html of ['', 'ac:structured-macro', macro('info'), macro('TOC')]) {
    assert.ok(!mayHoldMacros(html), html);
  }
});

test('a parameter is its text, or what templates know by name of what it points at', () => {
  const parameters = [
    parameter('text', ' a &amp; b '),
    parameter('user', '<ri:user ri:account-id="712020:a" />'),
    parameter('key', '<ri:user ri:userkey="b" />'),
    parameter('page', '<ac:link><ri:page ri:content-title="T" /></ac:link>'),
    parameter('here', '<ri:page ri:content-title="T" />'),
    parameter('there', '<ri:page ri:space-key="S" ri:content-title="T" />'),
    parameter('space', '<ri:space ri:space-key="S" />'),
    parameter('file', '<ri:attachment ri:filename="a.png" />'),
    parameter('url', '<ri:url ri:value="https://acme.example/" />'),
    parameter('__proto__', 'x'),
  ];

  const [found] = new NestedMacros(macro('own', parameters.join(''))).outermost(() => true);

  assert.deepEqual(Object.entries(found?.parameters ?? {}), [
    ['text', 'a & b'],
    ['user', '712020:a'],
    ['key', 'b'],
    ['page', 'T'],
    ['here', 'T'],
    ['there', 'S:T'],
    ['space', 'S'],
    ['file', 'a.png'],
    ['url', 'https://acme.example/'],
    ['__proto__', 'x'],
  ]);
});

test('what is put in a macro’s place ends there, and all around it stays as it was', () => {
  const html = `<pre>\n\na</pre><table><tr><td>${macro('own')}</td></tr></table><style>a > b {}</style>`;
  const macros = new NestedMacros(html);

  const [found] = macros.outermost((name) => name === 'own');
  macros.replace(found!, '<div><b>open');

  assert.equal(
    macros.html(),
    '<pre>\n\na</pre><table><tbody><tr><td><div><b>open</b></div></td></tr></tbody></table><style>a > b {}</style>',
  );
});
