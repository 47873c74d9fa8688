import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { openStage, type Stage } from './stage';

describe('files of pages', () => {
  let stage: Stage;
  const get = (path: string) => fetch(new URL(path, stage.site.url));

  before(async () => {
    stage = await openStage();
  });

  after(() => stage.close());

  test('are downloaded by their name, images shown and the rest saved', async () => {
    const image = await get('/wiki/download/attachments/98310/queue-depth.png?version=1&api=v2');
    const notes = await get('/wiki/download/attachments/98310/R%20%26%20D%20notes.txt');

    const bytes = new Uint8Array(await image.arrayBuffer());
    assert.equal(image.headers.get('content-type'), 'image/png');
    assert.equal(image.headers.get('content-disposition'), 'inline');
    assert.equal(Buffer.from(bytes.subarray(1, 4)).toString(), 'PNG');
    assert.equal(notes.headers.get('content-disposition'), 'attachment');
    assert.equal(await notes.text(), 'Measure before you cut.\n');
  });

  test('are not there for who may not see the page, nor by another name', async () => {
    const path = '/wiki/download/attachments/98312/duty-phone.txt';

    assert.equal((await get(`${path}?as=editor`)).status, 200);
    assert.equal((await get(`${path}?as=reader`)).status, 404);
    assert.equal((await get('/wiki/download/attachments/98310/duty-phone.txt')).status, 404);
    assert.equal((await get('/wiki/download/attachments/98310/%E0%A4%A')).status, 404);
  });
});
