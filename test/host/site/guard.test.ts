import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { openStage, type Stage } from './stage';
import { ask } from './visit';

describe('the doors of the local site', () => {
  let stage: Stage;
  before(async () => {
    stage = await openStage();
  });
  after(() => stage.close());

  const paths = ['/wiki/pages/runbook', '/host/calls', '/host/invoke', '/host/assets/site.js'];

  test('refuse a foreign Host on every path', async () => {
    for (const path of paths) {
      for (const host of ['evil.example', 'localhost', 'localhost:1', 'evil.example:8080']) {
        const { status } = await ask(stage.site.url + path, { headers: { host } });
        assert.equal(status, 403, `${path} as ${host}`);
      }
    }
  });

  test('refuse a foreign Origin on every path, that of the frames and "null" included', async () => {
    for (const path of paths) {
      for (const origin of ['http://evil.example', stage.site.framesUrl, 'null']) {
        const { status } = await ask(stage.site.url + path, { headers: { origin } });
        assert.equal(status, 403, `${path} from ${origin}`);
      }
    }
  });

  test('let frames show the files of pages as images, and nothing else', async () => {
    const file = '/wiki/download/attachments/98310/queue-depth.png';
    const asked = async (path: string, destination: string, mode: string) => {
      const headers = {
        origin: stage.site.framesUrl,
        'sec-fetch-dest': destination,
        'sec-fetch-mode': mode,
      };
      return (await ask(stage.site.url + path, { headers })).status;
    };

    assert.equal(await asked(file, 'image', 'no-cors'), 200);
    assert.equal(await asked(file, 'image', 'cors'), 403);
    assert.equal(await asked(file, 'empty', 'no-cors'), 403);
    assert.equal(await asked('/host/calls', 'image', 'no-cors'), 403);
  });

  test('let in the site’s own pages and programs without an Origin', async () => {
    const calls = `${stage.site.url}/host/calls`;

    assert.equal((await ask(calls)).status, 200);
    assert.equal((await ask(calls, { headers: { origin: stage.site.url } })).status, 200);
  });

  test('send the address by number to the name, where frames are cross-site', async () => {
    const byNumber = stage.site.url.replace('localhost', '127.0.0.1');
    const { status, headers } = await ask(`${byNumber}/wiki/pages/runbook?as=reader`);

    assert.equal(status, 308);
    assert.equal(headers['location'], `${stage.site.url}/wiki/pages/runbook?as=reader`);
  });

  test('of the frames refuse a foreign Host', async () => {
    const { port } = new URL(stage.site.framesUrl);
    const { status } = await ask(`${stage.site.framesUrl}/_platform/bridge.js`, {
      headers: { host: `localhost:${port}` },
    });

    assert.equal(status, 403);
  });

  test('hand every method on a web trigger’s URL to the Forge', async () => {
    const address = `${stage.site.url}/public/token/id?x=1`;
    const { status, headers, text } = await ask(address, { method: 'PUT', body: 'body' });

    assert.deepEqual([status, text], [201, 'PUT /public/token/id?x=1 body']);
    assert.equal(headers['x-test'], 'a, b');
  });

  test('answer an address that cannot be read, an unknown path and a wrong method', async () => {
    assert.equal((await ask(`${stage.site.url}/host/nothing`)).status, 404);
    assert.equal((await ask(`${stage.site.url}/wiki/pages/nothing`)).status, 404);
    assert.equal((await ask(`${stage.site.url}/host/invoke`)).status, 405);
    assert.equal(
      (await ask(`${stage.site.url}/host/calls`, { method: 'POST' })).headers['allow'],
      'GET, DELETE',
    );
  });
});
