import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  absentStates,
  failureCauses,
  reportedStates,
  type AlarmAnswer,
} from '../../../contract/alarms';
import { badgeDocument, namedDocument } from '../../../resolvers/export/document';
import { isolated } from '../../../resolvers/export/isolated';
import { exportWords, type ExportWords } from '../../../resolvers/export/messages';
import { isView, wordOf } from '../../../rules/alarm-state';
import { readDocument } from './exporting';

const asOf = new Date('2026-03-02T09:30:40Z');
const english = exportWords('en');

/** Words in other orders, as languages have them, and beginning or ending with what stands alone. */
const languages: readonly ExportWords[] = [
  english,
  {
    ...english,
    reported: '{state}',
    'reported-since': '{state} ({asOf}), {since}: {name}',
    unavailable: '({asOf}) {name}',
  },
  { ...english, reported: '{name}{state}', 'reported-since': '{since}{state}' },
];

const doubts = [
  undefined,
  'partial-data',
  'evaluation-error',
  'evaluation-failure',
  'never-evaluated',
  'contradicting',
] as const;
const actions = [
  {},
  { actions: 'off' },
  { actions: 'suppressed' },
  { actions: 'suppressed', suppressor: 'deploy\u202e\u2069 <b>' },
] as const;
const times = [undefined, '2026-03-02T09:12:00.000Z'] as const;

const answers: readonly AlarmAnswer[] = [
  ...reportedStates.flatMap((state) =>
    doubts.flatMap((doubt) =>
      times.flatMap((since) =>
        actions.map((done) => ({
          state,
          ...(doubt && { doubt }),
          ...(since && { since }),
          ...done,
        })),
      ),
    ),
  ),
  ...absentStates.flatMap((state) => [
    { state },
    ...failureCauses.map((cause) => ({ state, cause })),
  ]),
];

const names = [
  'cpu',
  ' ',
  '<script>alert(1)</script>',
  '{state}{asOf}{since}',
  '$& $1 $`',
  '__proto__',
  '"}],"type":"doc',
  '\u202Egpj.exe',
  '🔥'.repeat(60),
  'x'.repeat(255),
];

test('every document is a valid one, in every state, doubt, fault and language, of any name', () => {
  for (const words of languages) {
    for (const answer of answers) {
      for (const name of names) {
        const url = name === 'cpu' ? 'https://console.aws.amazon.com/' : undefined;
        const { words: text } = readDocument(
          badgeDocument({ text: name, url }, answer, asOf, words),
        );

        assert.doesNotMatch(text, /undefined|Invalid/);
      }
    }
  }
});

test('a name is text in it as it is, and fills no place', () => {
  for (const name of names) {
    for (const answer of answers) {
      const { words } = readDocument(badgeDocument({ text: name }, answer, asOf, english));

      const isAlone = 'cause' in answer && wordOf(answer.state, answer.cause) === 'linked';
      const after = isView(answer) ? ' [' : isAlone ? '' : ': ';
      assert.ok(words.startsWith(`${name}${after}`), words);
    }
  }
});

test('a name has no sign that no file of Word can hold', () => {
  // What XML 1.0 does not allow in a text (https://www.w3.org/TR/xml/#charsets).
  const forbidden = ['\u0000', '\u001f', '\ufffe', '\uffff', '\ud800'];

  assert.equal(isolated(`c${forbidden.join('')}pu`), '\u2068cpu\u2069');
});

test('the name of an alarm that suppresses notifications is isolated too', () => {
  const answer = { state: 'alarm', ...actions[3] } as const;

  const { text } = readDocument(badgeDocument({ text: 'cpu' }, answer, asOf, english));

  assert.ok(text.endsWith(' · notifications suppressed by \u2068deploy <b>\u2069'), text);
});

test('C39: a state with a doubt is never green, and one without a report has no colour', () => {
  for (const answer of answers) {
    const { colors } = readDocument(badgeDocument({ text: 'cpu' }, answer, asOf, english));

    const isCertain = answer.state === 'ok' && !('doubt' in answer);
    assert.equal(colors.includes('green'), isCertain, JSON.stringify(answer));
    assert.equal(
      colors.length,
      (reportedStates as readonly string[]).includes(answer.state) ? 1 : 0,
    );
  }
});

test('a sentence without a state is a valid document too', () => {
  for (const words of Object.values(english)) {
    readDocument(namedDocument(words, { text: 'cpu' }, asOf));
  }
});

test('the time since when has its day where that is another one, and the zone is told once', () => {
  const said = (since: string): string =>
    readDocument(badgeDocument({ text: 'cpu' }, { state: 'alarm', since }, asOf, english)).words;

  assert.equal(said(times[1]), 'cpu [In alarm] since 09:12 (09:30 UTC, 2026-03-02)');
  assert.equal(
    said('2026-02-27T23:59:59.000Z'),
    'cpu [In alarm] since 2026-02-27 23:59 (09:30 UTC, 2026-03-02)',
  );
});

test('a state with a doubt is told without since when, which is that of the state alone', () => {
  const since = times[1];
  const answer = { state: 'ok', doubt: 'partial-data', since } as const;

  const { words } = readDocument(badgeDocument({ text: 'cpu' }, answer, asOf, english));

  assert.equal(words, 'cpu [OK · partial data] (09:30 UTC, 2026-03-02)');
});
