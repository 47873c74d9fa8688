import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Account } from '../../../resolvers/accounts/account';
import { commit } from '../../../resolvers/forge/commit';
import { createMacro } from '../../../resolvers/forge/macro-library';
import { listMacros, readMacros, readMacroVersion } from '../../../resolvers/forge/macros';
import { contentOf, newMacro, withVersion } from '../../../resolvers/library/building';
import { grantAlarms } from '../../../resolvers/macros/publishing';
import { macroKeyPart, parseMacroName } from '../../../rules/macro-name';
import { startStorage, type TestStorage } from '../forge/storage';
import { sampleMacro } from './sample-macro';

let storage: TestStorage;
before(async () => {
  storage = await startStorage();
});
after(() => storage.close());

const anew = <Value>(work: () => Promise<Value>) => storage.as(crypto.randomUUID(), work);

/** Stores a published macro, as an administrator would. */
async function publish(name: string, template: string): Promise<void> {
  const macro = sampleMacro(name, template);
  const content = contentOf(macro);
  const made = { id: crypto.randomUUID(), now: 1 };
  const parts = { content, note: '', kind: 'published', alarms: [], now: 1 } as const;
  const fresh = newMacro(name, content, macro.definition, made);
  assert.equal(await createMacro(withVersion(fresh, parts)), true);
}

test('thirty names are read by two requests, and names that there are not are left out', async () => {
  await anew(async () => {
    const names = Array.from({ length: 30 }, (_, index) => `macro-${index}`);
    for (const name of names) await publish(name, name);
    const before = storage.requests.length;

    const found = await readMacros([...names.slice(0, 29), 'nobody', 'constructor']);

    assert.deepEqual([...found.keys()], names.slice(0, 29));
    assert.equal(storage.requests.length - before, 2);
    assert.equal((await listMacros()).length, 30);
    const { id = '', version = 0 } = found.get('macro-7') ?? {};
    assert.equal((await readMacroVersion(id, version))?.template, 'macro-7');
  });
});

test('what an older version or somebody else stored is no macro unless it is one in all parts', async () => {
  await anew(async () => {
    for (const macro of [7, 'text', {}, { name: 'notice', version: 1 }]) {
      const row = { name: 'notice', macroId: crypto.randomUUID(), change: 1, macro };
      await commit({ rows: [{ entity: 'macro', key: 'notice', row }] });
      assert.equal((await readMacros(['notice'])).size, 0);
    }
    const lost = { name: 'notice', macroId: crypto.randomUUID(), aliasOf: 'nobody' };
    await commit({ rows: [{ entity: 'macro', key: 'notice', row: lost }] });
    assert.equal((await readMacros(['notice'])).size, 0);
  });
});

test('exactly the alarms of two literals are granted, of an account that the word fits alone', async () => {
  const account = {
    connectionId: crypto.randomUUID(),
    displayName: 'Demo',
    accountNumber: '1'.repeat(12),
  };
  const granting = (...accounts: readonly object[]) => ({
    listAccounts: () => Promise.resolve(accounts as readonly Account[]),
    grant: (alarm: { connectionId: string; alarmName: string }) =>
      Promise.resolve({ ...alarm, grant: 'granted' }),
  });
  const template = `
    $cloudwatch.alarm("Demo", "cpu") $cloudwatch.alarm('Demo', 'cpu')
    #if(false)$cloudwatch.alarm("111111111111", "disk")#end
    $cloudwatch.alarm("Demo", $paramAlarm) $cloudwatch.alarm($x, "cpu")
    $cloudwatch.alarm("Demo", "a$b") $cloudwatch.alarm("Nobody", "cpu") ## $cloudwatch.alarm("Demo", "no")
  `;

  const { alarms, ungranted } = await grantAlarms(granting(account), template);

  assert.deepEqual(
    alarms.map((each) => [each.account, each.alarm, each.reference.alarmName]),
    [
      ['Demo', 'cpu', 'cpu'],
      ['111111111111', 'disk', 'disk'],
    ],
  );
  assert.deepEqual(ungranted, [{ account: 'Nobody', alarm: 'cpu' }]);
  const twice = granting(account, { ...account, connectionId: crypto.randomUUID() });
  const again = await grantAlarms(twice, '$cloudwatch.alarm("Demo", "cpu")');
  assert.deepEqual(again.ungranted, [{ account: 'Demo', alarm: 'cpu' }]);
});

test('names are lower-cased, and each has a key of its own in the signs that storage takes', () => {
  assert.equal(parseMacroName(' Notice_Box '), 'notice_box');
  const names = [
    'a.b',
    'a%2eb',
    'a.2eb',
    'größe',
    'gro.c3.9fe',
    '日本',
    "l'x".replace("'", '`'),
    'a(b)',
    '__proto__',
  ];
  const keys = names.map((name) => macroKeyPart(parseMacroName(name) ?? name));
  assert.equal(new Set(keys).size, names.length);
  for (const key of keys) assert.match(key, /^[a-z0-9_.-]+$/);
  for (const wrong of [
    '',
    ' ',
    'a b',
    'a:b',
    '{toc}',
    'a|b',
    '<b>',
    'x'.repeat(101),
    '日'.repeat(50),
    7,
    null,
  ]) {
    assert.equal(parseMacroName(wrong), undefined, String(wrong));
  }
});
