import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { AlarmView } from '../../../contract/alarms';
import type { LateAccounts } from '../../../resolvers/alarms/late-accounts';
import type { AccountAdapters } from '../../../resolvers/alarms/read-account';
import { readAccounts } from '../../../resolvers/alarms/read-accounts';
import { readAlarms } from '../../../resolvers/aws/read-alarms';
import { readListing } from '../../../resolvers/aws/read-listing';
import { createAccount, readConnectedRole } from '../../../resolvers/forge/accounts';
import { addBrokerKey, readSigningKeys } from '../../../resolvers/forge/broker';
import { readSettings } from '../../../resolvers/forge/settings';
import { withDeadline } from '../../../resolvers/lib/deadline';
import type { LogEntry } from '../../../resolvers/lib/log';
import { alarmConsoleUrl } from '../../../rules/console-url';
import { defaultSettings } from '../../../rules/settings';
import { refused, scriptedAws, silent, type Script } from '../aws/scripted';
import { startStorage, type TestStorage } from '../forge/storage';
import { assertLogSchema } from '../lib/log-schema';
import { sampleAccount } from '../sample-account';

const broker = { accessKeyId: 'AKIABROKER', secretAccessKey: 'broker-secret' };
const roleOf = (name: string) => ({
  roleArn: `arn:aws:iam::111122223333:role/confluops/${name}`,
  externalId: `external-id-of-${name}`,
  region: 'eu-west-1',
  placement: { scope: 'everywhere' } as const,
});
const never = () => new Promise<never>(() => undefined);

/** Reads one alarm `cpu` of each account named, from adapters that know every account. */
async function read(
  accounts: readonly string[],
  change: Partial<AccountAdapters> = {},
  script: Script = {},
  overall = 2_000,
  late?: Pick<LateAccounts, 'read'>,
) {
  const { requestHandler, sent } = scriptedAws(script, {
    MetricAlarm: [{ AlarmName: 'cpu', StateValue: 'ALARM' }],
  });
  const log: LogEntry[] = [];
  const note = (entry: LogEntry): void => {
    assertLogSchema(entry);
    log.push(entry);
  };
  const limits = { overall, verification: overall, firstSts: overall / 2, pauses: [1, 1] };
  const references = accounts.map((connectionId) => ({ connectionId, alarmName: 'cpu' }));
  const adapters: AccountAdapters = {
    takeTurn: () => 'repeated',
    throttled: () => undefined,
    readConnectedRole: (id) => Promise.resolve(roleOf(id)),
    readSigningKeys: () => Promise.resolve([broker]),
    readSettings: () => Promise.resolve({ settings: defaultSettings, version: 0 }),
    seesOneOf: () => Promise.resolve(false),
    readAlarms: (...asked) => readAlarms({ requestHandler, limits, log: note }, ...asked),
    readListing: (...asked) => readListing({ requestHandler, limits, log: note }, ...asked),
    beginReading: () => undefined,
    endReading: () => undefined,
    log: note,
    ...change,
  };
  const { alarms: answers } = await withDeadline(overall, (signal) =>
    readAccounts(adapters, { alarms: references, listings: [] }, signal, {
      beforeAws: overall,
      late,
    }),
  );
  return { answers, sent, log };
}

