import { libraryLimits } from '../../contract/library';
import type { MacroBodyHandling } from '../../contract/macros';
import { wikiOutputHead, wikiOutputLine } from '../wiki-output';
import { bytesOf } from './bytes';
import type { BadEntry, FoundMacro, Note, NoteCode } from './found';
import { parameterLines, type RawParameter } from './parameter-lines';

/** What a file says of a macro; undefined for what it does not say. */
export interface RawMacro {
  readonly name?: string | undefined;
  readonly title?: string | undefined;
  readonly description?: string | undefined;
  readonly categories?: readonly string[] | undefined;
  readonly icon?: string | undefined;
  readonly documentation?: string | undefined;
  readonly hasBody?: boolean | undefined;
  /** As Data Center names it, or in the words of its page. */
  readonly bodyType?: string | undefined;
  readonly hidden?: boolean | undefined;
  readonly outputType?: string | undefined;
  readonly template?: string | undefined;
  readonly parameters?: readonly RawParameter[] | undefined;
}

/** What a definition may hold (resolvers/macros/definition.ts). */
const longest = { title: 200, description: 2_000, category: 100, icon: 2_000 };
const mostCategories = 20;

/** With what a version holds beside its template. */
const mostTemplateBytes = libraryLimits.valueBytes - 8 * 1024;

/** The macro that a file describes; or why it is none. */
export function toFound(
  raw: RawMacro,
  source: string,
  before: readonly Note[] = [],
): FoundMacro | BadEntry {
  const name = (raw.name ?? '').trim();
  const bad = (problem: BadEntry['problem'], subject = ''): BadEntry => ({
    source,
    name,
    problem,
    subject,
  });
  if (raw.template === undefined || raw.template.trim() === '') return bad('no-template');
  const notes: Note[] = [...before];
  const note = (code: NoteCode, subject = ''): void => void notes.push({ code, subject });

  const lines = parameterLines(raw.template, raw.parameters ?? []);
  if (lines !== '') note('parameters-written');
  const head = outputHead(raw);
  if (head !== '') note('output-written');
  const template = `${head}${lines}${raw.template}`;
  if (bytesOf(JSON.stringify(template)) > mostTemplateBytes) return bad('template-too-large');

  const bodyHandling = bodyOf(raw, (taken) => note('body-guessed', taken));
  if (bodyHandling === undefined) return bad('body-unknown', raw.bodyType ?? '');
  const title = shortened(firstOf(raw.title, name, source), longest.title, () =>
    note('title-shortened'),
  );
  return {
    is: 'macro',
    source,
    name,
    title: title === '' ? '?' : title,
    description: descriptionOf(raw, note),
    categories: categoriesOf(raw, note),
    icon: iconOf(raw, note),
    bodyHandling,
    hidden: raw.hidden === true,
    template,
    notes,
  };
}

/** What is stored of a macro has no type of output: a template of wiki markup has to say so itself. */
function outputHead({ outputType = '', template = '' }: RawMacro): string {
  const isWiki = outputType.trim().toLowerCase().startsWith('wiki');
  return isWiki && wikiOutputLine(template) === undefined ? wikiOutputHead(template) : '';
}

const bodyTypes: ReadonlyMap<string, MacroBodyHandling> = new Map([
  ['none', 'none'],
  ['escapehtml', 'escaped'],
  ['escaped', 'escaped'],
  ['raw', 'unrendered'],
  ['unrendered', 'unrendered'],
  ['plaintext', 'unrendered'],
  ['rendered', 'rendered'],
  ['richtext', 'rendered'],
]);

/**
 * What becomes of the body. Without a word on it a macro with a body gets its source, as Data Center's
 * descriptors do; a template by itself gets what its `$body` lets expect.
 */
function bodyOf(
  { hasBody, bodyType, template = '' }: RawMacro,
  guessed: (taken: MacroBodyHandling) => void,
): MacroBodyHandling | undefined {
  if (hasBody === false) return 'none';
  const spelled = (bodyType ?? '').toLowerCase().replaceAll(/[\s_-]/g, '');
  if (spelled !== '') return bodyTypes.get(spelled);
  if (hasBody === true) {
    guessed('unrendered');
    return 'unrendered';
  }
  if (!/\$!?\{?body\b/.test(template)) return 'none';
  guessed('rendered');
  return 'rendered';
}

type Tell = (code: NoteCode, subject?: string) => void;

function descriptionOf({ description = '', documentation = '' }: RawMacro, note: Tell): string {
  const address = documentation.trim();
  const text = description.trim();
  if (address === '') {
    return shortened(text, longest.description, () => note('description-shortened'));
  }
  note('documentation-kept', address);
  const room = longest.description - address.length - 1;
  const before = shortened(text, Math.max(0, room), () => note('description-shortened'));
  return `${before} ${address}`.trim().slice(0, longest.description);
}

function categoriesOf({ categories = [] }: RawMacro, note: Tell): readonly string[] {
  const given = [...new Set(categories.map((category) => category.trim()))].filter(Boolean);
  const kept = given.filter(({ length }) => length <= longest.category).slice(0, mostCategories);
  if (kept.length < given.length) note('categories-left-out');
  return kept;
}

function iconOf({ icon = '' }: RawMacro, note: Tell): string {
  const address = icon.trim();
  if (address === '') return '';
  const isPath = /^\/(?![/\\])/.test(address);
  const isKept = (isPath || /^https:\/\//i.test(address)) && address.length <= longest.icon;
  if (!isKept) note('icon-left-out', address.slice(0, longest.title));
  return isKept ? address : '';
}

function firstOf(...texts: readonly (string | undefined)[]): string {
  return texts.find((text) => text !== undefined && text.trim() !== '')?.trim() ?? '';
}

/** The beginning of a text, with no half of a sign at its end. */
function shortened(text: string, most: number, told: () => void): string {
  if (text.length <= most) return text;
  told();
  return text.slice(0, most).replace(/[\ud800-\udbff]$/, '');
}
