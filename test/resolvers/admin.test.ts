import assert from 'node:assert/strict';
import { after, afterEach, before, describe, test } from 'node:test';
import type { AdminContract } from '../../contract/admin';
import type { Contract } from '../../contract/index';
import { defaultSettings } from '../../rules/settings';
import { administratorsOnly } from '../../resolvers/lib/administrators';
import { people, startLocal, type Local, type Person, type Site } from './local';
import { outcomeOf } from './outcome';

/*
 * Who may call what, over every function of both contracts: the compiler refuses this file when a
 * function is added to a contract and not to its table.
 */

const connectionId = crypto.randomUUID();
const content = {
  title: 'Notice',
  description: '',
  categories: [],
  icon: '',
  bodyHandling: 'none',
  encoding: 'data-center',
  template: 'text',
} as const;
const draft = { content, note: '' };
const sample = { name: 'plain', parameters: {} };
const adminFunctions = {
  'accounts.list': {},
  'accounts.create': {
    displayName: 'Shop',
    region: 'eu-west-1',
    target: '111122223333',
    placement: { scope: 'everywhere' },
  },
  'accounts.update': { connectionId, revision: 1, displayName: 'Shop' },
  'accounts.verify': { connectionId },
  'accounts.delete': { connectionId },
  'accounts.setup': { connectionId, lifetime: '15-minutes' },
  'broker.show': {},
  'broker.save': { accessKeyId: 'AKIANOBODY0000000000', secretAccessKey: 'no-such-secret' },
  'broker.remove': { key: 'next', setAt: 0 },
  'spaces.find': { text: 'ops' },
  'grant-keys.show': {},
  'grant-keys.rotate': {},
  'grant-keys.retire': { id: '00000000' },
  'settings.show': {},
  'settings.save': { settings: defaultSettings, version: 7 },
  'settings.versions': {},
  'library.list': {},
  'library.read': { name: 'notice' },
  'library.create': { name: 'notice', draft },
  'library.save-draft': { name: 'notice', seen: 0, basedOn: 0, draft },
  'library.discard-draft': { name: 'notice', seen: 1 },
  'library.publish': { name: 'notice', seen: 1, draft: 1 },
  'library.change': { name: 'notice', seen: 1, access: { enabled: false } },
  'library.duplicate': { name: 'notice', to: 'copy' },
  'library.rename': { name: 'notice', seen: 1, to: 'other' },
  'library.forget-name': { name: 'notice', seen: 1, formerName: 'other' },
  'library.delete': { name: 'notice', seen: 1 },
  'library.versions': { name: 'notice' },
  'library.version': { name: 'notice', version: 1 },
  'library.restore': { name: 'notice', seen: 1, version: 1, note: '' },
  'library.samples': { name: 'notice' },
  'library.save-samples': { name: 'notice', seen: 0, samples: [sample] },
  'library.preview': { name: 'notice', content, samples: [sample] },
  'library.report': { templates: [content] },
  'library.export': {},
  'library.import': { records: [] },
  'library.import-state': { names: ['notice'] },
} as const satisfies Record<keyof AdminContract, object>;

const reference = { connectionId, alarmName: 'cpu', grant: 'none' };
const readerFunctions = {
  'alarms.read': { references: [reference] },
  'details.read': { reference },
  'details.history': { reference },
  'details.metrics': { reference, span: '1-day' },
  'details.contributors': { reference },
  'details.mute-rules': { reference },
  'placing.accounts': { contentId: '98306' },
  'placing.alarms': { contentId: '98306', connectionId },
  'placing.grant': { contentId: '98306', connectionId, alarmName: 'cpu', sealed: false },
  'placing.grant-source': {
    contentId: '98306',
    source: { kind: 'prefix', connectionId, prefix: '' },
  },
  'seals.open': { seal: 'none' },
} as const satisfies Record<keyof Contract, object>;

const forbidden = { ok: false, code: 'forbidden' };

let local: Local;
before(async () => {
  local = await startLocal();
});
after(() => local.close());
afterEach(() => {
  local.confluence = undefined;
  local.forge.clearCalls();
});

