import { currentVersion, type Content, type Space } from '../wiki/content';
import { people, type Person } from '../wiki/people';
import { holdsWords, meets, parseCql, type Comparison, type Cql } from './cql';
import { sees } from './hanging';
import { macroNames } from './macro-names';
import { pagedBy } from './paged';
import type { RestAnswer, RestCall, Route } from './routes';
import { visibleSpaces } from './spaces';

/*
 * Searches by the Confluence Query Language: developer.atlassian.com/cloud/confluence/rest/v1/api-group-search/.
 * Results are those of its schema `SearchResult`, with the fields that public clients read; that a query
 * which cannot be read gets 400 and this sentence was seen by several. What a search costs is counted as
 * for any list: one point for each result, two for each person.
 */

/** By the reference, of searches and of nothing else here. */
const scopes = ['read:content-details:confluence', 'search:confluence'];

export const searches: readonly Route[] = [
  {
    method: 'GET',
    path: '/wiki/rest/api/search',
    scopes,
    answer: (call) =>
      answerOf(call, 1, (query) => [
        ...contentFor(call, query).map((content) => contentResult(content, call)),
        ...visibleSpaces(call)
          .filter((space) => meets(query.condition, (one) => ofSpace(one, space)))
          .map(spaceResult),
      ]),
  },
  {
    method: 'GET',
    path: '/wiki/rest/api/search/user',
    scopes,
    answer: (call) =>
      answerOf(call, 2, ({ condition }) =>
        people
          .filter(({ accountType }) => accountType !== 'anonymous')
          .filter((person) => meets(condition, (one) => ofPerson(one, person)))
          .map(personResult),
      ),
  },
];

function answerOf(
  call: RestCall,
  pointsEach: number,
  find: (query: Cql) => readonly object[],
): RestAnswer {
  const cql = call.query.get('cql') ?? '';
  try {
    const all = find(parseCql(cql));
    const body = pagedBy('cursor', call, all, 25);
    return {
      status: 200,
      points: pointsEach * body.size,
      body: { ...body, totalSize: all.length, cqlQuery: cql },
    };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return { status: 400, body: { statusCode: 400, message: `Could not parse cql : ${cql}` } };
  }
}

function contentFor(call: RestCall, { condition, lastFirst }: Cql): readonly Content[] {
  const found = call.wiki.allContent.filter(
    (content) =>
      sees(call, content) &&
      meets(condition, (one) => ofContent(one, content, spaceOf(content, call))),
  );
  if (lastFirst === undefined) return found;
  if (lastFirst !== 'lastmodified') throw new SyntaxError(lastFirst);
  const changed = (content: Content) => currentVersion(content).createdAt;
  return found.toSorted((one, other) => changed(other).localeCompare(changed(one)));
}

function spaceOf({ spaceId }: Content, { wiki }: RestCall): Space | undefined {
  return wiki.allSpaces.find(({ id }) => id === spaceId);
}

function ofContent({ field, values }: Comparison, content: Content, space?: Space): boolean {
  switch (field) {
    case 'type':
      return values.includes(content.type);
    case 'title':
      return holdsWords(currentVersion(content).title, values[0] ?? '');
    case 'macro':
      return macroNames(currentVersion(content).body).some((name) => values.includes(name));
    case 'space':
      return space !== undefined && values.includes(space.key);
    case 'space.title':
    case 'space.key':
      return false;
    default:
      throw new SyntaxError(field);
  }
}

function ofSpace({ field, values }: Comparison, { key, name }: Space): boolean {
  switch (field) {
    case 'type':
      return values.includes('space');
    case 'space.title':
      return holdsWords(name, values[0] ?? '');
    case 'space.key':
      return values.some((value) => value.toLowerCase() === key.toLowerCase());
    case 'title':
    case 'macro':
    case 'space':
      return false;
    default:
      throw new SyntaxError(field);
  }
}

function ofPerson({ field, values }: Comparison, { accountId, name }: Person): boolean {
  switch (field) {
    case 'type':
      return values.includes('user');
    case 'user.fullname': {
      // "…will return users with nickname/full name starting with": whole names, or one of their words.
      const sought = values[0]?.toLowerCase() ?? '';
      return ` ${name.toLowerCase()}`.includes(` ${sought}`);
    }
    case 'user':
    case 'user.accountid':
      return values.includes(accountId);
    default:
      throw new SyntaxError(field);
  }
}

function contentResult(content: Content, call: RestCall): object {
  const { title, createdAt } = currentVersion(content);
  const space = spaceOf(content, call);
  const expanded = (call.query.get('expand') ?? '').split(',');
  const posted = content.versions[0].createdAt;
  const day = posted.slice(0, 10).replaceAll('-', '/');
  const { key = '', name = '' } = space ?? {};
  const webui =
    content.type === 'page'
      ? `/spaces/${key}/pages/${content.id}`
      : `/spaces/${key}/blog/${day}/${content.id}`;
  return {
    content: {
      id: content.id,
      type: content.type,
      status: 'current',
      title,
      ...(expanded.includes('content.space') &&
        space && { space: { id: Number(space.id), key, name } }),
      ...(expanded.includes('content.history') && {
        history: { latest: true, createdDate: posted },
      }),
      _links: { webui },
    },
    title,
    excerpt: '',
    url: webui,
    resultGlobalContainer: { title: name, displayUrl: `/spaces/${key}` },
    entityType: 'content',
    lastModified: createdAt,
  };
}

function spaceResult({ id, key, name, ownerId }: Space): object {
  const type = ownerId === undefined ? 'global' : 'personal';
  return {
    space: {
      id: Number(id),
      key,
      name,
      type,
      status: 'current',
      _links: { webui: `/spaces/${key}` },
    },
    title: name,
    excerpt: '',
    url: `/spaces/${key}`,
    entityType: 'space',
  };
}

function personResult({ accountId, name }: Person): object {
  return {
    user: {
      type: 'known',
      accountId,
      accountType: 'atlassian',
      email: '',
      publicName: name,
      displayName: name,
    },
    title: name,
    excerpt: '',
    url: `/people/${accountId}`,
    entityType: 'user',
  };
}