describe('a batch', () => {
  test('says of an account that it leaves out that its answers are to come', async () => {
    const told: boolean[] = [];
    const late: Pick<LateAccounts, 'read'> = {
      read: async (accounts, signal) => {
        for (const id of ['a', 'gone']) told.push((await accounts.get(id)?.(signal)) ?? false);
        return new Set(['slow']);
      },
    };

    const { answers, sent } = await read(
      ['slow', 'a', 'gone', 'slow'],
      { readConnectedRole: (id) => Promise.resolve(id === 'gone' ? undefined : roleOf(id)) },
      {},
      2_000,
      late,
    );

    const states = answers.map(({ state }) => state);
    assert.deepEqual(states, ['loading', 'alarm', 'not-connected', 'loading']);
    assert.deepEqual(told, [true, false]);
    assert.equal(sent.length, 2);
  });

  test('C29: costs one AssumeRole and one DescribeAlarms for each account', async () => {
    const { answers, sent } = await read(['a', 'b', 'a', 'a', 'b']);

    assert.deepEqual(
      answers.map((answer) => answer.state),
      Array(5).fill('alarm'),
    );
    const hosts = sent.map(({ host }) => host).sort();
    assert.deepEqual(hosts, [
      ...Array<string>(2).fill('monitoring.eu-west-1.amazonaws.com'),
      ...Array<string>(2).fill('sts.us-east-1.amazonaws.com'),
    ]);
  });

  test('costs AWS at worst twenty calls more than it has accounts, however much is refused', async () => {
    const accounts = Array.from({ length: 100 }, (_, index) => `account-${index}`);
    const throttled = Array.from({ length: 1_000 }, () => refused(400, 'Throttling'));

    const { answers, sent } = await read(accounts, {}, { cloudwatch: throttled }, 20_000);

    assert.deepEqual(new Set(answers.map(({ state }) => state)), new Set(['throttled']));
    const count = (service: string) => sent.filter((each) => each.service === service).length;
    assert.deepEqual([count('cloudwatch'), count('sts')], [120, 120]);
  });

  test('C19 C21: assumes the role of each account with its own External ID', async () => {
    const { sent } = await read(['a', 'b']);

    const pairs = sent
      .filter(({ service }) => service === 'sts')
      .map(({ fields }) => [fields['RoleArn'], fields['ExternalId']]);
    assert.deepEqual(
      pairs.sort(),
      ['a', 'b'].map((name) => [roleOf(name).roleArn, roleOf(name).externalId]),
    );
  });

  test('reads the broker once', async () => {
    let reads = 0;
    const readOnce = () => {
      reads += 1;
      return Promise.resolve([broker]);
    };

    await read(['a', 'b', 'c'], { readSigningKeys: readOnce });

    assert.equal(reads, 1);
  });

  test("C40: an account's failure is the answer of its own alarms only", async () => {
    const { answers } = await read(['a', 'b'], {}, { sts: [refused(403, 'AccessDenied')] });

    assert.deepEqual(answers.map((answer) => answer.state).sort(), ['alarm', 'aws-refused']);
  });
});

describe('an account that its reader has read too often', () => {
  const throttled = () => ({
    cloudwatch: Array.from({ length: 9 }, () => refused(400, 'Throttling')),
  });

  test('is asked for neither in storage nor in AWS, and leaves the others their answers', async () => {
    const asked: string[] = [];
    const { answers, sent } = await read(['often', 'a', 'often'], {
      takeTurn: (connectionId) => (connectionId === 'often' ? 'refused' : 'repeated'),
      readConnectedRole: (connectionId) => {
        asked.push(connectionId);
        return Promise.resolve(roleOf(connectionId));
      },
    });

    assert.deepEqual(
      answers.map(({ state }) => state),
      ['throttled', 'alarm', 'throttled'],
    );
    assert.deepEqual(asked, ['a']);
    assert.equal(sent.length, 2);
  });

  test('is asked once, where AWS refuses it for the rate, and others again', async () => {
    const told: string[] = [];
    const change: Partial<AccountAdapters> = {
      takeTurn: () => 'once',
      throttled: (connectionId) => told.push(connectionId),
    };
    const once = await read(['a'], change, throttled());
    const repeated = await read(['a'], {}, throttled());

    const calls = ({ sent }: typeof once) =>
      sent.filter(({ service }) => service === 'cloudwatch').length;
    assert.deepEqual([calls(once), calls(repeated)], [1, 3]);
    assert.deepEqual(once.answers, [
      { state: 'throttled', consoleUrl: alarmConsoleUrl('eu-west-1', 'cpu') },
    ]);
    assert.deepEqual(told, ['a']);
  });
});

describe('C39: without a connected account', () => {
  test('a reference is not connected, and AWS is not asked', async () => {
    const { answers, sent } = await read(['gone'], {
      readConnectedRole: () => Promise.resolve(undefined),
    });

    assert.deepEqual(answers, [{ state: 'not-connected' }]);
    assert.equal(sent.length, 0);
  });

  test('or without a broker, too', async () => {
    const { answers, sent } = await read(['a'], { readSigningKeys: () => Promise.resolve([]) });

    assert.deepEqual(answers, [{ state: 'not-connected' }]);
    assert.equal(sent.length, 0);
  });
});

