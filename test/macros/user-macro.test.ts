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

test('$body is there only where the body is not blank', () => {
  for (const bodyType of ['escapehtml', 'raw', 'rendered'] as const) {
    for (const body of ['', ' \t\r\n', undefined]) {
      const use = { parameters: {}, ...(body !== undefined && { body }) };
      const rendering = renderUserMacro(macro('#if($body)y#end$body', { bodyType }), use);
      assert.deepEqual(rendering, { ok: true, output: '$body' }, `${bodyType} ${body}`);
    }
  }
  assert.deepEqual(renderUserMacro(macro('$body'), { parameters: {}, body: 'x' }), {
    ok: true,
    output: '$body',
  });
});

test('a parameter is found under its own name in every case, stored and by default', () => {
  const template = '## @param other:default=d\n$paramname $paramName $paramNAME $paramother';
  const parameters = { name: 'a', Name: 'b', NAME: 'c' };

  assert.deepEqual(renderUserMacro(macro(template), { parameters }), {
    ok: true,
    output: 'a b c d',
  });
});

test('parameters whose names no reference can spell do no harm', () => {
  const template = '## @param two words:default=d\n## @param ü$}:default=e\n$paramX';
  const parameters = { 'two words': 'a', '${': 'b', 'a.b': 'c', '#end': 'd', ' ': 'e', X: 'x' };

  assert.deepEqual(renderUserMacro(macro(template), { parameters }), { ok: true, output: 'x' });
});

test('whatever is handed in, there is an output or an error with its place', () => {
  const throwing = {
    get x(): never {
      throw new Error('no');
    },
  };
  const revoked = Proxy.revocable({}, {});
  revoked.revoke();
  const cyclic: unknown[] = [];
  cyclic.push(cyclic);
  const odd: unknown[] = [
    ...[undefined, null, 0, Number.NaN, 1n, '', 'constructor', true, Symbol('s'), () => 1],
    ...[[], {}, cyclic, new Date(Number.NaN), new Map([[cyclic, cyclic]]), new Set([1]), throwing],
    ...[revoked.proxy, Object.create(null) as object, { x: { x: throwing } }],
  ];
  const render = renderUserMacro as (...given: unknown[]) => ReturnType<typeof renderUserMacro>;
  const whole = { template: '$x $x.x $x.getX() $paramX $body', bodyType: 'raw', encoding: 'none' };
  const use = { parameters: { X: 'a' }, body: 'b' };

  for (const value of odd) {
    const renderings = [
      ...[render(value), render(whole, value), render(whole, use, value)],
      render(whole, use, { x: value }),
      ...Object.keys(whole).map((key) => render({ ...whole, [key]: value }, use)),
      ...Object.keys(use).map((key) => render(whole, { ...use, [key]: value })),
      render(whole, { parameters: { X: value } }),
    ];
    for (const rendering of renderings) {
      if (rendering.ok) assert.equal(typeof rendering.output, 'string');
      else {
        assert.ok(rendering.error.line >= 1 && rendering.error.column >= 1);
        assert.notEqual(rendering.error.message, '');
      }
    }
  }
  assert.deepEqual(render({ ...whole, template: 1 }, use), {
    ok: false,
    error: { code: 'input', message: 'The template is no text.', line: 1, column: 1 },
  });
  assert.equal(render(whole, use, { x: new Array(2 ** 31) }).ok, false);
  const long = { parameters: { X: new Array(2 ** 31) }, body: 'b' };
  assert.deepEqual(render({ ...whole, template: '$paramX' }, long), {
    ok: true,
    output: '$paramX',
  });
  const unsaid = { ...whole, encoding: undefined };
  const encoded = render({ ...unsaid, template: '$x' }, use, { x: '<' });
  assert.deepEqual(encoded, { ok: true, output: '&lt;' });
  const bare = render({ ...whole, template: '$paramX $body' }, {});
  assert.deepEqual(bare, { ok: true, output: '$paramX $body' });
});
