import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseHeader } from '../../../macros/definition/header';
import { parameterTypes } from '../../../macros/definition/parameter';

const only = (line: string) => {
  const { parameters, warnings } = parseHeader(line);
  return { parameter: parameters[0]!, codes: warnings.map(({ code }) => code) };
};

test('a parameter line gives every attribute', () => {
  const { parameter, codes } = only(
    '## @param Team:title=On-call team|type=enum|desc=Who is called = first|required=true' +
      '|multiple=true|default=Payments|enumValues=Payments, Search ,Infra|aliases=squad,crew|hidden=true',
  );

  assert.deepEqual(parameter, {
    name: 'Team',
    title: 'On-call team',
    type: 'enum',
    description: 'Who is called = first',
    required: true,
    multiple: true,
    default: 'Payments',
    enumValues: ['Payments', 'Search', 'Infra'],
    aliases: ['squad', 'crew'],
    hidden: true,
    options: {},
  });
  assert.deepEqual(codes, []);
});

test('a bare name is an optional text with its name for a title', () => {
  const { parameter, codes } = only('## @param id');

  assert.equal(parameter.title, 'id');
  assert.equal(parameter.type, 'string');
  assert.equal(parameter.required, false);
  assert.equal(parameter.default, undefined);
  assert.deepEqual(codes, []);
});

test('parameters keep the order of their lines, wherever these stand', () => {
  const { parameters, declares } = parseHeader(
    '## Macro title: Rota\r\n  ##@param b:title=B\r\n<p>$paramb</p>\r\n###   @param a:title=A\r\n',
  );

  assert.deepEqual(
    parameters.map(({ name }) => name),
    ['b', 'a'],
  );
  assert.equal(declares, 'parameters');
});

test('@noparams and a template without any line are told apart', () => {
  assert.equal(parseHeader('## @noparams\n<hr/>').declares, 'none');
  assert.equal(parseHeader('<hr/>').declares, 'nothing');
});

test('every type of Data Center has its spelling, and alarm is ours', () => {
  for (const type of parameterTypes) {
    const { parameter, codes } = only(`## @param p:type=${type}|enumValues=x`);

    assert.equal(parameter.type, type);
    assert.deepEqual(codes, []);
  }
  assert.equal(parameterTypes.length, 16);
});

test('a type in the spelling of the Javadoc is understood, with a warning', () => {
  for (const [spelled, type] of [
    ['CONFLUENCE_CONTENT', 'confluence-content'],
    ['SPACE_KEY', 'spacekey'],
    ['relative-date', 'relativedate'],
  ]) {
    const { parameter, codes } = only(`## @param p:type=${spelled}`);

    assert.equal(parameter.type, type);
    assert.deepEqual(codes, ['type-spelling']);
  }
  assert.deepEqual(only('## @param p:type=Boolean').codes, []);
});

test('a type that does not exist is a text', () => {
  const { parameter, codes } = only('## @param p:type=textarea');

  assert.equal(parameter.type, 'string');
  assert.deepEqual(codes, ['type-unknown']);
});

test('a bar in the place of the colon is as good', () => {
  const { parameter, codes } = only('## @param width|title=Width|default=50%');

  assert.equal(parameter.name, 'width');
  assert.equal(parameter.title, 'Width');
  assert.equal(parameter.default, '50%');
  assert.deepEqual(codes, ['param-separator']);
});

test('a space in the place of the colon is as good', () => {
  const { parameter, codes } = only('## @param width title=Width|type=int');

  assert.equal(parameter.name, 'width');
  assert.equal(parameter.title, 'Width');
  assert.equal(parameter.type, 'int');
  assert.deepEqual(codes, ['param-separator']);
});

test('a mistyped true is false, as it is in Java', () => {
  const { parameter, codes } = only('## @param p:required=truel|multiple=TRUE|hidden=yes');

  assert.equal(parameter.required, false);
  assert.equal(parameter.multiple, true);
  assert.equal(parameter.hidden, false);
  assert.deepEqual(codes, ['not-a-boolean', 'not-a-boolean']);
});

test('spaces around names, bars and equal signs do not count', () => {
  const { parameter, codes } = only('##   @param   colour : title = The colour | type = color |');

  assert.equal(parameter.name, 'colour');
  assert.equal(parameter.title, 'The colour');
  assert.equal(parameter.type, 'color');
  assert.deepEqual(codes, []);
});

test('an empty default is no default', () => {
  assert.equal(only('## @param p:default=|title=').parameter.default, undefined);
  assert.equal(only('## @param p:default=|title=').parameter.title, 'p');
});

test('an address as a default keeps its colons and equal signs', () => {
  const { parameter, codes } = only('## @param link:type=url|default=https://wiki.test/x?a=1&b=2');

  assert.equal(parameter.default, 'https://wiki.test/x?a=1&b=2');
  assert.deepEqual(codes, []);
});

test('options of a picker are kept', () => {
  const { parameter, codes } = only(
    '## @param page:type=confluence-content|includeDatePath=true|spaceKey=OPS|delimiter=;',
  );

  assert.deepEqual(parameter.options, { includeDatePath: 'true', spaceKey: 'OPS', delimiter: ';' });
  assert.deepEqual(codes, []);
});

test('each line that was tolerated or left out has a warning with its place', () => {
  const { parameters, warnings } = parseHeader(
    [
      '## @param',
      '## @param My team:title=Team',
      '## @param a:Title=A|colour=red|stray|desc=one|desc=two',
      '## @param a:title=Again',
      '## @param e:type=enum',
      '## @param f:type=enum|enumValues=x,y|default=z',
      '## @params b',
      '# @param c',
      '## @noparams',
    ].join('\n'),
  );

  assert.deepEqual(
    warnings.map(({ line, code, subject }) => [line, code, subject]),
    [
      [1, 'param-without-name', ''],
      [2, 'param-name-unreadable', 'My team'],
      [3, 'attribute-spelling', 'Title'],
      [3, 'attribute-unknown', 'colour'],
      [3, 'param-text-ignored', 'stray'],
      [3, 'attribute-twice', 'desc'],
      [4, 'param-declared-twice', 'a'],
      [5, 'enum-without-values', 'e'],
      [6, 'default-not-a-choice', 'z'],
      [7, 'declaration-unreadable', '## @params b'],
      [8, 'declaration-unreadable', '# @param c'],
      [9, 'noparams-with-params', '@noparams'],
    ],
  );
  assert.deepEqual(
    parameters.map(({ name, title }) => [name, title]),
    [
      ['My team', 'Team'],
      ['a', 'A'],
      ['e', 'e'],
      ['f', 'f'],
    ],
  );
  assert.equal(warnings.find(({ code }) => code === 'attribute-unknown')?.column, 10);
});
