import type { AlarmAnswer, AlarmView } from '../../contract/alarms';
import { isView, wordOf } from '../../rules/alarm-state';
import { fill } from '../../rules/sentence';
import { isolated } from './isolated';
import { moment, type ExportWords } from './messages';

/** Colours of the Atlassian Document Format's lozenge, whose text says the state by itself. */
type StatusColor = 'neutral' | 'red' | 'green' | 'yellow';

type Inline =
  | { readonly type: 'text'; readonly text: string }
  | {
      readonly type: 'status';
      readonly attrs: { readonly text: string; readonly color: StatusColor };
    };

/**
 * What stands in a macro's place in an exported page
 * (developer.atlassian.com/cloud/jira/platform/apis/document/structure/).
 */
export interface ExportedDocument {
  readonly type: 'doc';
  readonly version: 1;
  readonly content: readonly [{ readonly type: 'paragraph'; readonly content: readonly Inline[] }];
}

/**
 * A badge on paper: its name, state and since when, as of the moment in which AWS was asked.
 *
 * @param name - The alarm's name or label: text, never markup.
 */
export function badgeDocument(
  name: string,
  answer: AlarmAnswer,
  asOf: Date,
  words: ExportWords,
): ExportedDocument {
  const values = { name, asOf: moment(asOf) };
  if (!isView(answer)) {
    return wordsDocument(fill(words[wordOf(answer.state, answer.cause)], values));
  }
  const { state, since, doubt } = answer;
  const sentence = words[since === undefined ? 'reported' : 'reported-since'];
  const [before = '', after = ''] = sentence
    .split('{state}')
    .map((part) => fill(part, { ...values, since: since ? moment(new Date(since)) : '' }));
  return paragraph([
    text(before),
    { type: 'status', attrs: { text: words[state], color: colorOf(answer) } },
    text([after, doubt && words[doubt], actionsOf(answer, words)].filter(Boolean).join(' ')),
  ]);
}

/** Words alone, where there is no alarm to ask for. */
export function wordsDocument(words: string): ExportedDocument {
  return paragraph([text(words)]);
}

/** That nobody was notified, where that is so. */
function actionsOf({ actions, suppressor }: AlarmView, words: ExportWords): string {
  if (actions === 'off') return words['actions-off'];
  if (actions !== 'suppressed') return '';
  return suppressor === undefined
    ? words['actions-suppressed']
    : fill(words['actions-suppressed-by'], { suppressor: isolated(suppressor) });
}

/** A doubtful state is never green. */
function colorOf({ state, doubt }: AlarmView): StatusColor {
  if (state === 'alarm') return 'red';
  if (doubt !== undefined) return 'yellow';
  return state === 'ok' ? 'green' : 'neutral';
}

/** The format has no empty texts, as one before a state with which the sentence of a language begins. */
function paragraph(nodes: readonly Inline[]): ExportedDocument {
  const content = nodes.filter((node) => node.type !== 'text' || node.text !== '');
  return { type: 'doc', version: 1, content: [{ type: 'paragraph', content }] };
}

function text(words: string): Inline {
  return { type: 'text', text: words };
}
