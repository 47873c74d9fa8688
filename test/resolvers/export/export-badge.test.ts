import assert from 'node:assert/strict';
import { test } from 'node:test';
import { exported, reference, runtime } from './exporting';

test('an exported badge says state, name, since, and as of when, with the zone', async () => {
  const since = '2026-03-02T09:12:00.000Z';

  const { words, colors, asked } = await exported({ answer: { state: 'alarm', since } });

  assert.equal(
    words,
    'checkout <b>latency</b>: [In alarm] since 2026-03-02 09:12 UTC, as of 2026-03-02 09:30 UTC',
  );
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

    assert.match(words, /: \[OK\] as of/);
  }
});

test('a label stands in the name’s place', async () => {
  const { words } = await exported({ macro: { config: { reference, label: ' Orders ' } } });

  assert.match(words, /^Orders: \[OK\] as of/);
});

test('C39: a doubtful state is not green, and says why', async () => {
  const { words, colors } = await exported({ answer: { state: 'ok', doubt: 'partial-data' } });

  assert.match(words, /UTC \(the state may be wrong: CloudWatch had only part of the data\)$/);
  assert.deepEqual(colors, ['yellow']);
});

test('actions that do not run are told after the state and its doubt', async () => {
  const doubt = 'partial-data' as const;
  for (const [answer, expected] of [
    [{ state: 'ok', actions: 'off' }, /UTC \(notifications off\)$/],
    [{ state: 'alarm', actions: 'off', doubt }, /the data\) \(notifications off\)$/],
    [{ state: 'alarm', actions: 'suppressed' }, /UTC \(notifications suppressed\)$/],
    [
      { state: 'alarm', actions: 'suppressed', suppressor: 'planned-maintenance' },
      /UTC \(notifications suppressed by planned-maintenance\)$/,
    ],
    [{ state: 'ok', actions: 'on' }, /UTC$/],
  ] as const) {
    assert.match((await exported({ answer })).words, expected);
  }
});

test('C40: every failure is words, with the moment in which it failed', async () => {
  for (const [answer, expected] of [
    [{ state: 'unavailable', cause: 'timeout' }, 'the state could not be read at'],
    [{ state: 'not-found' }, 'AWS had no alarm of this name at'],
    [{ state: 'throttled' }, 'AWS was getting too many requests to tell the state at'],
    [
      { state: 'no-access', cause: 'not-granted' },
      'the state is not shown in this export, made at',
    ],
    [new Error('secret'), 'the state could not be read at'],
  ] as const) {
    const { words, colors } = await exported({ answer });

    assert.equal(words, `${reference.alarmName}: ${expected} 2026-03-02 09:30 UTC`);
    assert.deepEqual(colors, []);
  }
});

test('W23: an error that nobody expected is logged by its class', async () => {
  const { log } = await exported({ answer: new TypeError('secret') });

  assert.deepEqual(log, [{ event: 'unexpected', error: 'TypeError' }]);
});

test('a sealed badge without a label tells no name', async () => {
  const { words } = await exported({ macro: { config: { reference: { seal: 'sealed' } } } });

  assert.match(words, /^Alarm: \[OK\]/);
});

test('a pasted link is named by its answer', async () => {
  const { words, asked } = await exported({
    answer: { state: 'ok', alarmName: 'cpu' },
    macro: { autoConvertLink: 'https://console.aws.amazon.com/' },
  });

  assert.match(words, /^cpu: \[OK\]/);
  assert.deepEqual(asked[0]?.[0], [{ link: 'https://console.aws.amazon.com/' }]);
});

test('a pasted link of no known page is not said to be missing on it', async () => {
  const link = 'https://eu-west-1.console.aws.amazon.com/cloudwatch/home#alarmsV2:alarm/cpu';

  const { words, asked } = await exported({
    answer: { state: 'no-access', cause: 'link-unpublished' },
    macro: { autoConvertLink: link, content: { id: 'no id' } },
  });

  assert.equal(words, 'cpu: the state could not be read at 2026-03-02 09:30 UTC');
  assert.deepEqual(asked, []);
});

test('a pasted link is named by itself where nothing is answered', async () => {
  const link = 'https://eu-west-1.console.aws.amazon.com/cloudwatch/home#alarmsV2:alarm/cpu';

  const { words } = await exported({
    answer: { state: 'no-access', cause: 'link-unpublished' },
    macro: { autoConvertLink: link },
  });

  assert.equal(words, 'cpu: the published page did not hold this link at 2026-03-02 09:30 UTC');
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

      assert.ok(text.startsWith('\u2068payyap\u2069: '), JSON.stringify(text));
    }
  }
});

test('a label of which there is nothing to see is none', async () => {
  for (const label of ['\u200b', '\u3164', '\u2066\u2069']) {
    const { words } = await exported({ macro: { config: { reference, label } } });

    assert.ok(words.startsWith(`${reference.alarmName}: `), JSON.stringify(words));
  }
});

test('a link that leads to no alarm is not said to have a state on the page', async () => {
  for (const type of ['pdf', 'other']) {
    const answer = { state: 'no-access', cause: 'link-unreadable' } as const;
    const macro = { autoConvertLink: 'https://console.aws.amazon.com/cloudwatch/home' };

    const { words } = await exported({ type, answer, macro });

    assert.equal(words, 'CloudWatch alarm: not set up');
  }
});

const elsewhere = ['other', 'email', 'feed', 'diff', 'html_export', 'something-new'];

test('K5: exports that outlive their moment tell a name and no state, and AWS is not asked', async () => {
  const link = 'https://eu-west-1.console.aws.amazon.com/cloudwatch/home#alarmsV2:alarm/cpu';
  const macros = [
    [{ config: { reference } }, reference.alarmName],
    [{ config: { reference, label: 'Orders' } }, 'Orders'],
    [{ config: { reference: { seal: 'sealed' } } }, 'Alarm'],
    [{ autoConvertLink: link }, 'cpu'],
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
