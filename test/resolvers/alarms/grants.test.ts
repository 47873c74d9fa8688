import assert from 'node:assert/strict';
import { after, afterEach, before, describe, test } from 'node:test';
import type { GrantedReference, ReadAlarmsOutput } from '../../../contract/alarms';
import type { Result } from '../../../contract/result';
import { accountNumber, region, startLocal, type Local, type Site } from '../local';

/* What a reader can do with the resolver itself, over the built app. */

let local: Local;
before(async () => {
  local = await startLocal();
  local.aws.world
    .alarms(accountNumber, region)
    .put({ AlarmName: 'cpu', StateValue: 'ALARM', StateReason: 'why', AlarmType: 'MetricAlarm' });
});
after(() => local.close());
afterEach(() => {
  local.aws.clearCalls();
  local.forge.clearCalls();
});

const read = (site: Site, references: readonly unknown[]): Promise<ReadAlarmsOutput['answers']> =>
  local.answersTo(site, references);

async function grantOf(site: Site, alarmName: string): Promise<GrantedReference> {
  const [reference] = await local.grant(site, [alarmName]);
  assert.ok(reference && 'grant' in reference);
  return reference;
}

async function sealOf(site: Site, alarmName: string): Promise<string> {
  const [reference] = await local.grant(site, [alarmName], { sealed: true });
  assert.ok(reference && 'seal' in reference);
  return reference.seal;
}

const refusal = (cause: string) => [{ state: 'no-access', cause }];

describe('a grant', () => {
  test('C21: lets the alarm be read that it was made for', async () => {
    const [answer] = await read(local.first, [await grantOf(local.first, 'cpu')]);

    assert.equal(answer?.state, 'alarm');
  });

  test('W22: is for no other name, account or grant, and AWS is not asked', async () => {
    const cpu = await grantOf(local.first, 'cpu');
    const disk = await grantOf(local.first, 'disk');
    const swapped = [
      { ...cpu, alarmName: 'disk' },
      { ...cpu, alarmName: 'cpu ' },
      { ...cpu, connectionId: crypto.randomUUID() },
      { ...cpu, grant: disk.grant },
      { ...cpu, grant: '' },
      { ...cpu, grant: cpu.grant.slice(0, -1) },
      { ...cpu, grant: `${cpu.grant}A` },
      { ...cpu, grant: cpu.grant.replace(/^1/, '2') },
      { ...cpu, grant: cpu.grant.replace(/.$/, (last) => (last === 'A' ? 'E' : 'A')) },
      { connectionId: cpu.connectionId, alarmName: 'cpu' },
    ];

    for (const reference of swapped) {
      assert.deepEqual(await read(local.first, [reference]), refusal('not-granted'));
    }
    assert.deepEqual(local.aws.calls, []);
  });

  test('C13: of another site says so, and AWS is not asked', async () => {
    await grantOf(local.second, 'cpu');
    const reference = await grantOf(local.first, 'cpu');

    assert.deepEqual(await read(local.second, [reference]), refusal('other-site'));
    assert.deepEqual(local.aws.calls, []);
  });

  test('of a site on which nothing was ever placed or connected finds nothing connected', async () => {
    const reference = await grantOf(local.first, 'cpu');

    assert.deepEqual(await read(local.empty, [reference]), [{ state: 'not-connected' }]);
  });
});

