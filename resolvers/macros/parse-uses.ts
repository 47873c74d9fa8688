import { mostMacroUses, type MacroSite, type MacroUse } from '../../contract/macros';
import { fieldsOf } from '../../rules/fields';
import { parseMacroName } from '../../rules/macro-name';
import { parseText } from '../lib/parse';

const mostParameters = 200;

/**
 * The uses of one request, each undefined where it does not parse. Undefined altogether when the
 * value is no list of 1 to 100.
 */
export function parseUses(value: unknown): readonly (MacroUse | undefined)[] | undefined {
  if (!Array.isArray(value) || value.length < 1 || value.length > mostMacroUses) return undefined;
  return value.map(parseUse);
}

/** One use; undefined where it does not parse. */
export function parseUse(value: unknown): MacroUse | undefined {
  const { name: given, parameters, body } = fieldsOf(value);
  const name = parseMacroName(given);
  const stored = Object.entries(fieldsOf(parameters));
  if (name === undefined || stored.length > mostParameters) return undefined;
  const use = { name, parameters: Object.fromEntries(stored.filter(([, each]) => isValue(each))) };
  const isBody = typeof body === 'string' || (typeof body === 'object' && body !== null);
  return isBody ? { ...use, body } : use;
}

/** A text, a flag, a number, several texts, or the reference of an alarm. */
function isValue(value: unknown): boolean {
  if (Array.isArray(value)) return value.every((each) => typeof each === 'string');
  if (typeof value !== 'object') return ['string', 'boolean', 'number'].includes(typeof value);
  return value !== null && Object.values(value).every((each) => typeof each === 'string');
}

/** A frame's word of its site. It decides nothing but how this reader's own output is written. */
export function parseSite(value: unknown): MacroSite | undefined {
  const { url, locale, timeZone } = fieldsOf(value);
  const origin = parseOrigin(url);
  if (origin === undefined) return undefined;
  return {
    url: origin,
    // Confluence writes locales with an underscore.
    locale: knownBy(withHyphens(locale), (tag) => new Intl.DateTimeFormat(tag)) ?? 'en-US',
    timeZone:
      knownBy(timeZone, (zone) => new Intl.DateTimeFormat('en', { timeZone: zone })) ?? 'UTC',
  };
}

function parseOrigin(value: unknown): string | undefined {
  const text = parseText(value, 300);
  if (text === undefined || !URL.canParse(text)) return undefined;
  const { protocol, hostname, origin } = new URL(text);
  const isLocal = protocol === 'http:' && hostname === 'localhost';
  return protocol === 'https:' || isLocal ? origin : undefined;
}

function withHyphens(value: unknown): unknown {
  return typeof value === 'string' ? value.replaceAll('_', '-') : value;
}

/** The text, where Intl knows it. */
function knownBy(value: unknown, ask: (text: string) => unknown): string | undefined {
  const text = parseText(value, 100);
  if (text === undefined) return undefined;
  try {
    ask(text);
    return text;
  } catch {
    return undefined;
  }
}
