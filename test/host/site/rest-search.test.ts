import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { people } from '../../../host/demo/ids';
import { holdsWords, meets, parseCql } from '../../../host/site/rest/cql';
import { call } from './rest-call';

type Fields = Readonly<Record<string, unknown>>;

function search(cql: string, more = ''): string {
  return `/wiki/rest/api/search?cql=${encodeURIComponent(cql)}${more}`;
}

async function titles(
  path: string,
  accountId: string = people.reader,
): Promise<readonly unknown[]> {
  const { status, body } = await call(path, { accountId });
  assert.equal(status, 200);
  return (body['results'] as readonly Fields[]).map(({ title }) => title);
}

describe('the query language', () => {
  test('has comparisons, lists, and, or, parentheses and an order', () => {
    const { condition, lastFirst } = parseCql(
      'type in (page, "blogpost") and (title ~ "a\\"b*" or space = OPS) order by lastmodified desc',
    );
    const compared: unknown[] = [];

    assert.equal(
      meets(condition, (one) => {
        compared.push(one);
        return one.field !== 'title';
      }),
      true,
    );
    assert.deepEqual(compared, [
      { field: 'type', operator: 'in', values: ['page', 'blogpost'] },
      { field: 'title', operator: '~', values: ['a"b*'] },
      { field: 'space', operator: '=', values: ['OPS'] },
    ]);
    assert.equal(lastFirst, 'lastmodified');
  });

  for (const query of ['', 'title', 'title ~', 'type = page and', '(type = page', 'type > page']) {
    test(`has no ${JSON.stringify(query)}`, () => {
      assert.throws(() => parseCql(query), SyntaxError);
    });
  }

  test('finds whole words, and beginnings where a star says so', () => {
    assert.equal(holdsWords('Checkout runbook', 'run*'), true);
    assert.equal(holdsWords('Checkout runbook', 'run'), false);
    assert.equal(holdsWords('Checkout runbook', 'runbook check*'), true);
  });
});

describe('GET /wiki/rest/api/search', () => {
  test('finds content by the beginning of a word of its title, as whoever asks may see it', async () => {
    const everything = search('type in (page, blogpost) order by lastmodified desc', '&limit=250');
    const forReader = await titles(everything);
    const forAdmin = await titles(everything, people.admin);

    assert.ok(forReader.length > 3);
    assert.ok(forAdmin.length > forReader.length);
    const [title] = forReader as [string];
    const beginning = title.split(/\W+/)[0]!.slice(0, 3);
    assert.ok((await titles(search(`type = page and title ~ "${beginning}*"`))).length > 0);
    assert.deepEqual(await titles(search('type = page and title ~ "nothingofthatname*"')), []);
  });

  test('tells the space and the day of a blog post where they are to be expanded', async () => {
    const { body } = await call(search('type = blogpost', '&expand=content.space,content.history'));
    const [{ content } = {}] = body['results'] as readonly { readonly content: Fields }[];

    assert.equal((content?.['space'] as Fields)['key'], 'OPS');
    assert.match(String((content?.['_links'] as Fields)['webui']), /\/blog\/\d{4}\/\d\d\/\d\d\//);
    assert.match(String((content?.['history'] as Fields)['createdDate']), /^\d{4}-/);
  });

  test('finds spaces by name and key, in pages of the limit, each leading to the next', async () => {
    const all = await titles(search('type = space'), people.admin);
    const read = [];
    let next: unknown = search('type = space', '&limit=1').replace('/wiki', '');
    while (typeof next === 'string' && read.length < 10) {
      const { body } = await call(`/wiki${next}`, { accountId: people.admin });
      const [result, ...more] = body['results'] as readonly Fields[];
      assert.equal(more.length, 0);
      read.push(result?.['title']);
      next = (body['_links'] as Fields)['next'];
    }

    assert.ok(all.length > 1);
    assert.deepEqual(read, all);
    assert.equal((await titles(search('type = space and space.key = "ops"'))).length, 1);
  });

  test('refuses a query that it cannot read, and who lacks the scope', async () => {
    const refused = await call(search('title is great'));

    assert.equal(refused.status, 400);
    assert.equal(refused.body['message'], 'Could not parse cql : title is great');
    assert.equal(
      (await call(search('type = page'), { scopes: ['read:page:confluence'] })).status,
      403,
    );
  });
});

describe('GET /wiki/rest/api/search/user', () => {
  const users = (cql: string) => `/wiki/rest/api/search/user?cql=${encodeURIComponent(cql)}`;

  test('finds people whose names, or words of them, begin so', async () => {
    assert.deepEqual(await titles(users('user.fullname ~ "rosa"')), ['Rosa Delgado']);
    assert.deepEqual(await titles(users('user.fullname ~ "delg"')), ['Rosa Delgado']);
    assert.deepEqual(await titles(users('user.fullname ~ "osa"')), []);
    assert.ok((await titles(users('type = user'))).length >= 4);
  });
});

describe('groups and labels to choose from', () => {
  const names = async (path: string, accountId: string = people.reader) => {
    const { body } = await call(path, { accountId });
    return (body['results'] as readonly Fields[]).map(({ name }) => name);
  };

  test('are found by a part of the name, or listed', async () => {
    assert.deepEqual(await names('/wiki/rest/api/group/picker?query=OPER'), ['operations']);
    const { body } = await call('/wiki/rest/api/group?limit=1');
    const { next } = body['_links'] as { next: string };
    const [first] = await names('/wiki/rest/api/group?limit=1');
    const [second, ...more] = await names(`/wiki${next}`);

    assert.ok(second !== undefined && second !== first);
    assert.equal(more.length, 0);
  });

  test('of labels, those on what the reader may see in the space, each once', async () => {
    const path = '/wiki/api/v2/spaces/65537/content/labels?prefix=global';
    const forReader = await names(path);
    const forEditor = await names(path, people.editor);

    assert.ok(forReader.includes('data-center'));
    // On a page that operations and administrators alone may see, beside one that stands on another page, too.
    assert.deepEqual([forReader.includes('duty'), forEditor.includes('duty')], [false, true]);
    assert.equal(new Set(forEditor).size, forEditor.length);
    assert.equal((await call('/wiki/api/v2/spaces/65538/content/labels')).status, 404);
  });
});
