import assert from 'node:assert/strict';
import { after, afterEach, before, describe, test } from 'node:test';
import type { MacroContract, MacroForm, MacroSummary } from '../../../contract/macros';
import type { Result } from '../../../contract/result';
import { defaultSettings } from '../../../rules/settings';
import { page, people, startLocal, type Local, type Person } from '../local';
import { outcomeOf } from '../outcome';
import { sampleMacro } from './sample-macro';
import { stubSite } from './wiki';

/*
 * Who may call what of the user macros' resolver, and which macros an editor may insert. The compiler
 * refuses this file when a function is added to the contract and not to the table.
 */

const { contentId } = page;
const connectionId = crypto.randomUUID();
const reference = { connectionId, alarmName: 'cpu', grant: 'none' };
const payloads = {
  'macros.render': { uses: [{ name: 'open', parameters: {} }], contentId },
  'macros.list': { contentId },
  'macros.describe': { contentId, name: 'open' },
  'alarms.read': { references: [reference] },
  'details.read': { reference },
  'details.history': { reference },
  'details.metrics': { reference, span: '1-day' },
  'details.contributors': { reference },
  'details.mute-rules': { reference },
  'placing.accounts': { contentId },
  'placing.alarms': { contentId, connectionId },
  'placing.grant': { contentId, connectionId, alarmName: 'cpu', sealed: false },
  'placing.grant-source': { contentId, source: { kind: 'prefix', connectionId, prefix: '' } },
  'seals.open': { seal: 'none' },
} as const satisfies Record<keyof MacroContract, object>;

const everybody = { administrator: 'ok', editor: 'ok', reader: 'ok' } as const;
const noAccess = { administrator: 'no-access', editor: 'no-access', reader: 'no-access' } as const;
const notEditable = { administrator: 'not-editable', reader: 'not-editable' } as const;

/** What each person with a licence gets; Confluence says that the editor alone may edit the page. */
const outcomes: Readonly<Record<keyof typeof payloads, Readonly<Record<string, string>>>> = {
  'macros.render': everybody,
  'macros.list': { ...notEditable, editor: 'ok' },
  'macros.describe': { ...notEditable, editor: 'ok' },
  'alarms.read': everybody,
  'details.read': everybody,
  'details.history': noAccess,
  'details.metrics': noAccess,
  'details.contributors': noAccess,
  'details.mute-rules': noAccess,
  'placing.accounts': { ...notEditable, editor: 'ok' },
  'placing.alarms': { ...notEditable, editor: 'not-placeable' },
  'placing.grant': { ...notEditable, editor: 'not-placeable' },
  'placing.grant-source': { ...notEditable, editor: 'not-placeable' },
  'seals.open': { administrator: 'invalid-input', editor: 'forbidden', reader: 'forbidden' },
};

const secret = 'template-of-first';
/** Stands where no template prints it, and in a macro that is on no page. */
const hidden = 'hidden-77b1';

let local: Local;
before(async () => {
  local = await startLocal();
  const template = `## ${secret}
## @param Team:title=Team|type=enum|enumValues=a,b|default=a|desc=Whose
## @param Old:type=string|hidden=true
<p>${secret} $paramTeam</p>`;
  await local.publish(
    local.first,
    sampleMacro('open', template, { description: 'For all' }),
    sampleMacro(
      'hides',
      `## ${hidden}
#* ${hidden} *#
#if($paramGo == "no")${hidden}#else shown #end
#macro(unused)${hidden}#end
#define($never)${hidden}#end
#if($paramFail)$paramFail.substring(99) ${hidden}#end`,
    ),
    sampleMacro('unused', hidden),
    sampleMacro('elsewhere', 'x', { placement: { scope: 'spaces', spaceIds: ['65538'] } }),
    sampleMacro('here', 'x', { placement: { scope: 'spaces', spaceIds: [page.spaceId] } }),
    sampleMacro('off', 'x', { enabled: false }),
    sampleMacro('kept', 'x', { visibility: 'administrators' }),
    sampleMacro('finance', 'x', { groups: ['finance'] }),
    sampleMacro('writers', 'x', { groups: ['finance', 'writers'] }),
  );
});
after(() => local.close());
afterEach(() => {
  local.confluence = undefined;
  local.aws.clearCalls();
});

