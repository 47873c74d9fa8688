import assert from 'node:assert/strict';
import { after, afterEach, before, describe, test } from 'node:test';
import type { AlarmView, ReadAlarmsOutput } from '../../../contract/alarms';
import { alarmConsoleUrl } from '../../../rules/console-url';
import { bodyWith, stubConfluence, type StubContent, type StubWiki } from '../confluence';
import { accountNumber, region, startLocal, type Local, type Person } from '../local';

/* What Confluence is asked for the refreshes of a page, over the built app. */

const link = alarmConsoleUrl(region, 'cpu') ?? '';
const pasted = bodyWith({ autoConvertLink: link });
const published: StubContent = { spaceId: '65537', readers: ['reader'], published: pasted };

let local: Local;
before(async () => {
  local = await startLocal();
  local.aws.world
    .alarms(accountNumber, region)
    .put({ AlarmName: 'cpu', StateValue: 'ALARM', AlarmType: 'MetricAlarm' });
  await local.grant(local.first, ['cpu']);
});
after(() => local.close());
afterEach(() => {
  local.confluence = undefined;
  local.aws.clearCalls();
});

/** Answers one reference, with the proof that came, and the paths of Confluence that were asked. */
async function asking(wiki: StubWiki, reference: object, more: object = {}, as: Person = 'reader') {
  const asked: string[] = [];
  local.confluence = stubConfluence(wiki, asked);
  const payload = { references: [reference], contentId: '1', ...more };
  const result = await local.invoke(local.first, 'alarms.read', payload, as);
  const { answers, proof } = result as ReadAlarmsOutput;
  return { answer: answers[0]!, proof, asked };
}

describe('what Confluence said of a pasted link', () => {
  const wiki = { content: { '1': { ...published, readers: ['reader', 'editor'] as const } } };

  test('goes with the refreshes: Confluence is asked once', async () => {
    const first = await asking(wiki, { link });
    const again = await asking({}, { link }, { proof: first.proof });

    assert.deepEqual([first.answer.state, first.asked.length], ['alarm', 1]);
    const { state, alarmName } = again.answer as AlarmView;
    assert.deepEqual([state, alarmName], ['alarm', 'cpu']);
    assert.deepEqual([again.asked, again.proof], [[], undefined]);
  });

  test('W22: proves nothing to another person, on another page or site', async () => {
    const { proof } = await asking(wiki, { link });

    for (const [more, as] of [
      [{ proof }, 'editor'],
      [{ proof, contentId: '2' }, 'reader'],
    ] as const) {
      const { answer, asked } = await asking({}, { link }, more, as);
      assert.equal(answer.state, 'no-access');
      assert.ok(asked.length > 0);
    }
    local.confluence = stubConfluence({});
    const payload = { references: [{ link }], contentId: '1', proof };
    const elsewhere = (await local.invoke(local.second, 'alarms.read', payload)) as {
      answers: readonly unknown[];
    };
    assert.deepEqual(elsewhere.answers, [
      {
        state: 'no-access',
        cause: 'link-unpublished',
        alarmName: 'CloudWatch alarm cpu',
        consoleUrl: link,
      },
    ]);
  });

  test('is asked anew where the proof is none', async () => {
    for (const proof of ['', 'x', `1.00000000.${'A'.repeat(400)}`, 7, 'x'.repeat(100_000)]) {
      const { answer, asked } = await asking(wiki, { link }, { proof });

      assert.deepEqual([answer.state, asked.length], ['alarm', 1]);
    }
  });

  test('a link that the page does not hold is not held for having a proof', async () => {
    const { proof } = await asking(wiki, { link });
    const other = `arn:aws:cloudwatch:${region}:444455556666:alarm:cpu`;

    const { answer, asked } = await asking({}, { link: other }, { proof });

    assert.deepEqual([answer.state, asked], ['no-access', []]);
  });
});

describe('an account that is kept to spaces', () => {
  const keep = async (placement: object): Promise<void> => {
    local.confluence = undefined;
    const listed = (await local.admin(local.first, 'accounts.list')) as {
      accounts: readonly { connectionId: string; revision: number }[];
    };
    const [account] = listed.accounts;
    const change = { connectionId: account?.connectionId, revision: account?.revision, placement };
    assert.ok(((await local.admin(local.first, 'accounts.update', change)) as { ok: boolean }).ok);
  };
  after(() => keep({ scope: 'everywhere' }));

  test('asks once which of them somebody sees, and anew as soon as they are others', async () => {
    await keep({ scope: 'spaces', spaceIds: ['70000', '65537'] });
    const [granted] = await local.grant(local.first, ['cpu']);
    const [sealed] = await local.grant(local.first, ['cpu'], { sealed: true });
    const wiki = { spaces: { '65537': ['reader'] } } as const;

    for (const reference of [granted!, sealed!]) {
      const first = await asking(wiki, reference);
      const { proof } = first;
      const again = await asking({}, reference, { proof });
      assert.deepEqual([first.answer.state, first.asked.length], ['alarm', 1]);
      assert.deepEqual([again.answer.state, again.asked.length], ['alarm', 0]);

      await keep({ scope: 'spaces', spaceIds: ['70000'] });
      const moved = await asking(wiki, reference, { proof });
      assert.deepEqual([moved.answer.state, moved.asked.length], ['no-access', 1]);
      await keep({ scope: 'spaces', spaceIds: ['70000', '65537'] });
    }
  });

  test('a space that it was taken from ends a pasted link at once, whatever was proved', async () => {
    await keep({ scope: 'spaces', spaceIds: ['65537'] });
    const { proof } = await asking({ content: { '1': published } }, { link });
    await keep({ scope: 'spaces', spaceIds: ['70000'] });
    local.aws.clearCalls();

    const { answer, asked } = await asking({}, { link }, { proof });

    assert.deepEqual(answer, {
      state: 'no-access',
      cause: 'link-unmatched',
      alarmName: 'CloudWatch alarm cpu',
      consoleUrl: link,
    });
    assert.deepEqual([asked, local.aws.calls], [[], []]);
  });

  test('asks for nothing but the page of a pasted link: who reads it sees its space', async () => {
    await keep({ scope: 'spaces', spaceIds: ['65537'] });

    const first = await asking({ content: { '1': published } }, { link });

    assert.deepEqual([first.answer.state, first.asked.length], ['alarm', 1]);
  });
});
