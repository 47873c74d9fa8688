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
