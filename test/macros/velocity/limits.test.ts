import assert from 'node:assert/strict';
import { mock, test } from 'node:test';
import { render } from '../../../macros/velocity/render';

/** The code and the line of what a template ends with. */
function failure(template: string, context: object = {}): [string, number] {
  const rendering = render(template, context);
  assert.equal(rendering.ok, false, 'it has no error');
  return [rendering.error.code, rendering.error.line];
}

const nested = (levels: number) => `${'#if(true)'.repeat(levels)}x${'#end'.repeat(levels)}`;

/** Doubles `$s` this often, with a second list of commands behind. */
const doubled = (times: number, rest: string) =>
  `#set($s = "x")#foreach($i in [1..${times}])#set($s = $s + $s)#end\n${rest}`;

test('a template that takes more than a million steps ends with its line', () => {
  const loops =
    '<p>\n#foreach($i in [1..2000])\n#foreach($j in [1..2000])\n#set($k = $i)\n#end\n#end';

  assert.deepEqual(failure(loops), ['limit-steps', 4]);
});

test('the message of a limit names the limit', () => {
  const rendering = render('#foreach($i in [1..2000])#foreach($j in [1..2000])#end#end', {});

  assert.equal(rendering.ok, false);
  assert.match(rendering.error.message, /1,000,000 steps/);
});

test('half a million steps are fine', () => {
  const rendering = render('#foreach($i in [1..100000])#set($sum = $i)#end$sum', {});

  assert.deepEqual(rendering, { ok: true, output: '100000' });
});

test('a range counts its length before it is made', () => {
  assert.deepEqual(failure('\n#set($r = [1..2000000000])'), ['limit-steps', 2]);
});

test('a template that writes more than 1 MiB ends', () => {
  assert.deepEqual(failure(doubled(10, '#foreach($i in [1..1100])$s#end')), ['limit-output', 2]);
});

test('1 MiB of output is fine', () => {
  const rendering = render(doubled(10, '#foreach($i in [1..1000])$s#end'), {});

  assert.equal(rendering.ok && rendering.output.length, 1024 * 1000);
});

test('a template may not be longer than 1 MiB', () => {
  const rendering = render('x'.repeat(1_048_577), {});

  assert.equal(rendering.ok, false);
  assert.match(rendering.error.message, /longer than 1 MiB/);
});

test('a string may not grow beyond 1 MiB, whatever makes it', () => {
  const makers = [
    '#set($t = $s + $s)#set($t = $t + $t)',
    '#set($t = "$s$s$s")',
    '$s.concat($s).length()$s.concat($s).concat($s)',
    '$s.replace("x", "xxx")',
    '$s.replaceAll("x", "xxx")',
    '$s.repeat(2000000000)',
    '$s.join($s, ["a", "b", "c", "d"])',
    '$s.format("%2000000000d", 1)',
    '$s.format("%.2000000000f", 1.5)',
  ];

  for (const maker of makers) assert.deepEqual(failure(doubled(19, maker)), ['limit-memory', 2]);
});

test('all strings together may not grow beyond a bound', () => {
  const hoard = '#set($l = [])#foreach($i in [1..100])#set($v = $l.add("$s$i"))#end';

  assert.deepEqual(failure(doubled(19, hoard)), ['limit-memory', 2]);
});

test('64 levels of directives are fine, 65 are not', () => {
  assert.deepEqual(render(nested(64), {}), { ok: true, output: 'x' });
  assert.deepEqual(failure(`\n${nested(65)}`), ['limit-depth', 2]);
});

test('64 levels of macros are fine, 65 are not', () => {
  const down = (levels: number) =>
    `#macro(d $k)#if($k > 1)#set($j = $k - 1)#d($j)#{else}x#end#end\n#d(${levels})`;

  assert.deepEqual(render(down(64), {}), { ok: true, output: 'x' });
  assert.deepEqual(failure(down(65)), ['limit-depth', 1]);
});

test('whatever calls itself without end is stopped', () => {
  const endless = [
    '#macro(r)x#r()#end#r()',
    '#macro(a)#b()#end#macro(b)#a()#end#a()',
    "#set($t = '#evaluate($t)')#evaluate($t)",
    '#macro(a)$bodyContent#end#macro(r)#@a()#r()#end#end#r()',
    '#macro(r $x)#r("$x.r")#end#r(1)',
  ];

  for (const template of endless) assert.equal(failure(template)[0], 'limit-depth', template);
});

test('deep nesting of every kind of bracket is refused', () => {
  const deep = [
    `#if(${'('.repeat(5000)}true${')'.repeat(5000)})#end`,
    `#if(${'!'.repeat(5000)}true)#end`,
    `#set($a = ${'['.repeat(5000)}1${']'.repeat(5000)})`,
    `#set($a = ${'{"a":'.repeat(5000)}1${'}'.repeat(5000)})`,
    `$a${'.b($a'.repeat(5000)}${')'.repeat(5000)}`,
    `$a${'[$a'.repeat(5000)}${']'.repeat(5000)}`,
    `#set($a = 1${' + 1'.repeat(5000)})`,
  ];

  for (const template of deep) assert.equal(failure(template)[0], 'limit-depth');
});

