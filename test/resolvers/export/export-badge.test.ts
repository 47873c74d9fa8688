import assert from 'node:assert/strict';
import { test } from 'node:test';
import { exported, reference, runtime } from './exporting';

/** Types of export that tell no state. */
const elsewhere = ['other', 'email', 'feed', 'diff', 'html_export', 'something-new'];

test('an exported badge says state, name, since, and as of when, with the zone', async () => {
  const since = '2026-03-02T09:12:00.000Z';

  const { words, colors, asked } = await exported({ answer: { state: 'alarm', since } });

  assert.equal(words, 'checkout <b>latency</b> [In alarm] since 09:12 (09:30 UTC, 2026-03-02)');
  assert.deepEqual(colors, ['red']);
  assert.deepEqual(asked, [
    [
      [reference],
      {
        installation: runtime.installContext,
        accountId: runtime.principal.accountId,
        contentId: '98306',
      },
    ],
  ]);
});

test('an export speaks English to whoever reads in a language without words here', async () => {
  for (const locale of ['en-GB', 'de-DE', '__proto__', 7, null]) {
    const { words } = await exported({ macro: { config: { reference }, locale } });

    assert.match(words, /> \[OK\] \(09:30 UTC, 2026-03-02\)$/);
  }
});

test('a label stands in the name’s place', async () => {
  const { words } = await exported({ macro: { config: { reference, label: ' Orders ' } } });

  assert.match(words, /^Orders \[OK\] \(/);
});

test('C39: a doubtful state is not green, and says why in the lozenge', async () => {
  const { words, colors } = await exported({ answer: { state: 'ok', doubt: 'partial-data' } });

  assert.equal(words, `${reference.alarmName} [OK · partial data] (09:30 UTC, 2026-03-02)`);
  assert.deepEqual(colors, ['yellow']);
});

test('actions that do not run are told after the state and its doubt', async () => {
  const doubt = 'partial-data' as const;
  for (const [answer, expected] of [
    [{ state: 'ok', actions: 'off' }, /2\) · notifications off$/],
    [{ state: 'alarm', actions: 'off', doubt }, /partial data\] \([^)]*\) · notifications off$/],
    [{ state: 'alarm', actions: 'suppressed' }, /2\) · notifications suppressed$/],
    [
      { state: 'alarm', actions: 'suppressed', suppressor: 'planned-maintenance' },
      /2\) · notifications suppressed by planned-maintenance$/,
    ],
    [{ state: 'ok', actions: 'on' }, /2\)$/],
  ] as const) {
    assert.match((await exported({ answer })).words, expected);
  }
});

test('C40: every failure is words, with the moment in which it failed', async () => {
  for (const [answer, expected] of [
    [{ state: 'unavailable', cause: 'timeout' }, 'the state could not be read'],
    [{ state: 'not-found' }, 'AWS had no alarm of this name'],
    [{ state: 'throttled' }, 'AWS was getting too many requests to tell the state'],
    [{ state: 'no-access', cause: 'not-granted' }, 'the state is not shown in this export'],
    [new Error('secret'), 'the state could not be read'],
  ] as const) {
    const { words, colors } = await exported({ answer });

    assert.equal(words, `${reference.alarmName}: ${expected} (09:30 UTC, 2026-03-02)`);
    assert.deepEqual(colors, []);
  }
});

test('W23: an error that nobody expected is logged by its class', async () => {
  const { log } = await exported({ answer: new TypeError('secret') });

  assert.deepEqual(log, [{ event: 'unexpected', error: 'TypeError' }]);
});

test('a sealed badge without a label tells no name', async () => {
  const { words } = await exported({ macro: { config: { reference: { seal: 'sealed' } } } });

  assert.match(words, /^Alarm \[OK\]/);
});

test('a pasted link is named by its answer', async () => {
  const { words, asked } = await exported({
    answer: { state: 'ok', alarmName: 'cpu' },
    macro: { autoConvertLink: 'https://console.aws.amazon.com/' },
  });

  assert.match(words, /^cpu \[OK\]/);
  assert.deepEqual(asked[0]?.[0], [{ link: 'https://console.aws.amazon.com/' }]);
});

test('a pasted link of no known page is not said to be missing on it', async () => {
  const link = 'https://eu-west-1.console.aws.amazon.com/cloudwatch/home#alarmsV2:alarm/cpu';

  const { words, asked } = await exported({
    answer: { state: 'no-access', cause: 'link-unpublished' },
    macro: { autoConvertLink: link, content: { id: 'no id' } },
  });

  assert.equal(words, 'cpu: the state could not be read (09:30 UTC, 2026-03-02)');
  assert.deepEqual(asked, []);
});

