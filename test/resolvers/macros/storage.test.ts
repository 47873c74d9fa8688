import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Account } from '../../../resolvers/accounts/account';
import {
  listMacros,
  MacroTooLarge,
  readMacros,
  readMacroVersion,
  writeMacro,
} from '../../../resolvers/forge/macros';
import { writeNewValue, writeValue } from '../../../resolvers/forge/store';
import type { NewMacro } from '../../../resolvers/macros/definition';
import { publish } from '../../../resolvers/macros/publishing';
import { macroKeyPart, parseMacroName } from '../../../rules/macro-name';
import { startStorage, type TestStorage } from '../forge/storage';
import { sampleMacro } from './sample-macro';

let storage: TestStorage;
before(async () => {
  storage = await startStorage();
});
after(() => storage.close());

const anew = <Value>(work: () => Promise<Value>) => storage.as(crypto.randomUUID(), work);
const account = {
  connectionId: crypto.randomUUID(),
  displayName: 'Demo',
  accountNumber: '1'.repeat(12),
};
const publishNow = (macro: NewMacro, seen: number, accounts: readonly object[] = [account]) =>
  publish(
    {
      listAccounts: () => Promise.resolve(accounts as readonly Account[]),
      grant: (alarm) => Promise.resolve({ ...alarm, grant: 'granted' }),
      writeMacro,
    },
    macro,
    seen,
    1_700_000_000_000,
  );

test('each publication is one more version, and none is ever changed', async () => {
  const installation = crypto.randomUUID();
  await storage.as(installation, async () => {
    for (let seen = 0; seen < 3; seen += 1) {
      const { macro } = await publishNow(sampleMacro('notice', `text ${seen}`), seen);
      assert.equal(macro?.version, seen + 1);
    }

    assert.equal((await readMacros(['notice'])).get('notice')?.version, 3);
    assert.equal((await readMacroVersion('notice', 1))?.template, 'text 0');
    assert.equal((await readMacroVersion('notice', 3))?.template, 'text 2');
  });
  assert.deepEqual(storage.keys(installation).toSorted(), [
    'values macro-version:notice:000001',
    'values macro-version:notice:000002',
    'values macro-version:notice:000003',
    'values macro:notice',
  ]);
});

test('of two publications that saw the same version one counts, and the other is told', async () => {
  await anew(async () => {
    const both = await Promise.all(
      ['one', 'two'].map((template) => publishNow(sampleMacro('notice', template), 0)),
    );

    assert.deepEqual(both.map(({ macro }) => macro?.version).sort(), [1, undefined]);
  });
});

test('a publication that a crash cut short is finished by whoever comes next', async () => {
  await anew(async () => {
    await publishNow(sampleMacro('notice', 'one'), 0);
    const cut = { ...sampleMacro('notice', 'two', { title: 'New' }), alarms: [], savedAt: 1 };
    await writeNewValue('macro-version:notice:000002', cut);

    assert.equal((await publishNow(sampleMacro('notice', 'three'), 1)).macro, undefined);

    const current = (await readMacros(['notice'])).get('notice');
    assert.deepEqual([current?.version, current?.title], [2, 'New']);
    assert.equal((await publishNow(sampleMacro('notice', 'three'), 2)).macro?.version, 3);
  });
});

test('a version that one value cannot hold is refused before anything is stored', async () => {
  const installation = crypto.randomUUID();
  await storage.as(installation, async () => {
    const large = sampleMacro('large', 'ü'.repeat(115_000));

    await assert.rejects(publishNow(large, 0), MacroTooLarge);
  });
  assert.deepEqual(storage.keys(installation), []);
});

test('thirty names are read by two requests, and names that there are not are left out', async () => {
  await anew(async () => {
    const names = Array.from({ length: 30 }, (_, index) => `macro-${index}`);
    for (const name of names) await publishNow(sampleMacro(name, name), 0);
    const before = storage.requests.length;

    const found = await readMacros([...names.slice(0, 29), 'nobody', 'constructor']);

    assert.deepEqual([...found.keys()], names.slice(0, 29));
    assert.equal(storage.requests.length - before, 2);
    assert.equal((await listMacros()).length, 30);
  });
});

test('what an older version or somebody else stored is no macro unless it is one in all parts', async () => {
  await anew(async () => {
    for (const value of [7, 'text', {}, { name: 'notice', version: 1 }]) {
      await writeValue('macro:notice', value);
      assert.equal((await readMacros(['notice'])).size, 0);
    }
  });
});

test('exactly the alarms of two literals are granted, of an account that the word fits alone', async () => {
  await anew(async () => {
    const template = `
      $cloudwatch.alarm("Demo", "cpu") $cloudwatch.alarm('Demo', 'cpu')
      #if(false)$cloudwatch.alarm("111111111111", "disk")#end
      $cloudwatch.alarm("Demo", $paramAlarm) $cloudwatch.alarm($x, "cpu")
      $cloudwatch.alarm("Demo", "a$b") $cloudwatch.alarm("Nobody", "cpu") ## $cloudwatch.alarm("Demo", "no")
    `;

    const { macro, ungranted } = await publishNow(sampleMacro('status', template), 0);
    const version = await readMacroVersion('status', macro?.version ?? 0);

    assert.deepEqual(
      version?.alarms.map((each) => [each.account, each.alarm, each.reference.alarmName]),
      [
        ['Demo', 'cpu', 'cpu'],
        ['111111111111', 'disk', 'disk'],
      ],
    );
    assert.deepEqual(ungranted, [{ account: 'Nobody', alarm: 'cpu' }]);
    const twice = [account, { ...account, connectionId: crypto.randomUUID() }];
    const again = await publishNow(
      sampleMacro('status', '$cloudwatch.alarm("Demo", "cpu")'),
      1,
      twice,
    );
    assert.deepEqual(again.ungranted, [{ account: 'Demo', alarm: 'cpu' }]);
  });
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
