import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { BodyHandling } from '../../../macros/definition/body';
import { parseHeader } from '../../../macros/definition/header';
import { variablesOf, type Use } from '../../../macros/definition/variables';

const use = (template: string, parameters: Use['parameters'] = {}): Use => ({
  header: parseHeader(template),
  bodyHandling: 'none',
  parameters,
});
const variables = (...given: Parameters<typeof use>) =>
  Object.fromEntries(variablesOf(use(...given)));

test('a default stands in for what the page does not store', () => {
  const template = '## @param Title:default=Runbook\n## @param Size:default=3\n## @param Note';

  assert.deepEqual(variables(template, { Size: '5' }), { paramTitle: 'Runbook', paramSize: '5' });
});

test('an emptied parameter stays empty', () => {
  assert.deepEqual(variables('## @param Title:default=Runbook', { Title: '' }), { paramTitle: '' });
});

test('check boxes and numbers reach the template as text', () => {
  assert.deepEqual(
    variables('## @param Open:type=boolean|default=true\n## @param Size:type=int', {
      Open: false,
      Size: 7,
    }),
    { paramOpen: 'false', paramSize: '7' },
  );
});

test('several values are one text with the delimiter between them', () => {
  const template =
    '## @param Labels:multiple=true\n## @param Teams:multiple=true|delimiter=;\n## @noparams';

  assert.deepEqual(variables(template, { Labels: ['a', 'b'], Teams: ['x', 'y', { z: 1 }] }), {
    paramLabels: 'a,b',
    paramTeams: 'x;y',
  });
});

test('parameters without a name are counted from zero, and undeclared ones pass', () => {
  assert.deepEqual(variables('<b>$param0 $param1</b>', { '': 'one', 1: 'two', Extra: 'three' }), {
    param0: 'one',
    param1: 'two',
    paramExtra: 'three',
  });
});

test('an alias stands in for a name that the page does not store', () => {
  const template = '## @param Team:aliases=squad,crew|default=none';

  assert.deepEqual(variables(template, { crew: 'Search' }), { paramTeam: 'Search' });
  assert.deepEqual(variables(template, { crew: 'Search', Team: 'Infra' }), { paramTeam: 'Infra' });
});

test('a value that is no text, number or list is not there', () => {
  assert.deepEqual(variables('## @param Team', { Team: { toString: 'x' }, Other: null }), {});
});

test('an alarm is what the caller makes of it, and never its default', () => {
  const given = use('## @param Alarm:type=alarm|default=cpu', { Alarm: { grant: 'g' } });

  assert.deepEqual([...variablesOf(given)], []);
  assert.deepEqual(
    [...variablesOf(given, (stored) => ({ badge: stored }))],
    [['paramAlarm', { badge: { grant: 'g' } }]],
  );
});

test('$body is what the handling of the body says, and absent where there is no body', () => {
  const body = { source: '<b>"it\'s" & so</b>', rendered: '<strong>it</strong>' };
  const bodyOf = (bodyHandling: BodyHandling, given: typeof body | undefined = body) =>
    variablesOf({ ...use(''), bodyHandling, body: given }).get('body');

  assert.equal(bodyOf('none'), undefined);
  assert.equal(bodyOf('escaped'), '&lt;b&gt;&quot;it&#39;s&quot; &amp; so&lt;/b&gt;');
  assert.equal(bodyOf('unrendered'), body.source);
  assert.equal(bodyOf('rendered'), body.rendered);
  assert.equal(bodyOf('rendered', { source: '', rendered: '' }), '');
  assert.equal(variablesOf({ ...use(''), bodyHandling: 'rendered' }).has('body'), false);
});

test('names of JavaScript objects are names like any other', () => {
  const stored = JSON.parse('{"__proto__": "a", "constructor": "b"}') as Use['parameters'];

  assert.deepEqual(
    [...variablesOf(use('', stored))],
    [
      ['param__proto__', 'a'],
      ['paramconstructor', 'b'],
    ],
  );
});
