import assert from 'node:assert/strict';
import { after, afterEach, before, describe, test } from 'node:test';
import type { ReadAlarmsOutput } from '../../../contract/alarms';
import type { BoardAnswer, BoardSource, UngrantedSource } from '../../../contract/board';
import type { Result } from '../../../contract/result';
import { stubConfluence, type StubWiki } from '../confluence';
import { accountNumber, region, startLocal, type Local, type Person, type Site } from '../local';

/* Boards on a page, over the built app and the unmodified AWS SDK. */

const wiki: StubWiki = {
  content: {
    '1': {
      spaceId: '65537',
      readers: ['editor', 'reader', 'administrator'],
      editors: ['editor', 'administrator'],
      published: { type: 'doc', content: [] },
    },
  },
};

let local: Local;
before(async () => {
  local = await startLocal();
  const alarms = local.aws.world.alarms(accountNumber, region);
  const put = (AlarmName: string, StateValue: 'OK' | 'ALARM') =>
    alarms.put({ AlarmName, StateValue, AlarmType: 'MetricAlarm', StateReason: 'why' });
  for (let index = 0; index < 320; index += 1) put(`web-${String(index).padStart(3, '0')}`, 'OK');
  put('db-cpu', 'ALARM');
  put('db-disk', 'OK');
  put('other', 'ALARM');
  alarms.put({
    AlarmName: 'database',
    StateValue: 'ALARM',
    AlarmType: 'CompositeAlarm',
    AlarmRule: 'ALARM("db-cpu") OR ALARM("db-disk")',
  });
});
after(() => local.close());
afterEach(() => {
  local.confluence = undefined;
  local.aws.clearCalls();
});

type Ungranted = UngrantedSource extends infer Source
  ? Source extends UngrantedSource
    ? Omit<Source, 'connectionId'>
    : never
  : never;

async function ask(
  source: Ungranted,
  as: Person = 'editor',
): Promise<Result<{ source: BoardSource }>> {
  local.confluence = stubConfluence(wiki);
  const { connectionId } = local.first;
  const payload = { contentId: '1', source: { ...source, connectionId } };
  return (await local.invoke(local.first, 'placing.grant-source', payload, as)) as Result<{
    source: BoardSource;
  }>;
}

async function granted(source: Ungranted, as?: Person): Promise<BoardSource> {
  const answer = await ask(source, as);
  assert.ok(answer.ok, JSON.stringify(answer));
  local.aws.clearCalls();
  return answer.source;
}

async function readAll(
  boards: readonly unknown[],
  references: readonly unknown[] = [],
  site: Site = local.first,
): Promise<ReadAlarmsOutput> {
  const payload = { references, boards };
  const answer = (await local.invoke(site, 'alarms.read', payload)) as Result<ReadAlarmsOutput>;
  assert.ok(answer.ok, JSON.stringify(answer));
  return answer;
}

async function read(...sources: readonly unknown[]): Promise<BoardAnswer> {
  const { boards = [] } = await readAll([{ sources }]);
  assert.equal(boards.length, 1);
  return boards[0]!;
}

const shown = ({ rows }: BoardAnswer) => rows.map(({ name, answer }) => `${name} ${answer.state}`);
const calls = () => local.aws.calls.map(({ operation }) => operation).toSorted();

describe('a board', () => {
  test('shows the alarms that were named, with the name of their account', async () => {
    const source = await granted({ kind: 'names', alarmNames: ['db-cpu', 'db-disk', 'gone'] });

    const board = await read(source);

    assert.deepEqual(shown(board), ['db-cpu alarm', 'db-disk ok', 'gone not-found']);
    assert.deepEqual(board.sources, [
      { isComplete: true, account: { displayName: 'Demo', region } },
    ]);
    assert.deepEqual(calls(), ['AssumeRole', 'DescribeAlarms']);
  });

  test('of a prefix shows what begins so, and nothing else', async () => {
    const source = await granted({ kind: 'prefix', prefix: 'db-' });

    const { rows, sources } = await read(source);

    assert.deepEqual(
      rows.map(({ source: index, name, type, answer }) => [index, name, type, answer.state]),
      [
        [0, 'db-cpu', 'metric', 'alarm'],
        [0, 'db-disk', 'metric', 'ok'],
      ],
    );
    assert.equal(sources[0]?.isComplete, true);
  });

  test('of more alarms than three pages reads three, and says that there are more', async () => {
    const board = await read(await granted({ kind: 'prefix', prefix: 'web-' }));

    assert.equal(board.rows.length, 300);
    assert.equal(board.sources[0]?.isComplete, false);
    const three = (operation: string) => Array.from({ length: 3 }, () => operation);
    assert.deepEqual(calls(), [...three('AssumeRole'), ...three('DescribeAlarms')]);
  });

  test('of a composite shows its children, with all that their badges know', async () => {
    const board = await read(await granted({ kind: 'children', alarmName: 'database' }));

    assert.deepEqual(shown(board), ['db-cpu alarm', 'db-disk ok']);
    assert.ok(board.rows.every(({ answer }) => 'reason' in answer && answer.reason === 'why'));
  });

  test('shows an alarm of two sources once', async () => {
    const names = await granted({ kind: 'names', alarmNames: ['db-disk'] });
    const prefix = await granted({ kind: 'prefix', prefix: 'db-' });

    const { rows } = await read(names, prefix);

    assert.deepEqual(
      rows.map(({ source, name }) => [source, name]),
      [
        [0, 'db-disk'],
        [1, 'db-cpu'],
      ],
    );
  });

  test('is read together with the badges of its page and with other boards', async () => {
    const references = await local.grant(local.first, ['other', 'db-cpu']);
    const first = await granted({ kind: 'names', alarmNames: ['db-cpu', 'db-disk'] });
    const second = await granted({ kind: 'names', alarmNames: ['other'] });
    local.aws.clearCalls();

    const { answers, boards } = await readAll(
      [{ sources: [first] }, { sources: [second] }],
      references,
    );

    assert.deepEqual(
      answers.map(({ state }) => state),
      ['alarm', 'alarm'],
    );
    assert.deepEqual(boards?.map(shown), [['db-cpu alarm', 'db-disk ok'], ['other alarm']]);
    assert.deepEqual(calls(), ['AssumeRole', 'DescribeAlarms']);
  });

  test('C40: says for each source why AWS gave nothing, and shows the others', async () => {
    const prefix = await granted({ kind: 'prefix', prefix: 'db-' });
    local.aws.inject({ service: 'cloudwatch', fault: 'denied', times: 1 });

    const { rows, sources } = await read(prefix);

    assert.deepEqual(rows, []);
    assert.deepEqual(sources[0]?.absence, { state: 'aws-refused', cause: 'read-refused' });
    assert.equal(sources[0].account?.displayName, 'Demo');
  });
});