describe('W15 W22: every function for administrators', () => {
  for (const [name, payload] of Object.entries(adminFunctions)) {
    test(`${name} is refused to everybody else`, async () => {
      for (const person of ['editor', 'reader'] as const) {
        assert.deepEqual(await local.admin(local.first, name, payload, person), forbidden);
      }
      for (const person of ['unlicensed', 'anonymous'] as const) {
        assert.equal(await outcomeOf(local.admin(local.first, name, payload, person)), 'platform');
      }
      assert.equal(local.forge.kvsCalls.length, 0);
      assert.notEqual(await outcomeOf(local.admin(local.first, name, payload)), 'forbidden');
    });

    test(`${name} cannot be called through the macro`, async () => {
      for (const person of Object.keys(people) as Person[]) {
        const outcome = await outcomeOf(local.invoke(local.first, name, payload, person));

        assert.ok(outcome === 'invalid-input' || outcome === 'platform', outcome);
      }
      assert.equal(local.forge.kvsCalls.length, 0);
    });

    test(`${name} fails closed when Confluence does not clearly say yes`, async () => {
      const yes = { operations: [{ operation: 'administer', targetType: 'application' }] };
      const answers: [number, string][] = [
        [500, JSON.stringify(yes)],
        [403, JSON.stringify(yes)],
        [200, ''],
        [200, '<html>'],
        [200, 'null'],
        [200, '{}'],
        [200, JSON.stringify({ operations: 'administer' })],
        [200, JSON.stringify({ operations: [{ operation: 'administer', targetType: 'space' }] })],
        [200, JSON.stringify({ operations: [{ operation: 'use', targetType: 'application' }] })],
        [200, JSON.stringify({ operations: [null, 'administer'] })],
      ];
      for (const [status, body] of answers) {
        local.confluence = () => Promise.resolve({ status, headers: {}, body });

        assert.deepEqual(await local.admin(local.first, name, payload), forbidden);
      }
      assert.equal(local.forge.kvsCalls.length, 0);
    });
  }

  test('C03: nobody who is not known and licensed is even asked about', async () => {
    const asked: string[] = [];
    const handler = (): never => assert.fail('reached');
    const handlers = administratorsOnly(
      {
        isAdministrator: () => {
          asked.push('Confluence');
          return Promise.resolve(true);
        },
      },
      Object.fromEntries(Object.keys(adminFunctions).map((name) => [name, handler])) as never,
    );

    for (const handle of Object.values(handlers)) {
      for (const context of [{}, people.anonymous, people.unlicensed]) {
        const answer = await (handle as (request: unknown) => unknown)({ payload: {}, context });
        assert.deepEqual(answer, forbidden);
      }
    }
    assert.deepEqual(asked, []);
  });
});

describe('C13 W15: another site', () => {
  /** Every stored row of an installation, as it stands on disk. */
  async function rowsOf({ id }: Site): Promise<unknown> {
    const { installations } = JSON.parse(await local.stored()) as {
      installations: Record<string, unknown>;
    };
    return installations[id];
  }

  for (const [name, payload] of Object.entries({ ...adminFunctions, ...readerFunctions })) {
    test(`is told nothing of this one by ${name}, and changes nothing of it`, async () => {
      const { first, second } = local;
      const aimed = JSON.parse(
        JSON.stringify(payload).replaceAll(connectionId, first.connectionId),
      ) as object;
      const before = await rowsOf(first);
      assert.ok(JSON.stringify(before).includes(first.connectionId));

      const answers = [];
      for (const person of ['administrator', 'editor'] as const) {
        answers.push(await local.admin(second, name, aimed, person).catch(String));
        answers.push(await local.invoke(second, name, aimed, person).catch(String));
      }

      const told = JSON.stringify(answers);
      const { accessKeyId, secretAccessKey } = first.broker;
      for (const own of [
        first.connectionId,
        first.roleArn,
        first.externalId,
        accessKeyId,
        secretAccessKey,
        'broker-first',
      ]) {
        assert.equal(told.includes(own), false, own);
      }
      assert.deepEqual(await rowsOf(first), before);
    });
  }

  test('cannot name an account of this one: to it there is none', async () => {
    const { first, second } = local;
    const own = { connectionId: first.connectionId, revision: 1, displayName: 'Mine now' };

    for (const [name, expected] of [
      ['accounts.update', 'not-found'],
      ['accounts.verify', 'not-found'],
      ['accounts.setup', 'not-found'],
      ['accounts.delete', 'ok'],
    ] as const) {
      const payload = { ...own, lifetime: '15-minutes' };
      assert.equal(await outcomeOf(local.admin(second, name, payload)), expected);
    }

    assert.ok(JSON.stringify(await local.admin(first, 'accounts.list')).includes(own.connectionId));
  });
});

/** Nothing was granted. */
const noAccess = { administrator: 'no-access', editor: 'no-access', reader: 'no-access' } as const;

/** What each person with a licence gets: Confluence says that the editor may edit, and nobody else. */
const readerOutcomes = {
  'alarms.read': { administrator: 'ok', editor: 'ok', reader: 'ok' },
  'details.read': { administrator: 'ok', editor: 'ok', reader: 'ok' },
  'details.history': noAccess,
  'details.metrics': noAccess,
  'details.contributors': noAccess,
  'details.mute-rules': noAccess,
  'placing.accounts': { administrator: 'not-editable', editor: 'ok', reader: 'not-editable' },
  'placing.alarms': {
    administrator: 'not-editable',
    editor: 'not-placeable',
    reader: 'not-editable',
  },
  'placing.grant': {
    administrator: 'not-editable',
    editor: 'not-placeable',
    reader: 'not-editable',
  },
  'placing.grant-source': {
    administrator: 'not-editable',
    editor: 'not-placeable',
    reader: 'not-editable',
  },
  'seals.open': { administrator: 'invalid-input', editor: 'forbidden', reader: 'forbidden' },
} as const satisfies Record<keyof Contract, object>;

describe("W15: every function of the macro's resolver", () => {
  for (const [name, payload] of Object.entries(readerFunctions)) {
    test(`${name} answers people with a licence only, each as they may`, async () => {
      const expected = readerOutcomes[name as keyof Contract];
      for (const person of ['administrator', 'editor', 'reader'] as const) {
        const outcome = await outcomeOf(local.invoke(local.first, name, payload, person));
        assert.equal(outcome, expected[person], person);
      }
      for (const person of ['unlicensed', 'anonymous'] as const) {
        assert.equal(await outcomeOf(local.invoke(local.first, name, payload, person)), 'platform');
      }
    });
  }
});
