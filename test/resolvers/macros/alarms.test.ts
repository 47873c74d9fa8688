import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';
import type { GrantedReference, PlacedReference } from '../../../contract/alarms';
import type { MacroAnswer } from '../../../contract/macros';
import type { Result } from '../../../contract/result';
import { accountNumber, region, startLocal, type Local } from '../local';
import { sampleMacro } from './sample-macro';

/* Alarms inside of user macros, over the built app. */

let local: Local;
before(async () => {
  local = await startLocal();
  for (const AlarmName of ['cpu', 'disk', 'secret']) {
    local.aws.world
      .alarms(accountNumber, region)
      .put({ AlarmName, StateValue: 'OK', StateReason: 'x', AlarmType: 'MetricAlarm' });
  }
});
after(() => local.close());
afterEach(() => local.aws.clearCalls());

async function render(name: string, parameters: object = {}, body?: string) {
  const payload = { uses: [{ name, parameters, ...(body !== undefined && { body }) }] };
  const result = (await local.macros(local.first, 'macros.render', payload)) as Result<{
    answers: readonly MacroAnswer[];
  }>;
  const [answer] = result.ok ? result.answers : [];
  if (answer?.state !== 'shown') throw new Error(JSON.stringify(result));
  return answer;
}

/** The number of each badge in an output, and none for one without access. */
const badges = (html: string) =>
  [...html.matchAll(/<ops-alarm-badge(?: data-ops-alarm="(\d+)")?><\/ops-alarm-badge>/g)].map(
    ([, number]) => (number === undefined ? 'none' : Number(number)),
  );

async function states(references: readonly unknown[]) {
  const answers = await local.answersTo(local.first, references);
  return answers.map(({ state }) => state);
}

test('an alarm of two literals is granted when the version is published, and can be read', async () => {
  const template = `<p>$cloudwatch.alarm("Demo", "cpu") and $cloudwatch.alarm('Demo', 'disk')</p>
    $cloudwatch.alarm("Demo", "cpu")`;
  await local.publish(local.first, sampleMacro('status', template));

  const { html, alarms } = await render('status');

  assert.deepEqual(badges(html), [0, 1, 0]);
  assert.deepEqual(
    alarms.map((each) => (each as GrantedReference).alarmName),
    ['cpu', 'disk'],
  );
  assert.deepEqual(local.aws.calls, []);
  assert.deepEqual(await states(alarms), ['ok', 'ok']);
});

test('a name that was made in any other way has no access, and AWS is not asked', async () => {
  const template = `$cloudwatch.alarm("Demo", $paramName) $cloudwatch.alarm("Demo", "$paramName")
    #set($n = "sec" + "ret")$cloudwatch.alarm("Demo", $n) $cloudwatch.alarm($paramAccount, "secret")
    $cloudwatch.alarm("Nobody", "secret") $cloudwatch.alarm("Demo", "cpu")`;
  await local.publish(local.first, sampleMacro('names', template));

  const { html, alarms } = await render('names', { Name: 'secret', Account: 'Demo' });

  assert.deepEqual(badges(html), ['none', 'none', 'none', 'none', 'none', 0]);
  assert.deepEqual(
    alarms.map((each) => (each as GrantedReference).alarmName),
    ['cpu'],
  );
  assert.deepEqual(local.aws.calls, []);
});