test('lists that hold each other many times over end by a limit', () => {
  const grow = '#set($a = ["x"])#foreach($i in [1..60])#set($a = [$a, $a])#end\n';

  for (const use of ['$a', '#if($a == [$a])#end', '$a.hashCode()', '#set($m = {})$m.put($a, 1)']) {
    const [code, line] = failure(grow + use);
    assert.ok(code === 'limit-memory' || code === 'method', code);
    assert.equal(line, 2);
  }
});

test('a list that holds itself through another one ends by an error', () => {
  const cycle = '#set($a = [])#set($b = [$a])#set($v = $a.add($b))\n$a';

  assert.deepEqual(failure(cycle), ['method', 2]);
});

test('a list that is added to itself over and over ends', () => {
  const grow = '#set($a = [1, 2])#foreach($i in [1..60])\n#set($v = $a.addAll($a))#end';

  assert.deepEqual(failure(grow), ['limit-steps', 2]);
});

test('a number that is squared over and over ends', () => {
  const grow = '#set($a = 99999999999999999999)#foreach($i in [1..100])\n#set($a = $a * $a)#end';

  assert.deepEqual(failure(grow), ['limit-memory', 2]);
});

test('what looks at all of a list takes a step for each item', () => {
  const uses = [
    '$l.hashCode()',
    '$l.equals($k)',
    '$m.get($l)',
    '"$l"',
    '$l == $k',
    '$k.contains($l)',
  ];

  for (const use of uses) {
    const once = `#set($l = [1..2000])#set($k = [1..2000])#set($m = {})#set($r = ${use})`;
    assert.equal(render(once, {}).ok, true, use);
    const often = `${once}#foreach($i in [1..1000])\n#set($r = ${use})#end`;
    assert.deepEqual(failure(often), ['limit-steps', 2], use);
  }
});

test('calculating with a long number takes more steps than with a short one', () => {
  const use = '#foreach($i in [1..20000])\n#set($r = $b * $b)#end';
  const squared = '#foreach($i in [1..7])#set($b = $b * $b)#end';

  assert.equal(render(`#set($b = 9)${use}`, {}).ok, true);
  assert.deepEqual(failure(`#set($b = 99999999999999999999)${squared}${use}`), ['limit-steps', 2]);
});

test('a number that is not finite has no decimal digits, as in Java', () => {
  const numbers = '#set($i = 1.0E300 * 1.0E300)#set($n = $i - $i)#set($b = 99999999999999999999)';

  for (const sum of ['$i + $b', '$b - $i', '$n * $b', '$b / $i', '$b * 1.5 + $n', '$i % $b']) {
    assert.deepEqual(failure(`${numbers}\n#set($r = ${sum})`), ['method', 2], sum);
  }
});

test('64 parts of parts of a list are fine, 65 are not', () => {
  const part = (levels: number) =>
    `#set($l = [1, 2])#foreach($i in [1..${levels}])\n#set($l = $l.subList(0, 2))#end$l.size()`;

  assert.deepEqual(render(part(64), {}).ok, true);
  assert.deepEqual(failure(part(65)), ['limit-depth', 2]);
});

test('long strings that are looked at over and over take their steps', () => {
  const uses = ['#if($s == "${s}y")#end', '#if($s.contains("y"))#end', '$!m.get($s)'];

  for (const use of uses) {
    const template = doubled(18, `#foreach($i in [1..500000])${use}#end`);
    assert.match(failure(template, { m: {} })[0], /^limit-(steps|memory)$/);
  }
});

test('a search that looks ahead to the end of a text over and over takes its steps', () => {
  const searches = ['$s.replaceAll("x.*b|x", "y")', '$s.replaceAll("x[^z]*z|x", "")'];

  for (const search of searches) {
    assert.equal(render(doubled(8, search), {}).ok, true, search);
    assert.deepEqual(failure(doubled(18, search)), ['limit-steps', 2], search);
  }
});

test('a pattern pays for what its repetitions and classes come to when it is compiled', () => {
  const often = '#foreach($i in [1..20000])\n#set($r = $s.matches("$p$i"))#end';

  for (const p of ['[ab]{1000}', '(?i)\\p{L}\\p{L}']) {
    assert.deepEqual(failure(often, { s: 'x', p }), ['limit-steps', 2], p);
  }
  const huge = '(?:ababababababababababababab){1000}';
  assert.equal(failure('$s.matches($huge)', { s: 'x', huge })[0], 'pattern-unsupported');
});

test('a template has the same result however slow the machine is', () => {
  const clock = mock.method(performance, 'now', () => (clock.mock.callCount() + 1) * 10_000);

  assert.equal(render('$s.replaceAll("a+", "b")', { s: 'xaay' }).ok, true);
  assert.equal(clock.mock.callCount(), 0);
  clock.mock.restore();
});
