import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { FoundContent, ReaderReads } from '../../../resolvers/macros/world/reads';
import {
  galleryTemplates,
  type GalleryKey,
} from '../../../static/admin/sections/library/gallery/templates';
import { administrator, type Library, startLibrary } from './library';

const changed = Date.UTC(2026, 4, 17);
const person = { name: administrator, fullName: 'Ada Okafor', email: null, picturePath: null };

function page(id: string, title: string): FoundContent {
  const dates = { creationDate: changed, lastModificationDate: changed };
  const by = { creatorName: administrator, lastModifierName: administrator };
  return {
    id,
    type: 'page',
    title,
    spaceId: '9',
    urlPath: `/p/${id}`,
    version: 4,
    ...dates,
    ...by,
  };
}

function file(fileName: string) {
  return {
    id: fileName,
    fileName,
    mediaType: 'application/octet-stream',
    fileSize: 2_048,
    comment: '',
    version: 1,
    downloadPath: `/download/${fileName}`,
    creationDate: changed,
    lastModificationDate: changed,
    creatorName: administrator,
  };
}

/** A page with a parent, a child, labels and files, as an administrator sees it. */
const reads: Partial<ReaderReads> = {
  contents: (ids) =>
    Promise.resolve(
      [page('1', 'Runbooks'), page('2', 'Checkout'), page('3', 'Queue is full')].filter(({ id }) =>
        ids.includes(id),
      ),
    ),
  ancestorIds: () => Promise.resolve(['1']),
  childIds: () => Promise.resolve(['3']),
  labels: () => Promise.resolve([{ name: 'on-call', namespace: 'global' }]),
  attachments: () => Promise.resolve([file('plan.pdf'), file('photo.png')]),
  spacesByIds: () =>
    Promise.resolve([
      {
        id: '9',
        key: 'OPS',
        name: 'Operations',
        type: 'global',
        archived: false,
        urlPath: '/spaces/OPS',
        creationDate: changed,
        creatorName: administrator,
      },
    ]),
  users: () => Promise.resolve([person]),
  groupNamesOf: () => Promise.resolve([]),
};

/** What stands in the output of each sample, and what does not; undefined for no output. */
const expected: Readonly<
  Record<GalleryKey, readonly ({ readonly has: RegExp; readonly lacks?: RegExp } | undefined)[]>
> = {
  notice: [{ has: /Maintenance on Sunday[^]*closed from 6/ }],
  'alarm-status': [{ has: /Choose an alarm/ }, { has: /Choose an alarm/ }],
  'service-status': [{ has: /Checkout[^]*runbooks\.example/, lacks: /Errors|\$param/ }],
  'show-to-group': [{ has: /behind the door/ }, undefined],
  unfold: [{ has: /When the queue is full[^]*Add workers/ }],
  listing: [{ has: /depth\.txt &amp;&amp; cat/ }],
  'child-pages': [
    { has: /Queue is full[^]*2026-05-17/ },
    { has: /Queue is full/, lacks: /2026|Changed/ },
  ],
  path: [{ has: /Operations[^]*Runbooks[^]*Checkout/ }],
  'page-facts': [{ has: />4<[^]*2026-05-17[^]*Ada Okafor[^]*on-call/ }],
  files: [{ has: /plan\.pdf[^]*2 KB[^]*photo\.png/i }, { has: /plan\.pdf/, lacks: /photo/ }],
};

describe('the gallery', () => {
  let library: Library;
  before(async () => {
    library = await startLibrary();
    library.reads = reads;
  });
  after(() => library.storage.close());

  test('offers ten macros', () => {
    assert.equal(galleryTemplates.length, 10);
  });

  for (const { key, samples, ...content } of galleryTemplates) {
    test(`has a “${key}” that runs by its report, is stored and renders its samples`, async () => {
      const site = `gallery-${key}`;
      const fixed = { title: key, description: key, icon: '', encoding: 'data-center' };
      const draft = { content: { ...fixed, ...content }, note: '' };

      const made = await library.done(site, 'library.create', { name: key, draft });
      await library.done(site, 'library.save-samples', { name: key, seen: 0, samples });
      const asked = { name: key, content: draft.content, samples, contentId: '2' };
      const { previews } = await library.done(site, 'library.preview', asked);

      assert.equal(made.macro.report.verdict, 'runs');
      assert.equal(made.macro.report.credentials, 0);
      assert.equal(previews.length, expected[key].length);
      for (const [at, wanted] of expected[key].entries()) {
        const { answer } = previews[at]!;
        if (!wanted) assert.deepEqual(answer, { state: 'empty' });
        else {
          assert.ok(answer.state === 'shown', JSON.stringify(answer));
          assert.match(answer.html, wanted.has);
          if (wanted.lacks) assert.doesNotMatch(answer.html, wanted.lacks);
        }
      }
    });
  }
});