describe('a grant of a source', () => {
  test('W22: is for just that source, and AWS is not asked for another', async () => {
    const names = await granted({ kind: 'names', alarmNames: ['db-cpu', 'db-disk'] });
    const prefix = await granted({ kind: 'prefix', prefix: 'db-' });
    const children = await granted({ kind: 'children', alarmName: 'database' });
    const { connectionId } = local.first;
    const [alarm] = await local.grant(local.first, ['db-cpu']);
    assert.ok(alarm && 'grant' in alarm);
    const { grant } = alarm;
    local.aws.clearCalls();

    for (const source of [
      { ...names, alarmNames: ['db-cpu'] },
      { ...names, alarmNames: ['db-disk', 'db-cpu'] },
      { ...names, alarmNames: ['db-cpu', 'db-disk', 'other'] },
      { ...names, connectionId: crypto.randomUUID() },
      { ...prefix, prefix: 'db' },
      { ...prefix, prefix: '' },
      { ...children, alarmName: 'other' },
      { kind: 'names', connectionId, alarmNames: ['db-cpu'], grant },
      { kind: 'prefix', connectionId, prefix: 'db-cpu', grant },
      { kind: 'children', connectionId, alarmName: 'db-', grant: prefix.grant },
    ]) {
      const board = await read(source);
      assert.deepEqual(board, {
        rows: [],
        sources: [{ isComplete: false, absence: { state: 'no-access', cause: 'not-granted' } }],
      });
    }
    assert.deepEqual(local.aws.calls, []);
  });

  test('W22: counts on its own site alone', async () => {
    const source = await granted({ kind: 'prefix', prefix: 'db-' });
    await local.grant(local.second, ['x']);

    const { boards } = await readAll([{ sources: [source] }], [], local.second);

    assert.equal(boards?.[0]?.sources[0]?.absence?.state, 'no-access');
    assert.deepEqual(local.aws.calls, []);
  });

  test('W22: for all alarms of an account is made by administrators alone', async () => {
    assert.deepEqual(await ask({ kind: 'prefix', prefix: '' }), { ok: false, code: 'forbidden' });

    const source = await granted({ kind: 'prefix', prefix: '' }, 'administrator');
    assert.equal((await read(source)).rows.length, 300);
  });

  test('is refused for what is no source', async () => {
    for (const source of [
      { kind: 'names', alarmNames: [] },
      { kind: 'names', alarmNames: ['a', ''] },
      { kind: 'names', alarmNames: Array.from({ length: 101 }, (_, index) => `a${index}`) },
      { kind: 'prefix', prefix: 'a'.repeat(256) },
      { kind: 'children' },
      { kind: 'everything' },
    ]) {
      assert.deepEqual(await ask(source as never), {
        ok: false,
        code: 'invalid-input',
        field: 'source',
      });
    }
  });
});

test('boards that do not parse are refused, and AWS is not asked', async () => {
  const source = await granted({ kind: 'prefix', prefix: 'db-' });
  for (const boards of [
    'boards',
    [],
    [{}],
    [{ sources: [] }],
    [{ sources: [{ ...source, grant: undefined }] }],
    [{ sources: Array.from({ length: 21 }, () => source) }],
    Array.from({ length: 6 }, () => ({ sources: [source] })),
  ]) {
    const answer = await local.invoke(local.first, 'alarms.read', { references: [], boards });
    assert.deepEqual(answer, { ok: false, code: 'invalid-input', field: 'boards' });
  }
  assert.deepEqual(local.aws.calls, []);
});