test('a pasted link that nobody gives a state stays a link, whatever is exported', async () => {
  const alarm = 'https://eu-west-1.console.aws.amazon.com/cloudwatch/home#alarmsV2:alarm/cpu';
  const dashboard = alarm.replace(/#.*/, '#dashboards/dashboard/Production');
  for (const [link, alarmName, cause] of [
    [alarm, 'CloudWatch alarm cpu', 'link-unpublished'],
    [alarm, 'CloudWatch alarm cpu', 'link-unmatched'],
    [dashboard, 'CloudWatch dashboard Production', 'link-elsewhere'],
  ] as const) {
    const answer = { state: 'no-access', cause, alarmName, consoleUrl: link } as const;
    for (const type of ['pdf', 'word', ...elsewhere]) {
      const macro = { autoConvertLink: link };

      const plain = await exported({ type, answer, macro });
      const labelled = await exported({
        type,
        answer,
        macro: { ...macro, config: { label: 'Orders' } },
      });
      const withoutLink = await exported({
        type,
        answer,
        macro: { ...macro, config: { link: false } },
      });

      assert.deepEqual([plain.words, plain.links], [alarmName, [link]], type);
      assert.deepEqual([labelled.words, labelled.links], ['Orders', [link]], type);
      assert.deepEqual([withoutLink.words, withoutLink.links], [alarmName, []], type);
    }
  }
});

test('a name leads to the alarm in AWS where the badge leads there', async () => {
  const consoleUrl = 'https://eu-west-1.console.aws.amazon.com/cloudwatch/home#alarmsV2:alarm/cpu';
  for (const state of ['alarm', 'not-found'] as const) {
    const answer = { state, consoleUrl };

    const { links } = await exported({ answer });
    const withoutLink = await exported({ answer, macro: { config: { reference, link: false } } });

    assert.deepEqual(links, [consoleUrl]);
    assert.deepEqual(withoutLink.links, []);
  }
});

test('since when is told where the badge tells it', async () => {
  const answer = { state: 'alarm', since: '2026-03-02T09:12:00.000Z' } as const;

  const { words } = await exported({ answer, macro: { config: { reference, showSince: false } } });

  assert.match(words, /\[In alarm\] \(09:30 UTC, 2026-03-02\)$/);
});

test('W22: people without a licence see no state, and AWS is not asked', async () => {
  for (const stranger of [
    undefined,
    {},
    { ...runtime, principal: undefined },
    { ...runtime, principal: { accountId: 'unidentified' } },
  ]) {
    const { words, asked } = await exported({ runtime: stranger });

    assert.match(words, /not shown in this export/);
    assert.deepEqual(asked, []);
  }
});

test('W22: where the export is told the kind of account, only one with a licence sees a state', async () => {
  const principal = { accountId: '712020:reader' };
  for (const accountType of ['unlicensed', 'anonymous', 'customer']) {
    for (const [macro, stranger] of [
      [{ config: { reference } }, { ...runtime, principal: { ...principal, accountType } }],
      [{ config: { reference }, accountType }, runtime],
    ] as const) {
      const { words, asked } = await exported({ macro, runtime: stranger });

      assert.match(words, /not shown in this export/, accountType);
      assert.deepEqual(asked, []);
    }
  }
  const { words } = await exported({ macro: { config: { reference }, accountType: 'licensed' } });
  assert.match(words, /\[OK\]/);
});

test('a name and a label are isolated, and cannot end their isolation', async () => {
  const turning = 'pay\u202eyap\u2069\u2067\u200f';
  const named = { config: { reference: { ...reference, alarmName: turning } } };
  const labelled = { config: { reference, label: `${turning}\u0007\ud83d` } };

  for (const macro of [named, labelled]) {
    for (const type of ['pdf', 'other']) {
      const { text } = await exported({ macro, type });

      assert.match(text, /^\u2068payyap\u2069(?: \[|: )/, JSON.stringify(text));
    }
  }
});

test('a label of which there is nothing to see is none', async () => {
  for (const label of ['\u200b', '\u3164', '\u2066\u2069']) {
    const { words } = await exported({ macro: { config: { reference, label } } });

    assert.ok(words.startsWith(`${reference.alarmName} [`), JSON.stringify(words));
  }
});

test('a link that leads to no alarm is not said to have a state on the page', async () => {
  for (const type of ['pdf', 'other']) {
    const answer = { state: 'no-access', cause: 'link-unreadable' } as const;
    const macro = { autoConvertLink: 'https://example.com/cloudwatch/home' };

    const { words } = await exported({ type, answer, macro });

    assert.equal(words, 'CloudWatch alarm: not set up');
  }
});

test('K5: exports that outlive their moment tell a name and no state, and AWS is not asked', async () => {
  const arn = 'arn:aws:cloudwatch:eu-west-1:111122223333:alarm:cpu';
  const macros = [
    [{ config: { reference } }, reference.alarmName],
    [{ config: { reference, label: 'Orders' } }, 'Orders'],
    [{ config: { reference: { seal: 'sealed' } } }, 'Alarm'],
    [{ autoConvertLink: arn }, 'cpu'],
    [{ config: { connectionId: 'x', alarmName: 'of the first badges' } }, 'of the first badges'],
  ] as const;

  for (const type of elsewhere) {
    for (const [macro, name] of macros) {
      const { words, asked } = await exported({ type, macro });

      assert.equal(words, `${name}: CloudWatch alarm, whose state is shown on the page`, type);
      assert.deepEqual(asked, []);
    }
  }
});

test('K5: they say of a badge that nobody set up that it is not, and no page is read', async () => {
  for (const type of elsewhere) {
    const { words, pages } = await exported({ type, macro: { config: {} } });

    assert.equal(words, 'CloudWatch alarm: not set up');
    assert.deepEqual(pages, []);
  }
});