describe("W15: every function of the user macros' resolver", () => {
  for (const [name, payload] of Object.entries(payloads)) {
    test(`${name} answers people with a licence only, each as they may`, async () => {
      local.confluence = siteOf({ editors: ['editor'] });
      const expected = outcomes[name as keyof typeof payloads];
      for (const person of ['administrator', 'editor', 'reader'] as const) {
        const outcome = await outcomeOf(local.macros(local.first, name, payload, person));
        assert.equal(outcome, expected[person], person);
      }
      for (const person of ['unlicensed', 'anonymous'] as const) {
        assert.equal(await outcomeOf(local.macros(local.first, name, payload, person)), 'platform');
      }
      assert.deepEqual(local.aws.calls, []);
    });
  }

  test('has none of those for administrators', async () => {
    for (const name of ['accounts.list', 'accounts.delete', 'broker.show', 'settings.show']) {
      for (const person of Object.keys(people) as Person[]) {
        const outcome = await outcomeOf(local.macros(local.first, name, { connectionId }, person));
        assert.ok(outcome === 'invalid-input' || outcome === 'platform', outcome);
      }
    }
  });

  test('C13: tells another site nothing of this one’s macros', async () => {
    local.confluence = siteOf({ editors: ['editor', 'administrator', 'reader'] });
    for (const [name, payload] of Object.entries(payloads)) {
      for (const person of ['administrator', 'editor', 'reader'] as const) {
        const answer = await local.macros(local.second, name, payload, person).catch(String);
        assert.doesNotMatch(JSON.stringify(answer), /template-of-first|For all|The open/);
      }
    }
  });
});

test('W15: what a template hides, and a macro that is not used, is told by no function to nobody', async () => {
  local.confluence = siteOf({ editors: ['administrator', 'editor', 'reader'] });
  const uses = ['hides', 'open', 'off'].flatMap((name) => [
    { name, parameters: {} },
    { name, parameters: { Fail: 'x' } },
    { name, parameters: { Fail: 'x', Go: 'yes' }, body: hidden.slice(0, 3) },
  ]);
  for (const person of ['administrator', 'editor', 'reader'] as const) {
    for (const [name, payload] of Object.entries(payloads)) {
      for (const more of [
        { uses },
        { uses, output: 'preview' },
        { name: 'hides' },
        { name: 'unused' },
      ]) {
        const given = { ...payload, ...more };
        const answers = await Promise.all([
          local.macros(local.first, name, given, person),
          local.invoke(local.first, name, given, person).catch(String),
          local.admin(local.first, name, given, person).catch(String),
        ]);
        assert.equal(JSON.stringify(answers).includes(hidden), false, `${name} ${person}`);
      }
    }
  }
});

