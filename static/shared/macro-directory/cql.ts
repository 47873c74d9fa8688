import { mostEntries } from './answer';

/**
 * Content with each of the words in its title, one of them maybe not typed to its end; without a
 * word, what was changed last. Nothing but letters and digits gets into the query: everything else
 * may be an operator of the Confluence Query Language, which splits titles at it
 * (developer.atlassian.com/cloud/confluence/advanced-searching-using-cql/).
 */
export function contentSearch(text: string, spaceKey: string | undefined): string {
  const clauses = ['type in (page, blogpost)', ...holdsWords('title', text)];
  if (spaceKey) clauses.push(`space = ${quoted(spaceKey)}`);
  const order = wordsOf(text).length > 0 ? '' : ' order by lastmodified desc';
  return search(clauses.join(' and ') + order, 'content.space,content.history');
}

/** Spaces with each of the words in their names, and the one whose key is the text. */
export function spaceSearch(text: string): string {
  const words = holdsWords('space.title', text);
  if (words.length === 0) return search('type = space');
  const isKey = /^~?[\p{L}\p{N}]+$/u.test(text);
  const named = `(${words.join(' and ')})`;
  return search(`type = space and ${isKey ? `(${named} or space.key = ${quoted(text)})` : named}`);
}

/** People whose names begin so: this search knows no other fields, and no star. */
export function peopleSearch(text: string): string {
  const words = wordsOf(text).join(' ');
  const cql = words ? `user.fullname ~ ${quoted(words)}` : 'type = user';
  return path('/wiki/rest/api/search/user', { cql, limit: String(mostEntries) });
}

/** An address of the API with a query. */
export function path(name: string, query: Readonly<Record<string, string>>): string {
  return `${name}?${new URLSearchParams(query).toString()}`;
}

function search(cql: string, expand?: string): string {
  const query = { cql, limit: String(mostEntries), ...(expand && { expand }) };
  return path('/wiki/rest/api/search', query);
}

function holdsWords(field: string, text: string): string[] {
  return wordsOf(text).map((word) => `${field} ~ ${quoted(`${word}*`)}`);
}

function wordsOf(text: string): readonly string[] {
  return (text.match(/[\p{L}\p{N}\p{M}]+/gu) ?? []).slice(0, 10);
}

function quoted(text: string): string {
  return `"${text.replaceAll(/["\\]/g, '')}"`;
}
