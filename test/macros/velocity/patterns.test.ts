import assert from 'node:assert/strict';
import { test } from 'node:test';
import { render } from '../../../macros/velocity/render';

/** What the code of an error or the output is when a text is searched for a pattern. */
function searched(pattern: string, text: string, method = 'matches'): string {
  const rendering = render(`$text.${method}($pattern)`, { text, pattern });
  return rendering.ok ? rendering.output : rendering.error.code;
}

test('a pattern that cannot be run in linear time is refused', () => {
  const patterns = [
    '(?=a)b',
    '(?!a)b',
    '(?<=a)b',
    '(?<!a)b',
    '(a)\\1',
    '(?<n>a)\\k<n>',
    '(?>a)b',
    'a*+b',
    'a++b',
    'a?+b',
    '\\Gx',
    '\\X',
    '[a-z&&[^b]]',
    '[^a[bc]]',
    'a{1001}',
    '(?x) a # comment',
    '(?u)a',
    'a{2}{3}',
    '\\p{javaLowerCase}',
    '\\p{InGreek}',
  ];

  for (const pattern of patterns) {
    assert.equal(searched(pattern, 'ab'), 'pattern-unsupported', pattern);
  }
});

test('a pattern that is wrong is an error of its own', () => {
  for (const pattern of [
    '(',
    ')',
    '[',
    '[b-a]',
    '*',
    'a**',
    '{',
    'a{x}',
    'a{2,1}',
    '\\',
    '\\y',
    '(?y)',
  ]) {
    const code = searched(pattern, 'ab');
    assert.ok(code === 'pattern' || code === 'pattern-unsupported', `${pattern}: ${code}`);
  }
});

test('a pattern is refused for the texts on which Java means something else by it', () => {
  assert.equal(searched('a$', 'a', 'split'), '[Ljava.lang.String;@0');
  assert.equal(searched('a$', 'a\n', 'split'), 'pattern-unsupported');
  assert.equal(searched('(?m)^a', 'b\r\na', 'split'), 'pattern-unsupported');
  assert.equal(searched('(?i)É', 'é'), 'pattern-unsupported');
  assert.equal(searched('\\bé', 'é'), 'pattern-unsupported');
  assert.equal(searched('(?i)HELLO', 'hello'), 'true');
});

test('patterns that make a backtracking engine hang end at once', () => {
  const text = `${'a'.repeat(10_000)}!`;

  for (const pattern of ['(a+)+$', '(a|aa)+$', '(.*)*x', '(a|a?)+b', '([a-zA-Z]+)*1']) {
    assert.equal(searched(pattern, text), 'false', pattern);
  }
});

test('a search that looks ahead from everywhere ends by a limit', () => {
  const text = 'a'.repeat(1_000_000);
  const rendering = render('\n$text.replaceAll("(?:a|.*b)", "")', { text });

  assert.equal(rendering.ok, false);
  assert.match(rendering.error.code, /^limit-(time|steps)$/);
  assert.equal(rendering.error.line, 2);
});

test('a long pattern is refused', () => {
  assert.equal(searched('ab?'.repeat(2000), 'a'), 'pattern-unsupported');
});

test('the host’s own regular expressions never see a pattern', () => {
  // Means “end” to the host, and is no pattern to Java.
  assert.equal(searched('[^]', 'a'), 'pattern');
  // A class to Java, a letter to the host.
  assert.equal(searched('\\h', ' '), 'true');
});
