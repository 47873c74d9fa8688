import assert from 'node:assert/strict';
import { after, afterEach, before, describe, test } from 'node:test';
import type { Result } from '../../../contract/result';
import { alarmConsoleUrl } from '../../../rules/console-url';
import { bodyWith, stubConfluence, type StubContent, type StubWiki } from '../confluence';
import { accountNumber, region, startLocal, type Local } from '../local';

/* A console link that somebody pasted into a page, over the built app. */

const link = alarmConsoleUrl(region, 'cpu') ?? '';

let local: Local;
before(async () => {
  local = await startLocal();
  local.aws.world
    .alarms(accountNumber, region)
    .put({ AlarmName: 'cpu', StateValue: 'ALARM', AlarmType: 'MetricAlarm' });
});
after(() => local.close());
afterEach(() => {
  local.confluence = undefined;
  local.aws.clearCalls();
});

const pasted = bodyWith({ autoConvertLink: link });
const published: StubContent = { spaceId: '65537', readers: ['reader'], published: pasted };

async function read(wiki: StubWiki, asked: object = {}): Promise<unknown> {
  local.confluence = stubConfluence(wiki);
  const payload = { references: [{ link }], contentId: '1', ...asked };
  const result = (await local.invoke(local.first, 'alarms.read', payload)) as Result<{
    answers: readonly unknown[];
  }>;
  assert.ok(result.ok);
  return result.answers[0];
}

