import assert from 'node:assert/strict';
import { test } from 'node:test';
import { render } from '../../../macros/velocity/render';

/** `code line:column message` of what a template ends with. */
function failure(template: string): string {
  const rendering = render(template, { s: 'hello', l: ['a'] });
  assert.equal(rendering.ok, false, 'it has no error');
  const { code, line, column, message } = rendering.error;
  return `${code} ${line}:${column} ${message}`;
}

test('an #end that is missing is asked for by the directive that needs it', () => {
  assert.match(
    failure('<p>\n#if($s)\n  #foreach($i in $l)\n  $i\n#end\n'),
    /^syntax 6:1 Here the template ends, where an #end for the #if of line 2 has to be\.$/,
  );
  assert.match(failure('#macro(m)\nx'), /an #end for the #macro of line 1/);
});

test('an #end or #else too many is named with its place', () => {
  assert.equal(failure('a\n  #end'), 'syntax 2:3 This #end has nothing to end.');
  assert.match(failure('#if($s)a#end\n#else b'), /^syntax 2:1 “#else/);
});

test('what does not belong into a condition is named with its place', () => {
  assert.match(
    failure('#if($s = "x")y#end'),
    /^syntax 1:8 Here there is “=”, where .* has to be\.$/,
  );
  assert.match(failure('#if($s ^ 1)y#end'), /^syntax 1:8 Velocity cannot read “\^” here\.$/);
  assert.match(failure('\r\n#if()y#end'), /^syntax 2:5 /);
});

test('a string without an end is an error where it begins', () => {
  assert.match(failure('x\n#set($a = "y)'), /^syntax 2:11 /);
});

test('an error within a string is told at its place within the template', () => {
  assert.match(failure('\n#set($a = "#if(")'), /^syntax 2:\d+ In this string: /);
  assert.match(failure('\n#set($a = "x\n $s.substring(9)")'), /^method 3:5 substring/);
});

test('an error within #evaluate is told at the place of the directive', () => {
  assert.match(
    failure("\n #evaluate('#if(')"),
    /^syntax 2:2 In this #evaluate: Here the template ends/,
  );
  assert.match(
    failure("\n #evaluate('$s.substring(9)')"),
    /^method 2:2 In this #evaluate: substring/,
  );
});

test('a sign at the end of a template that would begin something says what to do', () => {
  assert.match(failure('costs 5 $'), /^syntax 1:9 A template must not end with “\$”: add a space/);
  assert.match(failure('#[[ x'), /^syntax 1:1 This #\[\[ has no \]\]#\.$/);
});

test('a method that fails is named with its place and its reason', () => {
  assert.equal(
    failure('<p>\n  $s.substring(9)'),
    'method 2:6 substring(…) failed: begin 9, end 5, length 5 (StringIndexOutOfBoundsException).',
  );
  assert.match(failure('$l[3]'), /^method 1:3 get\(…\) failed: Index 3 out of bounds for length 1/);
  assert.match(
    failure('#foreach($i in $l)\n#set($v = $l.add(1))#end'),
    /^method 2:1 .*#foreach went/,
  );
});

test('a pattern that is wrong in Java too is told from one that cannot be run', () => {
  assert.match(failure('\n$s.replaceAll("(", "")'), /^pattern 2:4 .*“\(”: a group is not closed/);
  assert.match(
    failure('\n$s.replaceAll("(?=l)", "")'),
    /^pattern-unsupported 2:4 .*“\(\?=l\)”: a lookahead cannot be run here; write the pattern without/,
  );
});

test('a directive with arguments that it cannot work with is named', () => {
  assert.match(failure('#foreach($i)x#end'), /^syntax 1:1 A #foreach needs an item and a list/);
  assert.match(failure('#define()x#end'), /^syntax 1:1 A #define needs one name/);
  assert.match(failure('#macro()x#end'), /^syntax 1:1 A #macro needs its name first/);
  assert.match(failure('#evaluate(1)'), /^syntax 1:1 An #evaluate needs one string/);
  assert.match(failure('#literal x'), /^syntax 1:1 A #literal needs parentheses/);
  assert.match(failure('#break($s)'), /^arguments 1:1 #break can name a loop alone/);
  assert.match(
    failure('#macro(m $x)$x#end\n#m(word)'),
    /^arguments 2:4 #m cannot take the bare word/,
  );
  assert.match(failure('#m(word)\n#macro(m $x)$x#end'), /^arguments 1:4 #m cannot take/);
});

test('what Velocity finds wrong only when it comes to it is no error where it is not rendered', () => {
  for (const template of [
    '#if(false)#foreach($i)x#end#end',
    '#macro(unused)#foreach()x#end#end',
    '#macro(m $x)$x#end#if(false)#m(word)#end',
  ]) {
    assert.deepEqual(render(template, {}), { ok: true, output: '' }, template);
  }
});

test('lines are counted at every kind of line end', () => {
  assert.match(failure('a\nb\r\nc\rd #end'), /^syntax 4:3 /);
});
