import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Reference, Statement } from '../../../macros/velocity/ast';
import { VelocityError } from '../../../macros/velocity/errors';
import { parse } from '../../../macros/velocity/parse';

function statements(template: string): readonly Statement[] {
  return parse(template).body;
}

test('every statement knows where it begins', () => {
  const body = statements('a\n  $x\r\n#if($y)\n#end## c\n#set($z = 1)');

  assert.deepEqual(
    body.map(({ kind, position: { line, column } }) => `${kind} ${line}:${column}`),
    ['text 1:1', 'reference 2:3', 'text 2:5', 'if 3:1', 'comment 4:5', 'set 5:1'],
  );
});

test('the steps of a reference know where they stand', () => {
  const [reference] = statements('\n $content.getSpace( $x ).key["k"]') as [Statement, Reference];
  const { path } = statements('$content.getSpace( $x ).key["k"]')[0] as Reference;

  assert.equal(reference.kind, 'text');
  assert.deepEqual(
    path.map(({ kind, position: { column } }) => `${kind} ${column}`),
    ['method 10', 'property 25', 'index 28'],
  );
});

test('a comment keeps its text with its delimiters', () => {
  const comments = statements('## one\nx#* two\n*#y## three');

  assert.deepEqual(
    comments.flatMap((statement) => (statement.kind === 'comment' ? [statement.text] : [])),
    ['## one\n', '#* two\n*#', '## three'],
  );
});

test('what is interpolated into a string is read too', () => {
  const [set] = statements('#set($a = "x $b.c() y")');

  assert.ok(set?.kind === 'set' && set.value.kind === 'string');
  assert.deepEqual(
    set.value.parts?.map(({ kind }) => kind),
    ['text', 'reference', 'text'],
  );
});

test('the macros of a template are listed, the first of each name', () => {
  const { macros } = parse('#if($x)#macro(a $p)1#end#end#macro(b)2#end#macro(a)3#end');

  assert.deepEqual(
    macros.map(({ name, parameters }) => [name, ...parameters]),
    [['a', 'p'], ['b']],
  );
});

test('what is no template throws an error with code and position', () => {
  assert.throws(
    () => parse('x\n#if('),
    (error) =>
      error instanceof VelocityError && error.code === 'syntax' && error.position.line === 2,
  );
});