test('a name that is made while rendering has no access, also where it is that of a grant', async () => {
  const template = `#set($a = "Demo")#set($n = {"x": ["cpu"]})
    #if($paramShow == "yes")$cloudwatch.alarm("Demo", "cpu")#end
    #macro(alarm $name)$cloudwatch.alarm("Demo", $name)#end
    #define($text)$cloudwatch.alarm("Demo", $paramName)#end
    $cloudwatch.alarm($a, "cpu") $cloudwatch.alarm("Demo", $n.x[0]) $cloudwatch.alarm("Demo", $n.get("x").get(0))
    $cloudwatch.alarm("Demo", $paramName) $cloudwatch.alarm("Demo", "$paramName") $cloudwatch.alarm("Demo", "c\${x}pu")
    $cloudwatch.alarm("Demo", "c$!{none}pu") $cloudwatch.alarm("Demo", $n.x.get(0).trim()) #alarm("cpu") $text
    #foreach($each in ["cpu"])$cloudwatch.alarm("Demo", $each)#end
    #evaluate('$cloudwatch.alarm("Demo", "cpu")') #evaluate($paramCode) #evaluate("$paramCode")
    #evaluate('#macro(late)$cloudwatch.alarm("Demo", "cpu")#end')#late()
    #evaluate('#define($later)$cloudwatch.alarm("Demo", "cpu")#end')$later
    #set($badge = $cloudwatch)$badge.alarm($a, "cpu")`;
  await local.publish(local.first, sampleMacro('made', template, { encoding: 'none' }));
  const parameters = { Name: 'cpu', Code: '$cloudwatch.alarm("Demo", "cpu")' };

  const { html, alarms } = await render('made', parameters);
  assert.deepEqual([...new Set(badges(html))], ['none']);
  assert.equal(badges(html).length, 17);
  assert.deepEqual(alarms, []);

  const shown = await render('made', { ...parameters, Show: 'yes' });
  assert.deepEqual(badges(shown.html), [0, ...Array.from({ length: 17 }, () => 'none' as const)]);
  assert.deepEqual(local.aws.calls, []);
});

test('a badge that a template, a parameter or a body writes itself has no access', async () => {
  const written =
    '<ops-alarm-badge data-ops-alarm="0" data-ops-token="x 0" alarm-name="cpu"></ops-alarm-badge>';
  await local.publish(
    local.first,
    sampleMacro('written', `$cloudwatch.alarm("Demo", "cpu")${written}$paramHtml $!body`, {
      bodyHandling: 'unrendered',
      encoding: 'none',
    }),
  );

  const { html, alarms } = await render('written', { Html: written }, written);

  assert.deepEqual(badges(html), [0, 'none', 'none', 'none']);
  assert.equal(alarms.length, 1);
});

test('a parameter of type alarm brings its grant along, as an object, as JSON, or sealed', async () => {
  await local.publish(local.first, sampleMacro('owned', '## @param A:type=alarm\n[$!paramA]'));
  const [granted] = await local.grant(local.first, ['disk']);
  const [sealed] = await local.grant(local.first, ['disk'], { sealed: true });

  for (const reference of [granted, JSON.stringify(granted), sealed]) {
    const { html, alarms } = await render('owned', { A: reference });
    assert.deepEqual(badges(html), [0]);
    assert.deepEqual(await states(alarms), ['ok']);
  }
});

test('a parameter with a foreign grant, a link or nonsense shows no access', async () => {
  await local.publish(local.first, sampleMacro('foreign', '## @param A:type=alarm\n[$!paramA]'));
  const [granted] = (await local.grant(local.first, ['disk'])) as [GrantedReference];
  const [others] = await local.grant(local.first, ['disk'], { by: local.second });
  const values: readonly (PlacedReference | object | string | undefined)[] = [
    { ...granted, alarmName: 'secret' },
    others,
    { link: 'https://eu-west-1.console.aws.amazon.com/cloudwatch/home#alarmsV2:alarm/secret' },
    '{"connectionId":',
    'secret',
    { ...granted, seal: 'x' },
  ];

  for (const value of values) {
    const { html, alarms } = await render('foreign', { A: value });
    const [badge] = badges(html);
    const state = badge === 'none' ? 'no-access' : (await states(alarms))[0];
    assert.equal(state, 'no-access', JSON.stringify(value));
  }
  assert.deepEqual(local.aws.calls, []);
  assert.deepEqual(badges((await render('foreign', {})).html), []);
});

test('a version that names no alarm any more grants none', async () => {
  await local.publish(
    local.first,
    sampleMacro('changed', '$cloudwatch.alarm("Demo", "cpu")'),
    sampleMacro('changed', 'x $cloudwatch.alarm($a, "cpu") $cloudwatch.alarm("Demo", $b)'),
  );

  const { html, alarms } = await render('changed', {});

  assert.deepEqual([badges(html), alarms], [['none', 'none'], []]);
});
