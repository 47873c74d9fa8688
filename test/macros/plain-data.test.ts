import assert from 'node:assert/strict';
import { test } from 'node:test';
import { renderUserMacro, type UserMacroRendering } from '../../macros/user-macro';

function rendered(template: string, context: object): UserMacroRendering {
  return renderUserMacro(
    { template, bodyType: 'none', encoding: 'data-center' },
    { parameters: { X: 'a & b' } },
    context,
  );
}

function assertPrints(context: object, cases: Readonly<Record<string, string>>): void {
  for (const [template, output] of Object.entries(cases)) {
    assert.deepEqual(rendered(template, context), { ok: true, output }, template);
  }
}

function codeOf(rendering: UserMacroRendering): string {
  return rendering.ok ? 'ok' : rendering.error.code;
}

const content = {
  title: 'R & D',
  bodyHtml: '<b>&</b>',
  bodyAsHTML: '<i>',
  hidden: false,
  isNew: true,
  Key: 'k',
  rendered: false,
  none: null,
  space: { name: '<S>', homePage: { id: 7, ratio: 1.5 } },
  labels: [{ name: '<a>' }, { name: 'b', tagHtml: '<u>' }],
  rowsHtml: ['<td>', '&'],
};

test('an object answers as a bean, by property, getter and key', () => {
  assertPrints(
    { content },
    {
      '$content.title $content.getTitle() $content.get("title") $content.Title':
        'R &amp; D R &amp; D R &amp; D R &amp; D',
      '$content.hidden $content.isHidden() $content.getHidden()': 'false false false',
      '$content.isNew() $content.new $content.getNew()': 'true $content.new $content.getNew()',
      '$content.key $content.getKey() $content["title"]': 'k k R &amp; D',
      '$content.isTitle() $content.gettitle() $content.title()':
        '$content.isTitle() $content.gettitle() $content.title()',
      '#if($content.rendered)y#{else}n#end#if($content.isRendered())y#{else}n#end': 'nn',
      '$content.none $content.getNone() $!content.none$content.nothing':
        '$content.none $content.getNone() $content.nothing',
    },
  );
});

test('fields within are beans and lists as well', () => {
  assertPrints(
    { content },
    {
      '$content.space.getName() $content.getSpace().homePage.getId()': '&lt;S&gt; 7',
      '$content.space.homePage.ratio': '1.5',
      '#foreach($l in $content.getLabels())$l.getName()$!l.tagHtml#end': '&lt;a&gt;b<u>',
      '$content.labels.size() $content.labels.get(0).name $content.labels[1].name': '2 &lt;a&gt; b',
    },
  );
});

test('a getter whose name ends in html is safe, a key is not', () => {
  assertPrints(
    { content, map: new Map([['rowHtml', '<tr>']]) },
    {
      '$content.bodyHtml $content.getBodyHtml()': '<b>&</b> <b>&</b>',
      '$content.bodyAsHTML $content.getBodyAsHTML()': '<i> <i>',
      '$content.get("bodyHtml") $content["bodyHtml"]':
        '&lt;b&gt;&amp;&lt;/b&gt; &lt;b&gt;&amp;&lt;/b&gt;',
      '#foreach($r in $content.rowsHtml)$r#end $content.getRowsHtml().get(0)': '<td>& <td>',
      '$map.rowHtml $map.get("rowHtml") $map.getRowHtml()':
        '&lt;tr&gt; &lt;tr&gt; $map.getRowHtml()',
    },
  );
});

test('functions are methods, and what they answer is data of the caller', () => {
  const helper = {
    prefix: 'p',
    getTitle: () => '<t>',
    isOpen: () => true,
    renderRow: (text: string) => `<td>${text}</td>`,
    page(this: { prefix: string }, id: number, names: readonly string[]) {
      return { title: `${this.prefix}${id}${names.join('+')}`, tags: ['<x>'] };
    },
    same: (value: unknown) => value === content,
    kind: (value: unknown) => (value instanceof Map ? `map ${value.size}` : typeof value),
    nothing: () => undefined,
  };
  assertPrints(
    { helper, content },
    {
      '$helper.title $helper.getTitle() $helper.open $helper.isOpen()':
        '&lt;t&gt; &lt;t&gt; true true',
      '$helper.renderRow($paramX)': '<td>a &amp; b</td>',
      '$helper.page(7, ["a", "b"]).getTitle() $helper.page(1, []).tags.get(0)': 'p7a+b &lt;x&gt;',
      '$helper.same($content) $helper.kind({"a": 1}) $helper.kind(1.5) $helper.kind(null)':
        'true map 1 number object',
      '$helper.nothing() $helper.renderRow $helper.missing()':
        '$helper.nothing() $helper.renderRow $helper.missing()',
    },
  );
});

