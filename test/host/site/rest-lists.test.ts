import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { people } from '../../../host/demo/ids';
import { paragraph, page } from '../../../host/demo/prose';
import { Authoring } from '../../../host/site/wiki/authoring';
import { personByRole } from '../../../host/site/wiki/people';
import { call, demo, everyScope } from './rest-call';

type Fields = Readonly<Record<string, unknown>>;

async function listed(path: string, request: Parameters<typeof call>[1] = {}) {
  const { body } = await call(path, request);
  return body['results'] as readonly Fields[];
}

const macros = '/wiki/api/v2/pages/98310';
/** On a page that operations and administrators alone may see. */
const hidden = '/wiki/api/v2/pages/98312';

describe('labels', () => {
  test('have an id, a name and a prefix', async () => {
    assert.deepEqual(await listed(`${macros}/labels`), [
      { id: '98904', prefix: 'global', name: 'data-center' },
      { id: '98905', prefix: 'global', name: 'r&d' },
    ]);
    assert.deepEqual(await listed(`${macros}/labels?prefix=team`), []);
  });

  test('are those of blog posts and spaces, too', async () => {
    const names = async (path: string) => (await listed(path)).map(({ name }) => name);

    assert.deepEqual(await names('/wiki/api/v2/blogposts/98309/labels'), ['review']);
    assert.deepEqual(await names('/wiki/api/v2/spaces/65537/labels'), ['on-call']);
    assert.equal((await call('/wiki/api/v2/spaces/65538/labels')).status, 404);
  });
});

describe('attachments', () => {
  test('tell their file id, size and download address', async () => {
    const [chart] = await listed(`${macros}/attachments?filename=queue-depth.png`);

    assert.equal(chart?.['id'], 'att98801');
    assert.equal(chart['pageId'], '98310');
    assert.equal(chart['mediaType'], 'image/png');
    assert.match(String(chart['fileId']), /^[\da-f-]{36}$/);
    assert.ok(Number(chart['fileSize']) > 100);
    assert.match(
      String(chart['downloadLink']),
      /^\/download\/attachments\/98310\/queue-depth\.png\?version=1&modificationDate=\d+&cacheVersion=1&api=v2$/,
    );
  });

  test('are filtered by media type, and have no address that another name could change', async () => {
    const [notes] = await listed(`${macros}/attachments?mediaType=text/plain`);

    assert.equal(notes?.['title'], 'R & D notes.txt');
    assert.match(String(notes['downloadLink']), /R%20%26%20D%20notes\.txt\?version/);
  });

  test('are there for who may see the page alone', async () => {
    assert.equal((await call(`${hidden}/attachments`)).status, 404);
    assert.equal((await listed(`${hidden}/attachments`, { accountId: people.editor })).length, 1);
  });
});

describe('comments, children and ancestors', () => {
  test('have a comment’s body where its format is named', async () => {
    const wiki = await demo();
    const editor = personByRole('editor')!;
    await new Authoring(wiki).comment(editor, '98310', page(paragraph('Looks right.')));
    const path = `${macros}/footer-comments`;

    const bare = await call(path, {}, wiki);
    const stored = await call(`${path}?body-format=storage`, {}, wiki);

    const [first] = bare.body['results'] as readonly Fields[];
    assert.deepEqual([first?.['pageId'], first?.['body']], ['98310', {}]);
    assert.match(JSON.stringify(stored.body), /<p>Looks right\.<\/p>/);
  });

  test('list only children that the reader may see, ancestors from the top down', async () => {
    const ids = async (path: string, accountId: string = people.reader) =>
      (await listed(path, { accountId })).map(({ id }) => id);

    assert.deepEqual(await ids(`${macros}/children`), ['98311']);
    assert.deepEqual(await ids(`${macros}/children`, people.editor), ['98311', '98312']);
    assert.deepEqual(await ids('/wiki/api/v2/pages/98311/ancestors'), ['98305', '98310']);
  });
});

test('operations of a space are those of the reader, in the words of its permissions', async () => {
  const told = async (accountId: string, id: string) => {
    const { body } = await call(`/wiki/api/v2/spaces/${id}/operations`, { accountId });
    const operations = body['operations'] as readonly Record<string, string>[];
    return operations.map(({ operation, targetType }) => `${operation} ${targetType}`);
  };

  assert.deepEqual(await told(people.reader, '65537'), ['read space', 'create comment']);
  assert.ok((await told(people.editor, '65537')).includes('create attachment'));
  assert.ok(!(await told(people.editor, '65537')).includes('administer space'));
  assert.ok((await told(people.editor, '65540')).includes('administer space'));
  assert.ok((await told(people.admin, '65537')).includes('administer space'));
  assert.equal((await call('/wiki/api/v2/spaces/65538/operations')).status, 404);
});

test('lists come in pages of the limit, each leading to the next', async () => {
  const first = await call(`${macros}/attachments?limit=2`);
  const { next } = first.body['_links'] as { next: string };
  const second = await call(next);

  assert.equal((first.body['results'] as readonly unknown[]).length, 2);
  assert.match(
    String(first.headers['link']),
    /^<\/wiki\/api\/v2\/pages\/98310\/attachments\?.*>; rel="next"$/,
  );
  assert.equal((second.body['results'] as readonly unknown[]).length, 1);
  assert.equal((second.body['_links'] as Fields)['next'], undefined);
});

test('lists of blog posts and of pages keep apart what hangs on them', async () => {
  assert.equal((await call('/wiki/api/v2/blogposts/98310/labels')).status, 404);
  assert.equal((await call('/wiki/api/v2/pages/98309/labels')).status, 404);
});

test('each list is closed without its scope', async () => {
  const scopes = {
    labels: 'read:label:confluence',
    attachments: 'read:attachment:confluence',
    'footer-comments': 'read:comment:confluence',
    children: 'read:page:confluence',
    ancestors: 'read:content.metadata:confluence',
  };
  for (const [part, scope] of Object.entries(scopes)) {
    const path = `${macros}/${part}`;
    const closed = await call(path, { scopes: everyScope.filter((each) => each !== scope) });

    assert.equal((await call(path)).status, 200, part);
    assert.equal(closed.status, 403, part);
  }
});
