import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { at, list, record, text, type Yaml } from './yaml';

/** The language of the local site, as its contexts say. */
const locale = 'en-US';

/**
 * The modules of a manifest with their titles and descriptions in the site's language: `{ i18n: key }`
 * becomes what the file of the language has for the key, else those of the languages that `fallback`
 * names (developer.atlassian.com/platform/forge/manifest-reference/translations/).
 */
export async function translated(yaml: Yaml, root: string): Promise<Yaml> {
  const translations = at(yaml, 'translations');
  const files = new Map(
    list(at(translations, 'resources')).map((each) => [at(each, 'key'), at(each, 'path')]),
  );
  const fallback = at(translations, 'fallback');
  const order = [locale, ...list(at(fallback, locale)), at(fallback, 'default')];
  const languages = await Promise.all(
    order
      .filter((language, index) => files.has(language) && order.indexOf(language) === index)
      .map(async (language): Promise<Yaml> => {
        const file = path.join(root, text(files.get(language), 'translations path'));
        return JSON.parse(await readFile(file, 'utf8'));
      }),
  );
  return inLanguages(at(yaml, 'modules'), languages);
}

function inLanguages(value: Yaml, languages: readonly Yaml[]): Yaml {
  if (Array.isArray(value)) return value.map((each) => inLanguages(each, languages));
  const fields = record(value);
  if (!fields) return value;
  const key = fields['i18n'];
  if (typeof key === 'string') {
    const found = languages.map((language) => wordsOf(language, key)).find(Boolean);
    return text(found, `translation of ${key}`);
  }
  return Object.fromEntries(
    Object.entries(fields).map(([name, each]) => [name, inLanguages(each, languages)]),
  );
}

/** A key with dots is one name, or a way through the file: so `@forge/i18n` 1.0.0 looks for it. */
function wordsOf(language: Yaml, key: string): Yaml {
  const whole = at(language, key);
  return typeof whole === 'string' ? whole : at(language, ...key.split('.'));
}
