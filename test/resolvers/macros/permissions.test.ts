import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { ReaderPermissions } from '../../../resolvers/macros/world/permissions';
import type { ReaderReads } from '../../../resolvers/macros/world/reads';

/** A reader with these permissions of the space, and of the content these rights. */
function reader(ofSpace: readonly string[], ofContent: readonly string[] = []) {
  const asked: string[] = [];
  const reads = {
    spaceOperations: (id: string) => {
      asked.push(`space ${id}`);
      return Promise.resolve(new Set(ofSpace));
    },
    may: (_: string, id: string, operation: string) => {
      asked.push(`${operation} ${id}`);
      return Promise.resolve(ofContent.includes(operation));
    },
    isAdministrator: () => Promise.resolve(false),
  } as Partial<ReaderReads> as ReaderReads;
  const permissions = new ReaderPermissions(reads, 'reader-1');
  const onPage = (operation: string) =>
    permissions.may(operation, '98306', () => Promise.resolve({ spaceId: '1', isContent: true }));
  const inSpace = (operation: string) =>
    permissions.may(operation, 'OPS', () => Promise.resolve({ spaceId: '1', isContent: false }));
  const nowhere = (operation: string) =>
    permissions.may(operation, '98401', () => Promise.resolve(null));
  return { asked, onPage, inSpace, nowhere };
}

const everything = ['create comment', 'create attachment', 'create page', 'administer space'];

describe('what a reader may do in a space', () => {
  test('is what Confluence permits there, and nothing else', async () => {
    const commenter = reader(['read space', 'create comment']);
    const leader = reader(everything, ['update']);

    assert.equal(await commenter.onPage('comment'), true);
    assert.equal(await commenter.onPage('attach'), false);
    assert.equal(await commenter.inSpace('create-page'), false);
    assert.equal(await commenter.inSpace('administer-space'), false);
    for (const operation of ['comment', 'attach', 'create-page', 'administer-space']) {
      assert.equal(await leader.onPage(operation), true, operation);
    }
  });

  test('is asked once, however many operations a template asks about', async () => {
    const { asked, onPage } = reader(everything);

    await Promise.all(['comment', 'create-page', 'administer-space'].map(onPage));

    assert.deepEqual(asked, ['space 1']);
  });

  test('is nothing where the reader sees neither the page nor the space', async () => {
    const { nowhere } = reader(everything);

    for (const operation of ['view', 'comment', 'attach', 'create-page', 'administer-space']) {
      assert.equal(await nowhere(operation), false, operation);
    }
  });
});

test('attaching to a page takes the right to change it', async () => {
  assert.equal(await reader(everything).onPage('attach'), false);
  assert.equal(await reader(everything, ['update']).onPage('attach'), true);
  assert.equal(await reader(everything).inSpace('attach'), true);
});
