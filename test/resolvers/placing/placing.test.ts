import assert from 'node:assert/strict';
import { after, afterEach, before, describe, test } from 'node:test';
import type { GrantedReference } from '../../../contract/alarms';
import type { AlarmListing, PlaceableAccount } from '../../../contract/placing';
import type { Result } from '../../../contract/result';
import { stubConfluence, type StubContent, type StubWiki } from '../confluence';
import { accountNumber, region, startLocal, type Local, type Person } from '../local';

/* An editor who chooses an alarm, over the built app. */

const page: StubContent = {
  spaceId: '65537',
  readers: ['editor', 'reader', 'administrator'],
  editors: ['editor'],
  published: { type: 'doc', content: [] },
};
const draft: StubContent = {
  spaceId: '65538',
  readers: ['editor'],
  editors: ['editor'],
  draft: {},
};
const edited: StubContent = { ...page, draft: { type: 'doc', content: [] } };
const blog: StubContent = { ...page, kind: 'blogposts' };
const wiki: StubWiki = {
  content: { '1': page, '2': draft, '3': { ...page, editors: [] }, '5': edited, '6': blog },
};

let local: Local;
before(async () => {
  local = await startLocal();
  const alarms = local.aws.world.alarms(accountNumber, region);
  for (let index = 0; index < 320; index += 1) {
    const AlarmName = `alarm-${String(index).padStart(3, '0')}`;
    alarms.put({ AlarmName, StateValue: 'OK', AlarmType: 'MetricAlarm' });
  }
});
after(() => local.close());
afterEach(() => {
  local.confluence = undefined;
  local.aws.clearCalls();
});

async function ask<Answer extends object>(
  name: string,
  payload: object,
  as: Person = 'editor',
  asked?: string[],
): Promise<Result<Answer>> {
  local.confluence = stubConfluence(wiki, asked);
  return (await local.invoke(local.first, name, payload, as)) as Result<Answer>;
}

const place = () => ({ contentId: '1', connectionId: local.first.connectionId });

/** Puts the site's account into spaces, or everywhere. */
async function keep(placement: object): Promise<void> {
  local.confluence = undefined;
  const listed = (await local.admin(local.first, 'accounts.list')) as {
    accounts: readonly { connectionId: string; revision: number }[];
  };
  const { connectionId, revision } = listed.accounts[0]!;
  await local.admin(local.first, 'accounts.update', { connectionId, revision, placement });
}

describe('the accounts to choose from', () => {
  test('are the connected ones, with what tells them apart, and no role', async () => {
    const result = await ask<{ accounts: PlaceableAccount[] }>('placing.accounts', place());

    const { connectionId } = local.first;
    assert.deepEqual(result, {
      ok: true,
      accounts: [{ connectionId, displayName: 'Demo', accountNumber, region }],
      namesHidden: false,
    });
  });

  test('W22: are told only to who may edit the content, by the word of Confluence', async () => {
    for (const [contentId, person] of [
      ['1', 'reader'],
      ['3', 'editor'],
      ['4', 'editor'],
      ['2', 'reader'],
    ] as const) {
      const refused = { ok: false, code: 'not-editable' };
      for (const name of ['placing.accounts', 'placing.alarms', 'placing.grant']) {
        const payload = { ...place(), contentId, alarmName: 'alarm-001', sealed: false };
        assert.deepEqual(await ask(name, payload, person), refused, `${name} ${contentId}`);
      }
    }
    assert.deepEqual(local.aws.calls, []);
  });

  test('are there for pages and blog posts, never published, published and being written', async () => {
    for (const contentId of ['1', '2', '5', '6']) {
      const result = await ask<{ accounts: unknown[] }>('placing.accounts', { contentId });

      assert.ok(result.ok && result.accounts.length === 1, contentId);
    }
  });

  test('take one read of a published page: a draft is asked for only where there is none', async () => {
    const reads = async (contentId: string) => {
      const asked: string[] = [];
      await ask('placing.accounts', { contentId }, 'editor', asked);
      return asked.filter((path) => path.startsWith('/wiki/api/v2/'));
    };

    assert.deepEqual(await reads('5'), ['/wiki/api/v2/pages/5?']);
    assert.deepEqual(await reads('2'), [
      '/wiki/api/v2/pages/2?',
      '/wiki/api/v2/blogposts/2?',
      '/wiki/api/v2/pages/2?get-draft=true',
    ]);
  });

  test('are those of the space that Confluence names, not of one that the page names', async (t) => {
    await keep({ scope: 'spaces', spaceIds: ['65538'] });
    t.after(() => keep({ scope: 'everywhere' }));
    const claimed = { ...place(), spaceId: '65538', space: { id: '65538' } };

    const none = { ok: true, accounts: [], namesHidden: false };
    assert.deepEqual(await ask('placing.accounts', claimed), none);
    for (const name of ['placing.alarms', 'placing.grant']) {
      const payload = { ...claimed, alarmName: 'alarm-001', sealed: false };
      assert.deepEqual(await ask(name, payload), { ok: false, code: 'not-placeable' });
    }
    const drafted = await ask<{ accounts: unknown[] }>('placing.accounts', { contentId: '2' });
    assert.ok(drafted.ok && drafted.accounts.length === 1);
    assert.deepEqual(local.aws.calls, []);
  });
});