describe('C40: storage', () => {
  test('that fails for one account makes that one unavailable', async () => {
    const { answers, log } = await read(['a', 'b'], {
      readConnectedRole: (id) =>
        id === 'a' ? Promise.reject(new Error('role:a')) : Promise.resolve(roleOf(id)),
    });

    assert.deepEqual(answers[0], { state: 'unavailable', cause: 'internal' });
    assert.equal(answers[1]?.state, 'alarm');
    assert.equal(log.length, 1);
  });

  test('that never answers ends with the deadline, as does a broker that never comes', async () => {
    for (const change of [
      { readConnectedRole: never },
      { readSigningKeys: never },
      { readSettings: never },
    ]) {
      const { answers } = await read(['a'], change, {}, 50);

      assert.deepEqual(answers, [{ state: 'unavailable', cause: 'timeout' }]);
    }
  });

  test('and AWS share one deadline', async () => {
    const started = performance.now();
    const slowly = async (id: string) => {
      await new Promise((resolve) => setTimeout(resolve, 60));
      return roleOf(id);
    };

    const { answers } = await read(
      ['a'],
      { readConnectedRole: slowly },
      { cloudwatch: [silent] },
      120,
    );

    const consoleUrl = alarmConsoleUrl('eu-west-1', 'cpu');
    assert.deepEqual(answers, [{ state: 'unavailable', cause: 'timeout', consoleUrl }]);
    assert.ok(performance.now() - started < 1_000);
  });
});

describe('over Forge storage', () => {
  const connectionId = crypto.randomUUID();
  const stored = { readConnectedRole, readSigningKeys, readSettings };
  let storage: TestStorage;

  before(async () => {
    storage = await startStorage();
    for (const installation of ['one', 'two']) {
      await storage.as(installation, async () => {
        const key = { accessKeyId: `AKIA${installation.toUpperCase()}`, secretAccessKey: 'x' };
        await addBrokerKey('arn:aws:iam::1:user/b', { ...key, setAt: 1 });
        const { externalId, ...role } = roleOf(installation);
        await createAccount(sampleAccount({ connectionId, ...role }), externalId);
      });
    }
  });

  after(() => storage.close());

  test('C13: two installations in one process each sign with their own key, by turns', async () => {
    for (let turn = 0; turn < 10; turn += 1) {
      const installation = turn % 2 ? 'two' : 'one';

      const { sent } = await storage.as(installation, () => read([connectionId], stored));

      assert.equal(sent[0]!.accessKeyId, `AKIA${installation.toUpperCase()}`);
      assert.equal(sent[0]!.fields['RoleArn'], roleOf(installation).roleArn);
    }
  });

  test('C11 C28: reading alarms writes nothing, and no session leaves the read', async () => {
    storage.requests.length = 0;

    const { answers, log } = await read([connectionId], stored, {
      cloudwatch: [refused(400, 'Throttling')],
    });

    assert.ok(storage.requests.length > 0);
    assert.ok(storage.requests.every(({ operation }) => operation.endsWith('get')));
    assert.doesNotMatch(
      JSON.stringify([answers, log, storage.plainText('one')]),
      /ASIASESSION|of-session/,
    );
  });

  test('neither External ID nor role stands in an answer or in the log', async () => {
    const { answers, log } = await read([connectionId], stored, {
      sts: [refused(403, 'AccessDenied', roleOf('one').roleArn)],
    });

    assert.doesNotMatch(JSON.stringify([answers, log]), /external-id|arn:aws/);
  });
});