describe('macros.list and macros.describe', () => {
  const list = async (person: Person): Promise<readonly string[]> => {
    const answer = await local.macros(local.first, 'macros.list', { contentId }, person);
    const result = answer as Result<{ macros: readonly MacroSummary[] }>;
    return result.ok ? result.macros.map(({ name }) => name) : [result.code];
  };
  const describeMacro = async (name: string, person: Person = 'editor') =>
    (await local.macros(local.first, 'macros.describe', { contentId, name }, person)) as Result<{
      macro: MacroForm;
    }>;

  test('offer what is enabled, shown in the page’s space to the person, and not kept to administrators', async () => {
    local.confluence = siteOf({
      editors: ['editor', 'administrator'],
      groups: { finance: ['administrator'], writers: ['editor'] },
    });

    assert.deepEqual(await list('editor'), ['here', 'hides', 'open', 'unused', 'writers']);
    assert.deepEqual(await list('administrator'), [
      'finance',
      'here',
      'hides',
      'kept',
      'open',
      'unused',
      'writers',
    ]);
    for (const name of ['elsewhere', 'off', 'kept', 'finance', 'nobody']) {
      assert.deepEqual(await describeMacro(name), { ok: false, code: 'not-found' }, name);
    }
  });

  test('tell of a macro its words and its form, and nothing of its template, rights or versions', async () => {
    local.confluence = siteOf({ editors: ['editor'] });

    const described = await describeMacro('open');
    const listed = await local.macros(local.first, 'macros.list', { contentId }, 'editor');

    assert.ok(described.ok);
    const words = ['bodyHandling', 'categories', 'description', 'icon', 'name', 'title'];
    assert.deepEqual(Object.keys(described.macro).toSorted(), [
      ...words.slice(0, 4),
      'isFree',
      'name',
      'parameters',
      'title',
    ]);
    assert.deepEqual(
      described.macro.parameters.map(({ name, type }) => [name, type]),
      [
        ['Team', 'enum'],
        ['Old', 'string'],
      ],
    );
    const { macros } = listed as { macros: readonly MacroSummary[] };
    for (const macro of macros) assert.deepEqual(Object.keys(macro).toSorted(), words);
    assert.equal(JSON.stringify([described, listed]).includes(secret), false);
  });

  test('W02: are for the groups that settings name, and for administrators', async (t) => {
    const save = async (macroGroups: readonly string[]) => {
      local.confluence = undefined;
      const shown = (await local.admin(local.first, 'settings.show')) as { version: number };
      const settings = { ...defaultSettings, macroGroups };
      const { version } = shown;
      const saved = await local.admin(local.first, 'settings.save', { settings, version });
      assert.equal((saved as { ok: boolean }).ok, true);
      const groups = { finance: ['administrator'], writers: ['editor'] } as const;
      local.confluence = siteOf({ editors: ['editor', 'administrator'], groups });
    };
    t.after(() => save([]));

    await save(['finance']);
    assert.deepEqual(await list('editor'), ['not-allowed']);
    assert.deepEqual(await describeMacro('open'), { ok: false, code: 'not-allowed' });
    await save(['leads']);
    assert.ok((await list('administrator')).includes('open'));
    await save(['leads', 'writers']);
    assert.ok((await list('editor')).includes('open'));
  });

  test('fail closed where Confluence does not clearly say that the person may edit', async () => {
    for (const [status, body] of [
      [500, '{"hasPermission":true}'],
      [200, ''],
      [200, '{"hasPermission":"true"}'],
      [404, '{}'],
    ] as const) {
      local.confluence = () => Promise.resolve({ status, headers: {}, body });
      for (const name of ['macros.list', 'macros.describe']) {
        const outcome = await outcomeOf(
          local.macros(local.first, name, { contentId, name: 'open' }, 'editor'),
        );
        assert.ok(['not-editable', 'upstream', 'platform'].includes(outcome), outcome);
      }
    }
  });

  test('take no other content’s id, and no nonsense for one', async () => {
    local.confluence = siteOf({ editors: ['editor'] });
    for (const given of [undefined, null, '', '98306/../98307', { id: contentId }, [contentId]]) {
      const answer = local.macros(local.first, 'macros.list', { contentId: given }, 'editor');
      assert.equal(await outcomeOf(answer), 'invalid-input');
    }
    const other = local.macros(local.first, 'macros.list', { contentId: '98307' }, 'editor');
    assert.equal(await outcomeOf(other), 'not-editable');
  });
});

function siteOf({
  editors,
  groups = {},
}: {
  editors: readonly Person[];
  groups?: Readonly<Record<string, readonly Person[]>>;
}) {
  return stubSite({
    pages: { [contentId]: { title: 'Runbook', spaceId: page.spaceId, editors } },
    groups,
  });
}
