import type { AlarmAnswer, AlarmView } from '../../contract/alarms';
import { isView, wordOf } from '../../rules/alarm-state';
import { fill } from '../../rules/sentence';
import { isolated } from './isolated';
import { moment, momentBefore, type ExportWords } from './messages';

/** Colours of the Atlassian Document Format's lozenge, whose text says the state by itself. */
type StatusColor = 'neutral' | 'red' | 'green' | 'yellow';

interface LinkMark {
  readonly type: 'link';
  readonly attrs: { readonly href: string };
}

type Inline =
  | { readonly type: 'text'; readonly text: string; readonly marks?: readonly [LinkMark] }
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

/** What an exported badge calls its alarm. */
export interface ExportedName {
  /** The alarm's name or label: text, never markup. */
  readonly text: string;
  /** Where it leads. */
  readonly url?: string | undefined;
}

/** Stands between what a lozenge says, as in the badge, in every language. */
const separator = ' · ';

/**
 * A badge on paper: its name, state and since when, as of the moment in which AWS was asked.
 *
 * @param hasSince - Whether the macro tells since when.
 */
export function badgeDocument(
  name: ExportedName,
  answer: AlarmAnswer,
  asOf: Date,
  words: ExportWords,
  hasSince = true,
): ExportedDocument {
  if (!isView(answer)) {
    return namedDocument(words[wordOf(answer.state, answer.cause)], name, asOf);
  }
  const { state, since, doubt } = answer;
  const lozenge = [words[state], doubt && words[doubt]].filter(Boolean).join(separator);
  // Since when is that of a state without doubt, as in the badge.
  const told = hasSince && doubt === undefined ? since : undefined;
  const places = {
    name: nameOf(name),
    state: { type: 'status', attrs: { text: lozenge, color: colorOf(answer) } },
    asOf: text(moment(asOf)),
    since: text(told === undefined ? '' : momentBefore(new Date(told), asOf)),
  } as const;
  const notes = [actionsOf(answer, words)].filter(Boolean).map((note) => text(separator + note));
  const sentence = words[told === undefined ? 'reported' : 'reported-since'];
  return paragraph([...filled(sentence, places), ...notes]);
}

/** A sentence about a badge without a state. */
export function namedDocument(sentence: string, name: ExportedName, asOf?: Date): ExportedDocument {
  const moments = asOf && { asOf: text(moment(asOf)) };
  return paragraph(filled(sentence, { name: nameOf(name), ...moments }));
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

/** The sentence with a node in each of its places. */
function filled(sentence: string, places: Readonly<Record<string, Inline>>): readonly Inline[] {
  return sentence
    .split(/\{(\w+)\}/)
    .map((part, index) => (index % 2 === 0 ? text(part) : (places[part] ?? text(''))));
}

/** The format has no empty texts, as one before a state with which the sentence of a language begins. */
function paragraph(nodes: readonly Inline[]): ExportedDocument {
  const content = nodes.filter((node) => node.type !== 'text' || node.text !== '');
  return { type: 'doc', version: 1, content: [{ type: 'paragraph', content }] };
}

function text(words: string): Inline {
  return { type: 'text', text: words };
}

function nameOf({ text: name, url }: ExportedName): Inline {
  if (url === undefined) return text(name);
  return { type: 'text', text: name, marks: [{ type: 'link', attrs: { href: url } }] };
}