describe('links to the console', () => {
  const linkOf = async (change: Partial<AccountAdapters>) => {
    const { answers } = await read(['a'], change);
    return (answers[0] as AlarmView).consoleUrl;
  };

  test('lead to the alarm', async () => {
    const link = await linkOf({});

    assert.match(link ?? '', /^https:\/\/eu-west-1\.console\.aws\.amazon\.com\/.*alarm\/cpu$/);
  });

  test("go through the organisation's access portal where there is one", async () => {
    const portal = { url: 'https://acme.awsapps.com/start/', accountNumber: '111122223333' };
    const link = await linkOf({
      readConnectedRole: (id) => Promise.resolve({ ...roleOf(id), portal }),
    });

    const url = new URL((link ?? '').replace('#/console', ''));
    assert.equal(url.origin + url.pathname, 'https://acme.awsapps.com/start/');
    assert.equal(url.searchParams.get('account_id'), '111122223333');
    assert.equal(url.searchParams.get('destination'), await linkOf({}));
  });

  test('lead there from an alarm that is gone or could not be read, too', async () => {
    const consoleUrl = alarmConsoleUrl('eu-west-1', 'cpu');
    for (const answer of [
      { state: 'not-found' },
      { state: 'throttled' },
      { state: 'aws-refused', cause: 'read-refused' },
      { state: 'region-disabled' },
    ] as const) {
      const { answers } = await read(['a'], {
        readAlarms: () => Promise.resolve(new Map([['cpu', answer]])),
      });
      assert.deepEqual(answers, [{ ...answer, consoleUrl }]);
    }
  });

  test('are left out where the settings say so', async () => {
    const settings = { ...defaultSettings, consoleLinks: false };

    assert.equal(
      await linkOf({ readSettings: () => Promise.resolve({ settings, version: 1 }) }),
      undefined,
    );
  });
});

test('W02: an answer says when to ask again where settings say another time than usual', async () => {
  for (const [refreshSeconds, told] of [
    [120, { refreshSeconds: 120 }],
    [60, {}],
  ] as const) {
    const settings = { ...defaultSettings, consoleLinks: false, refreshSeconds };
    const { answers } = await read(['a'], {
      readSettings: () => Promise.resolve({ settings, version: 1 }),
      readAlarms: () => Promise.resolve(new Map([['cpu', { state: 'not-found' }]])),
    });
    assert.deepEqual(answers, [{ state: 'not-found', ...told }]);
  }
});

describe('C13: an account that is kept to spaces', () => {
  const kept = (id: string) =>
    Promise.resolve({
      ...roleOf(id),
      placement: { scope: 'spaces', spaceIds: ['65537', '65538'] } as const,
    });

  test('is read for who sees one of them', async () => {
    const asked: (readonly string[])[] = [];
    const { answers } = await read(['a'], {
      readConnectedRole: kept,
      seesOneOf: (spaceIds) => {
        asked.push(spaceIds);
        return Promise.resolve(true);
      },
    });

    assert.equal(answers[0]?.state, 'alarm');
    assert.deepEqual(asked, [['65537', '65538']]);
  });

  test('shows nothing to anybody else, and AWS is not asked', async () => {
    const { answers, sent } = await read(['a'], { readConnectedRole: kept });

    assert.deepEqual(answers, [{ state: 'no-access', cause: 'not-placed' }]);
    assert.equal(sent.length, 0);
  });

  test('shows nothing while Confluence does not say who sees them', async () => {
    const { answers, sent } = await read(['a'], {
      readConnectedRole: kept,
      seesOneOf: () => Promise.reject(new Error('503')),
    });

    assert.deepEqual(answers, [{ state: 'unavailable', cause: 'internal' }]);
    assert.equal(sent.length, 0);
  });
});

describe('how reading went', () => {
  const seen = sampleAccount();
  const ended = async (script: Script, accounts = ['a']) => {
    const codes: (string | undefined)[] = [];
    await read(
      accounts,
      {
        readConnectedRole: (id) => Promise.resolve({ ...roleOf(id), seen }),
        endReading: (_seen, code) => codes.push(code),
      },
      script,
    );
    return codes;
  };

  test('is told once an account, by a code that the table of accounts knows', async () => {
    const cases: readonly [Script, string | undefined][] = [
      [{}, undefined],
      [{ sts: [refused(403, 'AccessDenied')] }, 'role-not-assumable'],
      [{ cloudwatch: [refused(400, 'AccessDenied')] }, 'missing-permission'],
      [{ cloudwatch: [1, 2, 3].map(() => refused(400, 'Throttling')) }, 'throttled'],
      [{ cloudwatch: [1, 2, 3].map(() => refused(500, 'Internal')) }, 'aws-outage'],
    ];
    for (const [script, code] of cases) {
      assert.deepEqual(await ended(script, ['a', 'a']), [code]);
    }
  });

  test('says nothing of the account where the fault may be ours', async () => {
    assert.deepEqual(await ended({ cloudwatch: [refused(400, 'InvalidParameterValue')] }), []);
  });
});
