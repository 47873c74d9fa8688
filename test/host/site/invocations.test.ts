import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { installations, people } from '../../../host/demo/ids';
import { ContextTokens } from '../../../host/site/contexts';
import { Signer } from '../../../host/site/signer';
import { openStage, type Stage } from './stage';
import { pageDataAt, post } from './visit';

describe('invoking from a page', () => {
  let stage: Stage;
  let now = new Date('2026-05-01T10:00:00Z');
  before(async () => {
    stage = await openStage({
      clock: () => now,
      resolve: ({ name }) => {
        if (name === 'fails') throw new Error('There was an error invoking the function - no');
        return name === 'nothing' ? undefined : { name };
      },
    });
  });
  after(() => stage.close());

  async function tokenFor(role: string, query = ''): Promise<string> {
    const address = `${stage.site.url}/wiki/pages/runbook?as=${role}${query}`;
    return (await pageDataAt(address)).frames[0]!.token;
  }

  function invoke(token: string, functionKey = 'alarms.read', payload: unknown = {}) {
    return post(`${stage.site.url}/host/invoke`, { token, functionKey, payload });
  }

  test('runs the module’s function with user, installation and macro from the token', async () => {
    const token = await tokenFor('reader', '&installation=second');
    await invoke(token, 'alarms.read', { references: [] });

    const { localId, extension, ...rest } = stage.invoked.at(-1)!;
    assert.deepEqual(rest, {
      function: 'reader',
      name: 'alarms.read',
      payload: { references: [] },
      user: { accountId: people.reader, accountType: 'licensed' },
      installation: installations.second.id,
      moduleKey: 'alarm-badge',
    });
    assert.match(localId, /^ari:cloud:ecosystem::extension\/.*\/static\/alarm-badge$/);
    assert.deepEqual((extension as { space: unknown }).space, { id: '65537', key: 'OPS' });
  });

  test('ignores who the caller claims to be', async () => {
    const token = await tokenFor('reader');
    await post(`${stage.site.url}/host/invoke`, {
      token,
      functionKey: 'alarms.read',
      payload: {},
      user: { accountId: people.admin },
      function: 'admin',
      moduleKey: 'settings',
    });

    const { user, function: called, moduleKey } = stage.invoked.at(-1)!;
    assert.equal(user.accountId, people.reader);
    assert.equal(called, 'reader');
    assert.equal(moduleKey, 'alarm-badge');
  });

  test('answers the value, nothing at all, or what the resolver threw', async () => {
    const token = await tokenFor('reader');

    assert.equal((await invoke(token)).text, '{"value":{"name":"alarms.read"}}');
    assert.equal((await invoke(token, 'nothing')).text, '{}');
    const failed = await invoke(token, 'fails');
    assert.equal(failed.text, '{"error":"There was an error invoking the function - no"}');
  });

  test('refuses tokens that are forged, altered, of another purpose or another site', async () => {
    const { frames, documents } = await pageDataAt(`${stage.site.url}/wiki/pages/runbook`);
    const token = frames[0]!.token;
    const [payload = '', signature = ''] = token.split('.');
    const claims = Buffer.from(payload, 'base64url').toString();
    const altered = Buffer.from(claims.replace(people.admin, people.reader)).toString('base64url');
    const ticket = /_ctx_([^/]+)/.exec(documents['app']!)![1]!;
    const foreign = new ContextTokens(new Signer(), () => now).issue({
      installation: installations.first.id,
      accountId: people.admin,
      moduleKey: 'alarm-badge',
      localId: 'x',
      extension: {},
    });
    const before = stage.invoked.length;

    for (const bad of [
      '',
      'x',
      `${altered}.${signature}`,
      `${payload}.`,
      payload,
      ticket,
      foreign,
    ]) {
      assert.equal((await invoke(bad)).status, 401, bad);
    }
    assert.equal(stage.invoked.length, before);
  });

  test('refuses a token after fifteen minutes and renews it for the same context', async () => {
    const token = await tokenFor('reader');
    now = new Date(now.getTime() + 15 * 60 * 1000);

    const late = await invoke(token);
    const renewed = await post(`${stage.site.url}/host/context`, { token });
    const fresh = (JSON.parse(renewed.text) as { token: string }).token;
    const again = await invoke(fresh);

    assert.equal(late.status, 401);
    assert.match(late.text, /expired/);
    assert.equal(again.status, 200);
    assert.equal(stage.invoked.at(-1)!.user.accountId, people.reader);
  });

  for (const role of ['anonymous', 'unlicensed'] as const) {
    test(`gives ${role} people no frame and no token`, async () => {
      const { frames } = await pageDataAt(`${stage.site.url}/wiki/pages/runbook?as=${role}`);

      assert.deepEqual(frames, []);
    });
  }

  test('refuses bodies that it cannot read', async () => {
    const token = await tokenFor('reader');
    for (const body of [null, [], 'text', {}, { token }, { token, functionKey: 7 }]) {
      const { status } = await post(`${stage.site.url}/host/invoke`, body);
      assert.ok(status === 400 || status === 401, JSON.stringify(body));
    }
  });

  test('refuses a body larger than a mebibyte', async () => {
    const { status } = await invoke(await tokenFor('reader'), 'x', 'y'.repeat(1024 * 1024));

    assert.equal(status, 413);
  });
});
