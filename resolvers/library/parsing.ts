import {
  libraryLimits,
  type LibraryDraft,
  type MacroAccess,
  type MacroContent,
  type MacroSample,
} from '../../contract/library';
import { fieldsOf } from '../../rules/fields';
import { parseText } from '../lib/parse';
import { parseGroups, parseMacroDefinition } from '../macros/definition';
import { parseUses } from '../macros/parse-uses';
import { accessOf, contentOf, openAccess } from './building';

/** A name that every definition has here: the content is parsed apart from it. */
const anyName = 'macro';

/** The content of a macro; undefined where a part of it is none. */
export function parseContent(value: unknown): MacroContent | undefined {
  const fields = fieldsOf(value);
  const definition = parseMacroDefinition({ ...fields, name: anyName, ...openAccess });
  const template = parseText(fields['template'], libraryLimits.valueBytes);
  return definition && template !== undefined ? contentOf({ definition, template }) : undefined;
}

/** Who may use and see a macro, where all of it is said. */
export function parseAccess(value: unknown): MacroAccess | undefined {
  const blank = { title: anyName, description: '', categories: [], icon: '' };
  const definition = parseMacroDefinition({
    ...fieldsOf(value),
    name: anyName,
    ...blank,
    bodyHandling: 'none',
    encoding: 'data-center',
  });
  return definition && accessOf(definition);
}

/** The fields of an access that are given; whatever else is given is left out. */
export function accessFields(value: unknown): Readonly<Record<string, unknown>> {
  const given = Object.entries(fieldsOf(value));
  return Object.fromEntries(given.filter(([name]) => Object.hasOwn(openAccess, name)));
}

export function parseDraft(value: unknown): LibraryDraft | undefined {
  const { content, note } = fieldsOf(value);
  const parsed = parseContent(content);
  const text = parseNote(note);
  return parsed && text !== undefined ? { content: parsed, note: text } : undefined;
}

export function parseNote(value: unknown): string | undefined {
  return parseText(value, libraryLimits.note);
}

/** A count, of versions or revisions. */
export function parseCount(value: unknown): number | undefined {
  return Number.isSafeInteger(value) && (value as number) >= 0 ? (value as number) : undefined;
}

const longest = { name: 200, digest: 100 };

/** Samples, with names that differ; undefined where one is none, or holds the id of a person. */
export function parseSamples(value: unknown): readonly MacroSample[] | undefined {
  if (!Array.isArray(value) || value.length > libraryLimits.samples) return undefined;
  const samples = value.map(parseSample);
  if (!samples.every((sample) => sample !== undefined)) return undefined;
  return new Set(samples.map(({ name }) => name)).size === samples.length ? samples : undefined;
}

function parseSample(value: unknown): MacroSample | undefined {
  const { name: given, parameters, body, as, expected } = fieldsOf(value);
  const name = parseText(given, longest.name)?.trim();
  const [use] = parseUses([{ name: anyName, parameters, body }]) ?? [];
  const groups = as === undefined ? [] : parseGroups(fieldsOf(as)['groups']);
  const digest = expected === undefined ? '' : parseText(expected, longest.digest);
  if (!name || !use || !groups || digest === undefined || holdsPerson(use)) return undefined;
  return {
    name,
    parameters: use.parameters,
    ...(use.body !== undefined && { body: use.body }),
    ...(as !== undefined && { as: { groups } }),
    ...(digest !== '' && { expected: digest }),
  };
}

/**
 * Ids of Atlassian's accounts, as `712020:` and a uuid, or 24 hexadecimal digits of older ones
 * (developer.atlassian.com/cloud/jira/platform/deprecation-notice-user-privacy-api-migration-guide/).
 */
const person = /\b\d{6}:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b|\b[0-9a-f]{24}\b/i;

function holdsPerson(use: unknown): boolean {
  return person.test(JSON.stringify(use));
}
