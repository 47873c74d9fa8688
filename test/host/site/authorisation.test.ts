import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { environmentId, installations, people } from '../../../host/demo/ids';
import { demoWiki } from '../../../host/demo/wiki';
import { readManifest, type Manifest } from '../../../host/forge/manifest';
import { ContextTokens, type FrameContext } from '../../../host/site/contexts';
import type { HttpRequest } from '../../../host/site/http';
import { serveContexts, serveInvocations } from '../../../host/site/invocations';
import { Signer } from '../../../host/site/signer';
import { Wiki } from '../../../host/site/wiki/wiki';

/** Even with a token that the site itself signed. */
describe('an invocation', () => {
  let manifest: Manifest;
  let wiki: Wiki;
  let invoked = 0;
  const contexts = new ContextTokens(new Signer(), () => new Date());
  before(async () => {
    manifest = await readManifest('manifest.yml');
    wiki = await Wiki.open(demoWiki({ appId: manifest.appId, environmentId }));
  });

  const runbook: FrameContext = {
    installation: installations.first.id,
    accountId: people.reader,
    moduleKey: 'alarm-badge',
    localId: 'x',
    placeId: '98306',
    extension: {},
  };

  async function statuses(context: Partial<FrameContext>): Promise<readonly number[]> {
    const token = contexts.issue({ ...runbook, ...context });
    const request: HttpRequest = {
      method: 'POST',
      url: new URL('http://localhost/host/invoke'),
      headers: {},
      text: () => Promise.resolve(JSON.stringify({ token, functionKey: 'alarms.read' })),
    };
    const backend = { invoke: () => Promise.resolve((invoked += 1)) };
    const options = { manifest, wiki, contexts, backend };
    const answers = [serveInvocations(options), serveContexts(options)];
    return Promise.all(answers.map(async (serve) => (await serve(request)).status));
  }

  test('runs for a licensed user who may see the page', async () => {
    assert.deepEqual(await statuses({}), [200, 200]);
  });

  for (const [who, accountId] of [
    ['anonymous people', 'unidentified'],
    ['people without a licence', people.unlicensed],
  ] as const) {
    test(`is refused to ${who}, and so is a new token`, async () => {
      const before = invoked;

      assert.deepEqual(await statuses({ accountId }), [403, 403]);
      assert.equal(invoked, before);
    });
  }

  test('is refused on a page that the user may not see, or that is gone', async () => {
    assert.deepEqual(await statuses({ placeId: '98401' }), [403, 403]);
    assert.deepEqual(await statuses({ placeId: 'gone' }), [403, 403]);
  });

  test('is refused for a module that the manifest does not have', async () => {
    assert.deepEqual(await statuses({ moduleKey: 'other' }), [403, 403]);
  });

  test('is refused for somebody whom the site does not know', async () => {
    assert.deepEqual(await statuses({ accountId: 'nobody' }), [401, 401]);
  });
});
