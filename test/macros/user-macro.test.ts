import assert from 'node:assert/strict';
import path from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { renderUserMacro, type UserMacro } from '../../macros/user-macro';

const macro = (template: string, changes: Partial<UserMacro> = {}): UserMacro => ({
  template,
  bodyType: 'none',
  encoding: 'data-center',
  ...changes,
});

test('a macro without encoding prints titles, parameters and defaults as they are', () => {
  const template =
    '## @param T:default=<i>\n$title $paramT $paramX#set($x = "<b>")$x $paramX.trim()';
  const plain = macro(template, { encoding: 'none' });

  assert.deepEqual(renderUserMacro(plain, { parameters: { X: "R & D's" } }, { title: '<h1>' }), {
    ok: true,
    output: "<h1> <i> R & D's<b> R & D's",
  });
});

test('directives of Data Center are no directives without encoding', () => {
  const plain = macro('#htmlSafe()', { encoding: 'none' });

  assert.deepEqual(renderUserMacro(plain, { parameters: {} }), { ok: true, output: '#htmlSafe()' });
});

test('functions for texts are there without a context', () => {
  const template =
    '$webwork.htmlEncode("<\'é>") $htmlUtil.htmlEncode("<\'é>") $generalUtil.urlEncode("a b")';

  assert.deepEqual(renderUserMacro(macro(template), { parameters: {} }), {
    ok: true,
    output: "&lt;'&#xE9;&gt; &lt;&#39;é&gt; a+b",
  });
});

test('parameters and the body are above the context', () => {
  const context = { paramX: 'context', body: 'context', title: 'context' };
  const use = { parameters: { X: 'page' }, body: 'page' };

  assert.deepEqual(
    renderUserMacro(macro('$paramX $body $title', { bodyType: 'raw' }), use, context),
    {
      ok: true,
      output: 'page page context',
    },
  );
});

test('a template that fails says why and where', () => {
  const rendering = renderUserMacro(macro('a\n #if('), { parameters: {} });

  assert.equal(rendering.ok, false);
  assert.deepEqual([rendering.error.code, rendering.error.line], ['syntax', 2]);
});

test('what is encoded pays by its size', () => {
  const template =
    '#set($s = "&&")#foreach($i in [1..16])#set($sHtml = $s)#set($s = "$sHtml$sHtml")#end' +
    '#define($d)$s#end#foreach($i in [1..9999])\n#if($d)#end#end';
  const rendering = renderUserMacro(macro(template), { parameters: {} });

  assert.equal(rendering.ok, false);
  assert.equal(rendering.error.code, 'limit-steps');
});

test('the build writes a module that renders user macros by itself', async () => {
  const file = path.resolve(import.meta.dirname, '../../build/macros/user-macro.js');
  const built = (await import(pathToFileURL(file).href)) as {
    renderUserMacro: typeof renderUserMacro;
  };
  const use = { parameters: { Title: '<R & D>' }, body: '<p>x</p>' };

  assert.deepEqual(Object.keys(built), ['renderUserMacro']);
  assert.deepEqual(
    built.renderUserMacro(
      macro('## @param Title\n$paramTitle: $body', { bodyType: 'rendered' }),
      use,
    ),
    { ok: true, output: '&lt;R &amp; D&gt;: x' },
  );
});
