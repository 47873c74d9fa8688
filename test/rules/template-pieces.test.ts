import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nodesOf } from '../../macros/host-objects/nodes';
import { VelocityError } from '../../macros/velocity/errors';
import { parse } from '../../macros/velocity/parse';
import { piecesOf, type Piece } from '../../rules/template-pieces';
import { realisticTemplates, shortTemplates } from './template-samples';

const said = (template: string): readonly string[] =>
  piecesOf(template)
    .filter(({ kind }) => kind !== 'text' && kind !== 'operator')
    .map(({ kind, from, to }) => `${kind} ${template.slice(from, to)}`);

/** Names of variables as Velocity's own grammar has them; undefined for what is no Velocity. */
function namesByEngine(template: string): readonly string[] | undefined {
  try {
    return [...nodesOf(parse(template))]
      .flatMap(({ node }): readonly string[] => {
        if (node.kind === 'reference') return node.name && !node.escaped ? [node.name] : [];
        if (node.kind === 'set') return [node.target.name];
        if (node.kind === 'foreach') return [node.item];
        if (node.kind === 'define') return [node.name];
        return node.kind === 'macro' ? node.parameters : [];
      })
      .sort();
  } catch (error) {
    if (!(error instanceof VelocityError)) throw error;
    return undefined;
  }
}

function namesByPieces(template: string): readonly string[] {
  return piecesOf(template)
    .filter(({ kind, from }) => kind === 'reference' && template.charAt(from) === '$')
    .map(({ from, to }) => template.slice(from, to).replace(/[$!{]/g, ''))
    .sort();
}

test('pieces and line ends make up the template, and nothing is in two pieces', () => {
  for (const template of [...realisticTemplates, ...shortTemplates, '$', '#', '\\', '<', '"#(']) {
    const pieces: readonly Piece[] = piecesOf(template);
    const text = pieces.map(({ from, to }) => template.slice(from, to)).join('');

    assert.equal(text, template.replace(/[\r\n]/g, ''));
    assert.ok(pieces.every(({ from, to }) => to > from));
  }
});

test('the variables of a template are those that the engine finds', () => {
  assert.ok(realisticTemplates.length > 30);
  for (const template of realisticTemplates) {
    assert.deepEqual(namesByPieces(template), namesByEngine(template) ?? [], template);
  }
});

test('so are those in the corners of the language, but for what hardly anybody writes', () => {
  const others = shortTemplates.filter((template) => {
    const names = namesByEngine(template);
    return names && names.join() !== namesByPieces(template).join();
  });

  assert.deepEqual([...others].sort(), [
    '#define(${d})x#end$d',
    '#foreach($i)$i#end',
    '#literal()$s #foo ## c\n#end x',
    '#set(\\$a = 1)$a',
    '[#foreach($i $l)$i#end]',
  ]);
  assert.ok(shortTemplates.length > 500);
});

test('Velocity is seen wherever it stands in HTML, and the other way round', () => {
  assert.deepEqual(said('<a href="$b.c" #if($d)class=x#end>&amp;</a><!-- $e -->'), [
    ...['tag <a', 'attribute href', 'value "', 'reference $b', 'property .c', 'value "'],
    ...['directive #if(', 'reference $d', 'attribute class', 'value x', 'directive #end'],
    ...['tag >', 'entity &amp;', 'tag </a', 'tag >'],
    ...[
      'html-comment <!--',
      'html-comment  ',
      'reference $e',
      'html-comment  ',
      'html-comment -->',
    ],
  ]);
  assert.deepEqual(said('<style>a{color:#fff}.b{$c}</style>'), [
    ...['tag <style', 'tag >', 'reference $c', 'tag </style', 'tag >'],
  ]);
});

test('comments, verbatim text, strings and the header are told apart', () => {
  assert.deepEqual(said('## @param A:title=B c|type=int\n## a $b\n#* c\nd *#e#[[ $f ]]#'), [
    ...['declaration ## @param', 'declared-name A', 'declared-attribute title'],
    ...['declared-value B c', 'declared-attribute type', 'declared-value int'],
    ...['comment ## a $b', 'comment #* c', 'comment d *#', 'verbatim #[[ $f ]]#'],
  ]);
  assert.deepEqual(said(`#set($a = "b$c" + 'd$e')`), [
    ...['directive #set(', 'reference $a', 'string "', 'string b', 'reference $c', 'string "'],
    ...["string '", 'string d$e', "string '"],
  ]);
});