describe('a pasted link', () => {
  test('shows its alarm where the published page holds it', async () => {
    const answer = (await read({ content: { '1': published } })) as Record<string, unknown>;

    assert.deepEqual([answer['state'], answer['alarmName']], ['alarm', 'cpu']);
  });

  test('shows it on a blog post, and in whatever parameter the link stands', async () => {
    const blog = { ...published, kind: 'blogposts' } as const;
    const elsewhere = { ...published, published: bodyWith({ guestParams: { url: [link] } }) };

    for (const content of [blog, elsewhere]) {
      const answer = (await read({ content: { '1': content } })) as Record<string, unknown>;
      assert.equal(answer['state'], 'alarm');
    }
  });

  const unpublished = {
    state: 'no-access',
    cause: 'link-unpublished',
    alarmName: 'CloudWatch alarm cpu',
    consoleUrl: link,
  };
  const text = { type: 'text', text: link, marks: [{ type: 'link', attrs: { href: link } }] };
  const cases: Readonly<Record<string, StubWiki>> = {
    // The endpoints of pages and blog posts know no comments.
    'in a comment': { content: {} },
    'on a page that the reader cannot open': {
      content: { '1': { ...published, readers: ['editor'] } },
    },
    'in an older version only': {
      content: { '1': { ...published, published: bodyWith({ autoConvertLink: 'https://x.y/' }) } },
    },
    'in an unsaved draft': {
      content: { '1': { ...published, published: { type: 'doc', content: [] }, draft: pasted } },
    },
    'on a page that was never published': {
      content: { '1': { spaceId: '65537', readers: ['reader'], draft: pasted } },
    },
    'in the text of the page': {
      content: {
        '1': {
          ...published,
          published: { type: 'doc', content: [{ type: 'paragraph', content: [text] }] },
        },
      },
    },
    "in another app's macro": {
      content: {
        '1': { ...published, published: bodyWith({ autoConvertLink: link }, crypto.randomUUID()) },
      },
    },
    'as a part of another link': {
      content: { '1': { ...published, published: bodyWith({ autoConvertLink: `${link}2` }) } },
    },
  };
  for (const [where, wiki] of Object.entries(cases)) {
    test(`W22: ${where} shows nothing, and AWS is not asked`, async () => {
      assert.deepEqual(await read(wiki), unpublished);
      assert.deepEqual(local.aws.calls, []);
    });
  }

  test('W22: shows nothing where no content is named, or none that could be', async () => {
    for (const contentId of [undefined, '', '2', '1/../2', 1]) {
      assert.deepEqual(await read({ content: { '1': published } }, { contentId }), unpublished);
    }
    assert.deepEqual(local.aws.calls, []);
  });

  test('of a region or an account that nobody connected fits none', async () => {
    const links = [
      alarmConsoleUrl('us-east-1', 'cpu') ?? '',
      `arn:aws:cloudwatch:${region}:444455556666:alarm:cpu`,
    ];
    for (const other of links) {
      const body = bodyWith({ autoConvertLink: other });
      const answer = await read(
        { content: { '1': { ...published, published: body } } },
        { references: [{ link: other }] },
      );

      assert.deepEqual(answer, {
        state: 'no-access',
        cause: 'link-unmatched',
        // An ARN is no address.
        ...(other.startsWith('https')
          ? { alarmName: 'CloudWatch alarm cpu', consoleUrl: other }
          : { alarmName: 'cpu' }),
      });
    }
    assert.deepEqual(local.aws.calls, []);
  });

  test('of another page of the console says which, and neither AWS nor Confluence is asked', async () => {
    const dashboard = link.replace(/#.*/, '#dashboards/dashboard/Production');

    assert.deepEqual(await read({}, { references: [{ link: dashboard }] }), {
      state: 'no-access',
      cause: 'link-elsewhere',
      alarmName: 'CloudWatch dashboard Production',
      consoleUrl: dashboard,
    });
    assert.deepEqual(local.aws.calls, []);
  });

  test('that leads to no alarm says so', async () => {
    for (const other of ['https://example.org/', link.replace('.com', '.com.evil.example'), '']) {
      assert.deepEqual(await read({}, { references: [{ link: other }] }), {
        state: 'no-access',
        cause: 'link-unreadable',
      });
    }
  });
});

describe('a pasted link that can be read in several ways', () => {
  const home = `https://${region}.console.aws.amazon.com/cloudwatch/home?region=${region}`;
  const linkTo = (text: string): string => `${home}#alarmsV2:alarm/${text}`;
  const put = (...names: readonly string[]): void => {
    for (const AlarmName of names) {
      local.aws.world
        .alarms(accountNumber, region)
        .put({ AlarmName, StateValue: 'ALARM', AlarmType: 'MetricAlarm' });
    }
  };
  before(() => put('High CPU web', 'Cost-$20-cap', 'R&D-errors', 'R', 'a+b', 'a b', 'api/cpu'));

  async function readAll(links: readonly string[]): Promise<readonly Record<string, unknown>[]> {
    local.confluence = stubConfluence({
      content: { '1': { ...published, published: bodyWith({ guestParams: { links } }) } },
    });
    const references = links.map((each) => ({ link: each }));
    const result = (await local.invoke(local.first, 'alarms.read', {
      references,
      contentId: '1',
    })) as Result<{ answers: readonly Record<string, unknown>[] }>;
    assert.ok(result.ok);
    return result.answers;
  }
  const described = (): number =>
    local.aws.calls.filter(({ operation }) => operation === 'DescribeAlarms').length;

  test('means the most literal that AWS knows, and all are asked for at once', async () => {
    const meant: Readonly<Record<string, string>> = {
      'High+CPU+web': 'High CPU web',
      'Cost-$20-cap': 'Cost-$20-cap',
      'R&D-errors': 'R&D-errors',
      'R&page=2': 'R',
      'a+b': 'a+b',
      'a%20b': 'a b',
      'api$2Fcpu?': 'api/cpu',
    };

    const answers = await readAll(Object.keys(meant).map(linkTo));

    assert.deepEqual(
      answers.map(({ state, alarmName }) => [state, alarmName]),
      Object.values(meant).map((name) => ['alarm', name]),
    );
    assert.equal(described(), 1);
  });

  test('of which AWS knows none shows the name as the console reads it', async () => {
    const consoleUrl = alarmConsoleUrl('eu-west-1', 'gone$2Fcpu');

    assert.deepEqual(await readAll([linkTo('gone$2Fcpu')]), [
      { state: 'not-found', alarmName: 'gone/cpu', consoleUrl },
    ]);
  });

  test('that the page does not hold has AWS asked for none of them', async () => {
    local.confluence = stubConfluence({ content: { '1': published } });
    const spaced = linkTo('High+CPU+web');
    const payload = { references: [{ link: spaced }], contentId: '1' };

    const { answers } = (await local.invoke(local.first, 'alarms.read', payload)) as {
      answers: readonly unknown[];
    };
    assert.deepEqual(answers, [
      {
        state: 'no-access',
        cause: 'link-unpublished',
        alarmName: 'CloudWatch alarm High+CPU+web',
        consoleUrl: spaced,
      },
    ]);
    assert.equal(described(), 0);
  });

  test('has one call for each hundred names', async () => {
    const links = Array.from({ length: 60 }, (_, index) => linkTo(`api$2Fcpu${index}`));
    put(...links.map((_, index) => `api/cpu${index}`));

    const answers = await readAll(links);

    assert.deepEqual(
      answers.map(({ state }) => state),
      links.map(() => 'alarm'),
    );
    assert.equal(described(), 2);
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

  test('shows a pasted link in these only', async () => {
    await keep({ scope: 'spaces', spaceIds: ['70000', '65537'] });
    const spaces = { '65537': ['reader'], '70000': ['reader'] } as const;

    const here = (await read({ content: { '1': published }, spaces })) as { state: string };
    local.aws.clearCalls();
    const there = await read({ content: { '1': { ...published, spaceId: '70001' } }, spaces });

    assert.equal(here.state, 'alarm');
    assert.deepEqual(there, {
      state: 'no-access',
      cause: 'link-unmatched',
      alarmName: 'CloudWatch alarm cpu',
      consoleUrl: link,
    });
    assert.deepEqual(local.aws.calls, []);
  });

  test('shows granted alarms to who sees one of them, and stops at once', async () => {
    await keep({ scope: 'spaces', spaceIds: ['70000', '65537'] });
    const references = await local.grant(local.first, ['cpu']);
    const stateFor = async (spaces: StubWiki['spaces']) => {
      local.confluence = stubConfluence(spaces ? { spaces } : {});
      return local.answersTo(local.first, references);
    };

    assert.equal((await stateFor({ '65537': ['reader'] }))[0]?.state, 'alarm');
    local.aws.clearCalls();
    const outside = [{ state: 'no-access', cause: 'not-placed' }];
    assert.deepEqual(await stateFor({ '65537': ['editor'] }), outside);

    await keep({ scope: 'spaces', spaceIds: ['70000'] });
    assert.deepEqual(await stateFor({ '65537': ['reader'] }), outside);
    assert.deepEqual(local.aws.calls, []);
  });
});