describe('a seal', () => {
  test('shows state and since, and nothing else of the alarm', async () => {
    const [answer] = await read(local.first, [{ seal: await sealOf(local.first, 'cpu') }]);

    assert.equal(answer?.state, 'alarm');
    assert.deepEqual(Object.keys(answer).sort(), ['since', 'state']);
    // To the millisecond it would tell which alarm it is.
    assert.match(String('since' in answer && answer.since), /:00\.000Z$/);
  });

  test('shows no cause either', async () => {
    local.aws.inject({ service: 'cloudwatch', fault: 'denied', times: 1 });

    const answer = await read(local.first, [{ seal: await sealOf(local.first, 'cpu') }]);

    assert.deepEqual(answer, [{ state: 'aws-refused' }]);
  });

  test('says nothing of what it holds, not even its length', async () => {
    const names = [`sentinel-${'x'.repeat(80)}`, 'a', '日'.repeat(255), '"'.repeat(255)];
    const seals = await Promise.all(names.map((name) => sealOf(local.first, name)));

    assert.equal(new Set(seals.map(({ length }) => length)).size, 1);
    for (const seal of seals) {
      const bytes = Buffer.from(seal.split('.')[2] ?? '', 'base64url').toString('latin1');
      assert.equal(bytes.includes('sentinel'), false);
      assert.equal(bytes.includes(local.first.connectionId), false);
    }
  });

  test('on another reference, tampered with or of another site is refused, and AWS is not asked', async () => {
    await grantOf(local.second, 'cpu');
    const seal = await sealOf(local.first, 'cpu');
    const granted = await grantOf(local.first, 'cpu');
    const [version, id, body = ''] = seal.split('.');
    const flipped = Buffer.from(body, 'base64url');
    flipped[20] = (flipped[20] ?? 0) ^ 1;
    const tampered = [
      { ...granted, seal },
      { connectionId: granted.connectionId, alarmName: 'cpu', seal },
      { ...granted, grant: seal },
      { seal: granted.grant },
      { seal: seal.slice(0, -4) },
      { seal: `${version}.${id}.${flipped.toString('base64url')}` },
      { seal: `${version}.${id}.${'A'.repeat(60)}` },
    ];

    for (const reference of tampered) {
      assert.deepEqual(await read(local.first, [reference]), refusal('not-granted'));
    }
    assert.deepEqual(await read(local.second, [{ seal }]), refusal('other-site'));
    assert.deepEqual(local.aws.calls, []);
  });

  test('is opened for administrators alone', async () => {
    const seal = await sealOf(local.first, 'cpu');
    const open = (person: 'administrator' | 'editor') =>
      local.invoke(local.first, 'seals.open', { seal }, person);

    const { connectionId } = local.first;
    assert.deepEqual(await open('administrator'), {
      ok: true,
      connectionId,
      alarmName: 'cpu',
      account: { connectionId, displayName: 'Demo', accountNumber, region },
    });
    assert.deepEqual(await open('editor'), { ok: false, code: 'forbidden' });
  });
});

describe('the keys of grants', () => {
  const keys = async (name: string, payload?: object) =>
    (await local.admin(local.second, name, payload)) as Result<{
      keys: readonly { id: string; retiredAt?: number }[];
    }>;

  test('rotate, so that former grants go on counting until their key is retired', async () => {
    const before = await grantOf(local.second, 'cpu');
    const former = before.grant.split('.')[1] ?? '';
    const rotated = await keys('grant-keys.rotate');
    assert.ok(rotated.ok);
    const after = await grantOf(local.second, 'cpu');

    assert.equal(after.grant.split('.')[1], rotated.keys[0]?.id);
    assert.notEqual(rotated.keys[0]?.id, former);
    const [first, second] = await read(local.second, [before, after]);
    assert.deepEqual([first?.state, second?.state], ['alarm', 'alarm']);

    const newest = await keys('grant-keys.retire', { id: rotated.keys[0]?.id });
    assert.deepEqual(newest, { ok: false, code: 'conflict' });
    const retired = await keys('grant-keys.retire', { id: former });
    assert.ok(retired.ok);
    assert.ok(retired.keys.find(({ id }) => id === former)?.retiredAt);
    assert.deepEqual(await read(local.second, [before]), refusal('grant-retired'));
    assert.equal((await read(local.second, [after]))[0]?.state, 'alarm');
  });

  test('are told to administrators without the keys themselves', async () => {
    const shown = await keys('grant-keys.show');

    assert.ok(shown.ok && shown.keys.length > 0);
    for (const key of shown.keys) assert.equal('key' in key, false);
  });
});

test('the answers stand beside the alarms that were asked, however often', async () => {
  const answers = await local.read(local.first, 'gone', 'cpu', 'gone');

  assert.deepEqual(
    answers.map(({ state }) => state),
    ['not-found', 'alarm', 'not-found'],
  );
});
