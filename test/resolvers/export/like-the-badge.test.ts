import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { describe as describeBadge, stateText } from '../../../components/alarm-badge/describe';
import { message } from '../../../components/alarm-badge/messages';
import {
  absentStates,
  failureCauses,
  reportedStates,
  type AlarmAnswer,
  type AlarmReference,
  type ReportedDoubt,
} from '../../../contract/alarms';
import { alarmHandlers } from '../../../resolvers/alarms/handler';
import { exportWords } from '../../../resolvers/export/messages';
import { alarmStates, type StateWord } from '../../../rules/alarm-state';
import { parseAnswer, type BadgeAnswer } from '../../../rules/answer';
import { unasked } from '../../../rules/badge-config';
import { parseContext } from '../../../static/alarm-badge/context';
import { exported, runtime } from './exporting';

/*
 * A badge and its export are two ways to say one thing. Here both are given the same macro and the
 * same answer of the backend, and what they say is compared by the words that each of them has for it.
 */

const connectionId = '7d9c1f64-2b1e-4c58-9a55-0d3a3c6f2a10';
const grant = `1.00000000.${'A'.repeat(43)}`;
const chosen = { connectionId, alarmName: 'cpu', grant };
const link = 'https://eu-west-1.console.aws.amazon.com/cloudwatch/home#alarmsV2:alarm/cpu';

const doubts: readonly ReportedDoubt[] = [
  'partial-data',
  'evaluation-error',
  'evaluation-failure',
  'never-evaluated',
  'contradicting',
];
const answers: readonly AlarmAnswer[] = [
  ...reportedStates.flatMap((state) => [
    { state },
    ...doubts.map((doubt) => ({ state, doubt })),
    { state, actions: 'off' as const },
    { state, actions: 'suppressed' as const, suppressor: 'deploy' },
  ]),
  ...absentStates.flatMap((state) => [
    { state },
    ...failureCauses.map((cause) => ({ state, cause })),
  ]),
];

/** What is told, and what the reader is kept unsure of. */
interface Said {
  readonly word: StateWord | undefined;
  readonly isDoubted: boolean;
  /** Whether it is told that nobody is notified. */
  readonly isSilent: boolean;
  /** What was asked for. */
  readonly asked: readonly AlarmReference[];
}

/** Macros as pages hold them: whole, old, broken, and of two kinds at once. */
const macros: Readonly<Record<string, object>> = {
  chosen: { config: { reference: chosen } },
  'chosen beside a pasted link': { config: { reference: chosen }, autoConvertLink: link },
  labelled: { config: { reference: chosen, label: 'Orders' } },
  sealed: { config: { reference: { seal: 'sealed' }, label: 'Orders' } },
  'sealed, without a label': { config: { reference: { seal: 'sealed' } } },
  'sealed beside a name': { config: { reference: { seal: 'sealed', ...chosen } } },
  pasted: { autoConvertLink: link },
  'pasted, told among the parameters': { config: { autoConvertLink: link } },
  'pasted, with options': { autoConvertLink: link, config: { label: 'Orders', size: 'large' } },
  'pasted, of another type first': { autoConvertLink: 7, config: { autoConvertLink: link } },
  'pasted, empty first': { autoConvertLink: '', config: { autoConvertLink: link } },
  'pasted, unreadable': { autoConvertLink: 'https://example.com/' },
  'pasted, too long': { autoConvertLink: `${link}${'x'.repeat(9_000)}` },
  'of the first badges, without a grant': { config: { connectionId, alarmName: 'cpu' } },
  'of the first badges, with a grant': { config: chosen },
  'without a grant, beside a pasted link': {
    config: { reference: { connectionId, alarmName: 'cpu' } },
    autoConvertLink: link,
  },
  'broken beside a pasted link': { config: { reference: 'broken' }, autoConvertLink: link },
  'nothing beside a pasted link': { config: { reference: null }, autoConvertLink: link },
  'broken beside an old alarm': { config: { reference: {}, connectionId, alarmName: 'cpu' } },
  'of no account': { config: { reference: { ...chosen, connectionId: 'x' } } },
  'of a name that AWS cannot have': { config: { reference: { ...chosen, alarmName: 'a\u0000b' } } },
  'with too long a grant': { config: { reference: { ...chosen, grant: 'x'.repeat(300) } } },
  'with too long a seal': { config: { reference: { seal: 'x'.repeat(5_000) } } },
  'not chosen': { config: { size: 'large' } },
  'not chosen, with a label': { config: { label: 'Orders' } },
};

/** The badge asks the macro's resolver, as its page does, and shows what it reads of the answer. */
async function badgeSays(macro: object, answer: AlarmAnswer): Promise<Said> {
  const asked: AlarmReference[] = [];
  const { 'alarms.read': read } = alarmHandlers({
    readAlarms: ({ references }) => {
      asked.push(...references);
      return Promise.resolve({ answers: references.map(() => answer) });
    },
  });
  const context = parseContext({ extension: { ...macro, content: { id: '98306' } } });
  let shown: BadgeAnswer | undefined = unasked(context);
  if (context.reference) {
    const { reference } = context;
    const payload = { references: [reference], contentId: '98306' };
    const result = await read({ payload, context: { ...runtime, accountId: '712020:reader' } });
    assert.ok(result.ok);
    shown = parseAnswer(result.answers[0]);
  }
  assert.ok(shown);
  const { state, doubt, cause } = shown;
  const text = stateText({ state, doubt, cause }, new Date());
  const description = describeBadge(shown);
  const word = stateWords.find((each) => message(each) === text.word);
  const isSilent = /notif/i.test(description);
  return { word, isDoubted: doubt !== undefined, isSilent, asked };
}

const stateWords: readonly StateWord[] = [...alarmStates, 'not-chosen', 'linked'];
const english = exportWords('en');

async function exportSays(macro: object, answer: AlarmAnswer): Promise<Said> {
  const { words, colors, asked } = await exported({ macro, answer });
  const isReported = colors.length > 0;
  const word = stateWords.find((each) => each !== 'loading' && isSaidBy(each, words, isReported));
  return {
    word,
    isDoubted: /\[[^\]]* · [^\]]*\]/.test(words),
    isSilent: words.includes('notifications'),
    asked: asked.flatMap(([references]) => references),
  };
}

function isSaidBy(
  word: Exclude<StateWord, 'loading'>,
  words: string,
  isReported: boolean,
): boolean {
  if ((reportedStates as readonly string[]).includes(word)) {
    return isReported && new RegExp(`\\[${english[word]}( · |\\])`).test(words);
  }
  // The name alone, whatever it is.
  if (word === 'linked') return !isReported && !/: |\[/.test(words);
  const [, ending = ''] = english[word].replace(' ({asOf})', '').split('{name}');
  return !isReported && words.includes(ending);
}

describe('an export says what the badge says', () => {
  for (const [name, macro] of Object.entries(macros)) {
    test(`of a macro that is ${name}`, async () => {
      for (const answer of answers) {
        const badge = await badgeSays(macro, answer);
        const inExport = await exportSays(macro, answer);

        assert.ok(badge.word, JSON.stringify(answer));
        assert.deepEqual(inExport, badge, JSON.stringify(answer));
      }
    });
  }

  test('of a macro that nobody set up, as far as its page tells', async () => {
    const body = { type: 'doc', version: 1, content: [] };

    const badge = await badgeSays({}, { state: 'ok' });
    const { words } = await exported({ macro: {}, body });

    // The badge has the macro's own frame; an export that was told nothing cannot know.
    assert.equal(badge.word, 'not-chosen');
    assert.match(words, /could not be read/);
  });
});