describe('the alarms to choose from', () => {
  test('are the first three hundred, with their states, in three calls', async () => {
    const result = await ask<AlarmListing>('placing.alarms', place());

    assert.ok(result.ok);
    assert.equal(result.alarms.length, 300);
    assert.ok(result.isWhole && result.next && !('stopped' in result));
    const [{ since, ...first } = {}] = result.alarms;
    assert.deepEqual(first, { name: 'alarm-000', type: 'metric', state: 'ok' });
    assert.ok(Date.parse(since ?? '') <= Date.now());
    const operations = local.aws.calls.map(({ operation }) => operation);
    assert.equal(operations.filter((name) => name === 'DescribeAlarms').length, 3);
    assert.equal(operations.filter((name) => name === 'AssumeRole').length, 3);
  });

  test('C29: are read with new credentials for each page', async () => {
    await ask('placing.alarms', place());

    const reads = local.aws.calls.filter(({ service }) => service === 'cloudwatch');
    assert.equal(new Set(reads.map(({ accessKeyId }) => accessKeyId)).size, 3);
  });

  test('are those whose names begin so, in one call where they fit', async () => {
    const result = await ask<AlarmListing>('placing.alarms', { ...place(), prefix: 'alarm-31' });

    assert.ok(result.ok);
    assert.equal(result.alarms.length, 10);
    assert.ok(result.isWhole && !('next' in result));
    assert.equal(local.aws.calls.filter(({ service }) => service === 'cloudwatch').length, 1);
  });

  test('come to their end part by part, each alarm once', async () => {
    const first = await ask<AlarmListing>('placing.alarms', place());
    assert.ok(first.ok);

    const rest = await ask<AlarmListing>('placing.alarms', { ...place(), after: first.next });

    assert.ok(rest.ok && rest.isWhole && !('next' in rest));
    const names = [...first.alarms, ...rest.alarms].map(({ name }) => name);
    assert.equal(new Set(names).size, 320);
  });

  test('C40: that AWS gave come with the state that says why it gave no more', async () => {
    const first = await ask<AlarmListing>('placing.alarms', { ...place(), prefix: 'alarm-' });
    assert.ok(first.ok);
    local.aws.inject({ service: 'cloudwatch', fault: 'throttle', times: 3 });

    const payload = { ...place(), prefix: 'alarm-', after: first.next };
    const stopped = await ask<AlarmListing>('placing.alarms', payload);

    assert.deepEqual(stopped, {
      ok: true,
      alarms: [],
      isWhole: true,
      next: first.next,
      stopped: 'throttled',
    });
    const rest = await ask<AlarmListing>('placing.alarms', payload);
    assert.equal(rest.ok && rest.alarms.length, 20);
  });

  test('C40: are refused where AWS does not know any more where they ended', async () => {
    const answer = await ask('placing.alarms', { ...place(), after: 'of another list' });

    assert.deepEqual(answer, { ok: false, code: 'unavailable' });
  });

  test('C40: are refused with the state that says why AWS gave no answer', async () => {
    local.aws.inject({ service: 'cloudwatch', fault: 'denied', times: 1 });
    assert.deepEqual(await ask('placing.alarms', place()), { ok: false, code: 'aws-refused' });

    local.aws.inject({ service: 'cloudwatch', fault: 'throttle', times: 3 });
    assert.deepEqual(await ask('placing.alarms', place()), { ok: false, code: 'throttled' });
  });

  test('are refused to odd input with the name of the field', async () => {
    for (const [field, value] of [
      ['connectionId', 'demo'],
      ['prefix', 'a'.repeat(256)],
      ['prefix', 'line\nbreak'],
      ['after', ''],
      ['after', 7],
      ['after', 'x'.repeat(10_001)],
      ['contentId', '../1'],
    ] as const) {
      const answer = await ask('placing.alarms', { ...place(), [field]: value });
      assert.deepEqual(answer, { ok: false, code: 'invalid-input', field });
    }
    assert.deepEqual(local.aws.calls, []);
  });
});

describe('granting', () => {
  test('C10: gives a reference that readers may read, and stores nothing but the first key', async () => {
    await local.grant(local.first, ['first']);
    const stored = await local.stored();
    const payload = { ...place(), alarmName: 'alarm-001', sealed: false };
    const granted = await ask<{ reference: GrantedReference }>('placing.grant', payload);

    assert.ok(granted.ok);
    const [answer] = await local.answersTo(local.first, [granted.reference]);
    assert.equal(answer?.state, 'ok');
    assert.equal(await local.stored(), stored);
  });

  test('C21: takes a name of every script as it is', async () => {
    for (const alarmName of ['Größe/100% (α) 🔥', ' <b> ', 'a'.repeat(255), 'مرحبا']) {
      const payload = { ...place(), alarmName, sealed: false };
      const granted = await ask<{ reference: GrantedReference }>('placing.grant', payload);

      assert.equal(granted.ok && granted.reference.alarmName, alarmName);
    }
  });

  test('asks AWS nothing', async () => {
    await ask('placing.grant', { ...place(), alarmName: 'alarm-001', sealed: true });

    assert.deepEqual(local.aws.calls, []);
  });
});
