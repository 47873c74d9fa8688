import type { GrantedReference } from '../../contract/alarms';
import type { VersionKind } from '../../contract/library';
import type { CurrentMacro, MacroDefinition } from '../../contract/macros';
import { fieldsOf } from '../../rules/fields';
import { parseMacroName } from '../../rules/macro-name';
import { parsePlacement } from '../../rules/placement';
import { parseText } from '../lib/parse';

/** An alarm that a template names by two literals, and the grant that was made for it. */
export interface LiteralAlarm {
  /** As the template names it. */
  readonly account: string;
  readonly alarm: string;
  readonly reference: GrantedReference;
}

/** What an administrator publishes. */
export interface NewMacro {
  readonly definition: MacroDefinition;
  readonly template: string;
  /** Why, for the history. */
  readonly note: string;
}

/** A version that was, as history keeps it; grants are made anew for who looks at it. */
export interface PastVersion extends NewMacro {
  /** Milliseconds since the epoch. */
  readonly savedAt: number;
  readonly kind: VersionKind;
  /** Of a restored one: which version it repeats. */
  readonly restores?: number;
}

/** One version of a macro; it never changes. */
export interface MacroVersion extends PastVersion {
  readonly alarms: readonly LiteralAlarm[];
}

const longest = { title: 200, description: 2_000, category: 100, icon: 2_000, group: 255 };
const most = { categories: 20, groups: 50 };

/** A definition, where the value is one in all its parts. */
export function parseMacroDefinition(value: unknown): MacroDefinition | undefined {
  const fields = fieldsOf(value);
  const name = parseMacroName(fields['name']);
  const title = parseText(fields['title'], longest.title)?.trim();
  const description = parseText(fields['description'], longest.description);
  const categories = parseTexts(fields['categories'], most.categories, longest.category);
  const icon = parseIcon(fields['icon']);
  const bodyHandling = oneOf(fields['bodyHandling'], [
    'none',
    'escaped',
    'unrendered',
    'rendered',
  ] as const);
  const encoding = oneOf(fields['encoding'], ['data-center', 'none'] as const);
  const visibility = oneOf(fields['visibility'], ['everyone', 'administrators'] as const);
  const placement = parsePlacement(fields['placement']);
  const groups = parseGroups(fields['groups']);
  const { enabled } = fields;
  if (
    name === undefined ||
    !title ||
    description === undefined ||
    !categories ||
    icon === undefined ||
    !bodyHandling ||
    !encoding ||
    !visibility ||
    !placement ||
    !groups ||
    typeof enabled !== 'boolean'
  ) {
    return undefined;
  }
  const texts = { name, title, description, categories, icon };
  return { ...texts, bodyHandling, encoding, visibility, placement, groups, enabled };
}

/** What readers need of a macro's row in storage. */
export function parseCurrentMacro(row: unknown): CurrentMacro | undefined {
  const { macroId: id, macro } = fieldsOf(row);
  const definition = parseMacroDefinition(macro);
  const { version, formerNames } = fieldsOf(macro);
  if (!definition || typeof id !== 'string' || !isVersion(version)) return undefined;
  return { ...definition, id, version, formerNames: parseNames(formerNames) };
}

/** The name of the macro that a row of a former name stands for; undefined for any other row. */
export function parseAlias(row: unknown): string | undefined {
  return parseMacroName(fieldsOf(row)['aliasOf']);
}

/** Names of macros, without what is none. */
export function parseNames(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.flatMap((name) => parseMacroName(name) ?? []) : [];
}

/** Names of groups; undefined where one is none, or there are too many. */
export function parseGroups(value: unknown): readonly string[] | undefined {
  return parseTexts(value, most.groups, longest.group);
}

/** What storage holds of one version. */
export function parseMacroVersion(value: unknown): MacroVersion | undefined {
  const past = parsePastVersion(value);
  const { alarms } = fieldsOf(value);
  if (!past) return undefined;
  // Grants count by their own proof, whoever wrote them.
  return { ...past, alarms: Array.isArray(alarms) ? (alarms as readonly LiteralAlarm[]) : [] };
}

/** A version without its grants, where the value is one in all its parts. */
export function parsePastVersion(value: unknown): PastVersion | undefined {
  const { definition, template, note, savedAt, kind, restores } = fieldsOf(value);
  const parsed = parseMacroDefinition(definition);
  if (!parsed || typeof template !== 'string' || !isTime(savedAt)) return undefined;
  return {
    definition: parsed,
    template,
    note: typeof note === 'string' ? note : '',
    savedAt,
    kind: oneOf(kind, versionKinds) ?? 'published',
    ...(isVersion(restores) && { restores }),
  };
}

const versionKinds: readonly VersionKind[] = ['published', 'restored', 'renamed', 'access'];

function isTime(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}

function isVersion(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 1 && (value as number) <= 999_999;
}

function oneOf<const Choice extends string>(
  value: unknown,
  choices: readonly Choice[],
): Choice | undefined {
  return choices.find((choice) => choice === value);
}

function parseTexts(value: unknown, mostItems: number, longestItem: number) {
  if (!Array.isArray(value) || value.length > mostItems) return undefined;
  const texts = value.map((item) => parseText(item, longestItem));
  return texts.every((text) => text !== undefined) ? texts : undefined;
}

/** An https address or a path of the site: a page loads it. */
function parseIcon(value: unknown): string | undefined {
  const text = parseText(value, longest.icon);
  if (text === undefined || text === '') return text;
  const isPath = /^\/(?![/\\])/.test(text);
  return isPath || /^https:\/\//i.test(text) ? text : undefined;
}
