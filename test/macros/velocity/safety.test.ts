import assert from 'node:assert/strict';
import { test } from 'node:test';
import { render } from '../../../macros/velocity/render';
import { HostObject } from '../../../macros/velocity/values/host-object';
import type { Value } from '../../../macros/velocity/values/value';

const context = {
  text: 'x',
  number: 5,
  fraction: 1.5,
  yes: true,
  list: ['a'],
  map: { key: 'value' },
};
const names = Object.keys(context);

/** Names by which JavaScript or Java would lead out of a template. */
const doors = [
  'constructor',
  'prototype',
  'hasOwnProperty',
  'isPrototypeOf',
  'propertyIsEnumerable',
  'toLocaleString',
  'valueOf1',
  'caller',
  'arguments',
  'class',
  'declaringClass',
];

function output(template: string, values: object = context): string {
  const rendering = render(template, values);
  assert.ok(rendering.ok, JSON.stringify(rendering));
  return rendering.output;
}

test('no property leads to the prototype or the class of a value', () => {
  for (const name of names) {
    for (const door of doors) {
      const reference = `$${name}.${door}`;
      assert.equal(output(reference), reference);
    }
  }
});

test('no method leads to the prototype or the class of a value', () => {
  for (const name of names) {
    for (const door of [
      ...doors,
      'getClass',
      'forName',
      'wait',
      'notify',
      'bind',
      'call',
      'apply',
    ]) {
      const reference = `$${name}.${door}()`;
      assert.equal(output(reference), reference);
    }
  }
});

test('a chain of reflection prints itself', () => {
  const chain = '$text.getClass().forName("java.lang.Runtime").getRuntime().exec("id")';

  assert.equal(output(chain), chain);
  assert.equal(output('$list.class.name'), '$list.class.name');
});

test('a name that begins with an underscore is no property, and no key of any value', () => {
  assert.equal(output('$text.__proto__ $map.__proto__'), 'x.__proto__ {key=value}.__proto__');

  for (const name of names) {
    for (const door of ['__proto__', '__defineGetter__', 'constructor', 'length']) {
      for (const reference of [`$${name}["${door}"]`, `$${name}.get("${door}")`]) {
        assert.equal(output(reference), reference);
      }
    }
  }
});

test('names of JavaScript are no names of a template', () => {
  const globals = '$globalThis $process $constructor $toString $hasOwnProperty $require';

  assert.equal(output(globals), globals);
});

test('what a template sets under such a name stays its own', () => {
  const template =
    '#set($map["__proto__"] = "p")#set($map.constructor = "c")#set($constructor = "k")' +
    '#set($m = {"__proto__": "q"})$map["__proto__"] $map.constructor $constructor $m["__proto__"]';

  assert.equal(output(template), 'p c k q');
  assert.equal(Object.hasOwn(Object.prototype, 'p'), false);
  assert.equal(({} as Record<string, unknown>)['key'], undefined);
});

test('a macro may be named like what every object has', () => {
  assert.equal(
    output('#macro(constructor)C#end#macro(toString)T#end#constructor()#toString()'),
    'CT',
  );
  assert.equal(output('#valueOf() #hasOwnProperty()'), '#valueOf() #hasOwnProperty()');
});

test('of the data that a caller gives, own properties alone are seen', () => {
  const inherited = Object.create(
    { secret: 'no' },
    { own: { value: 'yes', enumerable: true } },
  ) as {
    own: string;
  };

  assert.equal(output('$data.own $data.secret', { data: inherited }), 'yes $data.secret');
  assert.equal(output('$own $secret', inherited), 'yes $secret');
});

test('functions, symbols and dates of JavaScript have no value', () => {
  const strange = { call: () => 'called', symbol: Symbol('s'), none: undefined };

  assert.equal(output('$call $symbol $none $call.name', strange), '$call $symbol $none $call.name');
});

test('what a caller gives is not changed', () => {
  const given = { list: ['a'], map: { key: 'value' } };

  output('#set($v = $list.add("b"))#set($map.key = "x")#set($list[0] = "z")', given);

  assert.deepEqual(given, { list: ['a'], map: { key: 'value' } });
});

/** Knows one property and one method, and holds a field that is neither. */
class Page extends HostObject {
  readonly secret = 'no';

  override get(name: string): Value | undefined {
    return name === 'title' ? 'Runbook' : undefined;
  }

  override call(name: string, parameters: readonly Value[]): Value | undefined {
    return name === 'getTitle' ? `Runbook${parameters.length}` : undefined;
  }

  override text(): string {
    return 'page';
  }
}

test('a host object answers for what it knows, and for nothing else', () => {
  const template = '$page.title $page.getTitle() $page.getTitle(1) $page.secret $page.text() $page';

  assert.equal(
    output(template, { page: new Page() }),
    'Runbook Runbook0 Runbook1 $page.secret $page.text() page',
  );
});

test('no door leads out of a host object', () => {
  for (const door of doors) {
    assert.equal(
      output(`$page.${door} $page.${door}()`, { page: new Page() }),
      `$page.${door} $page.${door}()`,
    );
  }
});

test('a host object is true, can be compared, listed and handed on', () => {
  const template =
    '#if($page)true#end#if($page == $page)same#end#if($page == "page")text#end' +
    '#macro(m $p)[$p.title]#end#m($page)#foreach($p in [$page])$p.title#end #set($page.title = 1)$page.title';

  assert.equal(output(template, { page: new Page() }), 'truesametext[Runbook]RunbookRunbook');
});

test('#parse and #include are refused with a code of their own', () => {
  for (const directive of ['#parse("x.vm")', '#include("x.txt")', '#parse($text)']) {
    const rendering = render(`\n  ${directive}`, context);
    assert.equal(rendering.ok, false);
    assert.equal(rendering.error.code, 'inclusion');
    assert.deepEqual([rendering.error.line, rendering.error.column], [2, 3]);
  }
});