test('what a function or an accessor throws is an exception of the method', () => {
  const broken = {
    fail: () => {
      throw new TypeError('no page');
    },
    odd: () => {
      // eslint-disable-next-line @typescript-eslint/only-throw-error -- callers can throw anything
      throw { toString: 1 };
    },
    get title(): string {
      throw new Error('no title');
    },
  };
  const rendering = rendered('a\n $broken.fail()', { broken });

  assert.deepEqual(rendering, {
    ok: false,
    error: {
      code: 'method',
      message: 'fail(…) failed: TypeError: no page (Exception).',
      line: 2,
      column: 10,
    },
  });
  for (const template of ['$broken.odd()', '$broken.title', '$broken.getTitle()', '$broken']) {
    assert.equal(codeOf(rendered(template, { broken })), 'method', template);
  }
  assertPrints({ broken }, { '$broken.other': '$broken.other' });
});

test('nothing is reached but own enumerable fields', () => {
  class Page {
    title = 'own';
    #secret = 'secret';
    get inherited(): string {
      return this.#secret;
    }
    method(): string {
      return this.#secret;
    }
  }
  const page = Object.defineProperty(new Page(), 'hidden', { value: 'secret' });
  const names = ['constructor', 'prototype', 'hasOwnProperty', 'valueOf', 'inherited'];
  const templates = [...names, 'hidden', 'class'].flatMap((name) => [
    `$page.${name}`,
    `$page.${name}()`,
    `$page.get("${name}")`,
  ]);
  assertPrints({ page }, Object.fromEntries(templates.map((template) => [template, template])));
  assertPrints(
    { page },
    {
      '$page.get("__proto__") $page.get("toString")':
        '$page.get("__proto__") $page.get("toString")',
      '$page.method() $page.getInherited() $page.getClass()':
        '$page.method() $page.getInherited() $page.getClass()',
      '$page.title $page.toString() $page': 'own {title=own} {title=own}',
    },
  );
});

test('all fields together can be asked for, and nothing changes them', () => {
  const data = { a: 1, b: '<', run: () => 1 };
  assertPrints(
    { data },
    {
      '$data.keySet() $data.size() $data.containsKey("a") #foreach($v in $data)$v#end':
        '[a, b] 2 true 1&lt;',
      '#foreach($e in $data.entrySet())$e.key=$e.value;#end': 'a=1;b=&lt;;',
      '#set($data.a = 2)#set($r = $data.keySet().remove("a"))$data.a$data.put("a", 3)':
        '1$data.put("a", 3)',
    },
  );
  assert.equal(data.a, 1);
});

test('objects that hold each other stay themselves, and printing them ends', () => {
  const page: Record<string, unknown> = { title: 't' };
  page['space'] = { homePage: page };
  const list: unknown[] = ['x'];
  list.push(list);
  assertPrints(
    { page, list },
    { '$page.space.homePage.title #if($page == $page.space.homePage)y#end $list[1][0]': 't y x' },
  );
  assert.equal(codeOf(rendered('$page', { page })), 'method');
});

test('names that the context gives are the caller’s, others stay', () => {
  const context = {
    renderContext: { outputType: 'pdf' },
    req: { contextPath: '/w' },
    htmlUtil: undefined,
  };
  assertPrints(context, {
    '$renderContext.getOutputType() $req.getContextPath() $htmlUtil.htmlEncode("<")': 'pdf /w &lt;',
  });
});

test('what the caller answers takes of the budget', () => {
  const items = Array.from({ length: 1000 }, (_, index) => index);
  const data = {
    items,
    text: 'x'.repeat(100_000),
    fresh: () => [...items],
    long: () => 'x'.repeat(100_000),
  };
  const loop = (body: string) => `#foreach($i in [1..2000])${body}#end`;

  assertPrints({ data }, { [loop('#set($x = $data.items.size())#set($y = $data.text)')]: '' });
  assert.match(codeOf(rendered(loop('#set($x = $data.fresh())'), { data })), /^limit-/);
  assert.match(codeOf(rendered(loop('#set($x = $data.long())'), { data })), /^limit-/);
  assert.match(
    codeOf(rendered(loop('#set($x = $lot.size())'), { lot: Object.fromEntries(items.entries()) })),
    /^limit-/,
  );
});
