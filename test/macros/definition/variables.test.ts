import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { BodyHandling } from '../../../macros/definition/body';
import { parseHeader } from '../../../macros/definition/header';
import { variablesOf, type ParameterValues, type Use } from '../../../macros/definition/variables';

const use = (template: string, parameters: Use['parameters'] = {}): Use => ({
  header: parseHeader(template),
  bodyHandling: 'none',
  encoding: 'none',
  parameters,
});
const asText: ParameterValues<string> = { text: (text) => text, alarm: () => undefined };
const variables = (...given: Parameters<typeof use>) =>
  Object.fromEntries(variablesOf(use(...given), asText));

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

  assert.deepEqual([...variablesOf(given, asText)], []);
  assert.deepEqual(
    [...variablesOf<unknown>(given, { ...asText, alarm: (stored) => ({ badge: stored }) })],
    [['paramAlarm', { badge: { grant: 'g' } }]],
  );
});

test('$body is what the handling of the body says, and absent where there is no body', () => {
  const body = { source: '<b>"it\'s" & so</b>', rendered: '<strong>it</strong>' };
  const bodyOf = (bodyHandling: BodyHandling, given: typeof body | undefined = body) =>
    variablesOf({ ...use(''), bodyHandling, body: given }, asText).get('body');

  assert.equal(bodyOf('none'), undefined);
  assert.equal(bodyOf('escaped'), '&lt;b&gt;&quot;it&#39;s&quot; &amp; so&lt;/b&gt;');
  assert.equal(bodyOf('unrendered'), body.source);
  assert.equal(bodyOf('rendered'), body.rendered);
  assert.equal(variablesOf({ ...use(''), bodyHandling: 'rendered' }, asText).has('body'), false);
});

test('a blank body is none, and what is more than white space is one', () => {
  const bodyOf = (source: string, bodyHandling: BodyHandling) =>
    variablesOf({ ...use(''), bodyHandling, body: { source, rendered: source } }, asText).get(
      'body',
    );

  for (const blank of ['', ' \t\r\n', '\u2003\u3000']) {
    assert.equal(bodyOf(blank, 'unrendered'), undefined);
    assert.equal(bodyOf(blank, 'escaped'), undefined);
    assert.equal(bodyOf(blank, 'rendered'), undefined);
  }
  assert.equal(bodyOf('\u00a0', 'unrendered'), '\u00a0');
});

test('quotation marks of Windows in an escaped body become entities', () => {
  const body = { source: '\u0091a\u0092 & \u0093b\u0094', rendered: '' };
  const given = { ...use(''), bodyHandling: 'escaped' as const, body };

  assert.equal(variablesOf(given, asText).get('body'), '&lsquo;a&rsquo; &amp; &ldquo;b&rdquo;');
});

test('a rendered body is the inside of its first paragraph where that ends it', () => {
  const bodyOf = (rendered: string) =>
    variablesOf(
      { ...use(''), bodyHandling: 'rendered', body: { source: '', rendered } },
      asText,
    ).get('body');

  assert.equal(bodyOf('<p>x</p>'), 'x');
  assert.equal(bodyOf(' <P>x\n<b>y</b></P> \n'), 'x\n<b>y</b>');
  assert.equal(bodyOf('<h2>T</h2><p>x</p>'), 'x');
  for (const whole of ['<p>x</p><p>y</p>', '<p>x</p>!', '<p class="c">x</p>', ' x ', '<p>x']) {
    assert.equal(bodyOf(whole), whole);
  }
});

test('names of JavaScript objects are names like any other', () => {
  const stored = JSON.parse('{"__proto__": "a", "constructor": "b"}') as Use['parameters'];

  assert.deepEqual(
    [...variablesOf(use('', stored), asText)],
    [
      ['param__proto__', 'a'],
      ['paramconstructor', 'b'],
    ],
  );
});
