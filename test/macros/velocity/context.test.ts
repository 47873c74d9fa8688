import assert from 'node:assert/strict';
import { test } from 'node:test';
import { render } from '../../../macros/velocity/render';
import { JavaDate } from '../../../macros/velocity/values/date';
import { JavaList } from '../../../macros/velocity/values/list';
import { JavaMap } from '../../../macros/velocity/values/map';
import { JavaDouble, JavaLong } from '../../../macros/velocity/values/numbers';

function output(template: string, context: object): string {
  const rendering = render(template, context);
  assert.ok(rendering.ok, JSON.stringify(rendering));
  return rendering.output;
}

test('plain data becomes what Java has for it', () => {
  const context = { i: 5, long: 5_000_000_000, half: 0.5, big: 1e21, no: false, none: null };

  assert.equal(
    output('$i $long $half $big $no $none', context),
    '5 5000000000 0.5 1.0E21 false $none',
  );
  assert.equal(
    output('$l $m $l.size() $m.size()', { l: [1, [2]], m: { b: 1, a: {} } }),
    '[1, [2]] {b=1, a={}} 2 2',
  );
});

test('a whole number is an Integer as long as it fits', () => {
  const context = { s: 'abcdef', i: 2, long: 2 ** 31 };

  assert.equal(output('$s.substring($i) $s.substring($long)', context), 'cdef $s.substring($long)');
});

test('the engine’s own values pass as they are', () => {
  const map = new JavaMap();
  map.put(1, 'one');
  const context = {
    list: new JavaList(['a']),
    map,
    long: new JavaLong(7n),
    double: new JavaDouble(7),
    date: new JavaDate(0),
  };

  assert.equal(
    output('$list $map $long $double $date $date.time', context),
    '[a] {1=one} 7 7.0 Thu Jan 01 00:00:00 UTC 1970 0',
  );
});

test('dates can be compared', () => {
  const context = { early: new JavaDate(1), late: new JavaDate(2), same: new JavaDate(1) };
  const template =
    '$early.before($late) $early.after($late) $early.compareTo($late) $early.equals($same)' +
    ' #if($early == $same)same#end #if($early == $late)late#end';

  assert.equal(output(template, context), 'true false -1 true same ');
});

test('renderings share nothing', () => {
  assert.equal(output('#macro(m)x#end#set($a = 1)#m()$a', {}), 'x1');
  assert.equal(output('#m()$a', {}), '#m()$a');
});

test('a map of plain data holds own enumerable properties alone, also before it is changed', () => {
  const data = Object.create(
    { inherited: 'no' },
    {
      hidden: { value: 'no' },
      seen: { value: 'yes', enumerable: true },
    },
  ) as object;

  assert.equal(
    output('$!m.seen/$!m.inherited/$!m.hidden/$!m.constructor/$!m.get("toString")/$m', { m: data }),
    'yes/////{seen=yes}',
  );
});

test('a map of plain data that was read by name is then changed like any other', () => {
  const template =
    '$m.a $m.n.x #set($m.n.x = 2)#set($m.c = "d")#set($gone = $m.remove("a"))' +
    '$!m.a$m.n.x $m.size() $m #foreach($v in $m)$v;#end';

  const rendered = output(template, { m: { a: 'b', n: { x: 1 }, long: 5_000_000_000 } });

  assert.equal(rendered, 'b 12 3 {n={x=2}, long=5000000000, c=d} {x=2};5000000000;d;');
});

test('what a map of plain data holds is one object, however often it is asked for', () => {
  const template =
    '#set($first = $m.list)#set($added = $first.add(3))$m.list $m.get("list").size()';

  assert.equal(output(template, { m: { list: [1, 2] } }), '[1, 2, 3] 3');
});

test('a property that holds null, undefined or a function has no value', () => {
  const m = { none: null, nothing: undefined, run: () => 1 };

  assert.equal(
    output('$!m.none$!m.nothing$!m.run $m.containsKey("run") $m.size()', { m }),
    ' true 3',
  );
});
