import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { describe, test } from 'node:test';
import type { Account } from '../../../resolvers/accounts/account';
import { setupLinkHandler } from '../../../resolvers/accounts/setup-link-trigger';
import { hashOfToken } from '../../../resolvers/accounts/setup-links';
import { trustPolicy } from '../../../resolvers/accounts/setup/policies';
import { sampleAccount } from '../sample-account';

const externalId = 'b1f0c1de-5e0d-4e21-8a11-00000000c0de';
const brokerArn = 'arn:aws:iam::999988887777:user/confluops-broker';
const empty = { statusCode: 404, headers: { 'Cache-Control': ['no-store'] }, body: '' };

/** A handler with one open link, and what it read. */
function link(change: { account?: Partial<Account>; expiresAt?: number; link?: object } = {}) {
  const account = sampleAccount({ status: 'waiting', ...change.account });
  const token = randomBytes(24).toString('base64url');
  const reads: string[] = [];
  const at = { now: 1_000 };
  const { externalIdSetAt } = account;
  const handler = setupLinkHandler({
    findSetupLink: (id) => {
      reads.push(`link ${id}`);
      const { expiresAt = 2_000 } = change;
      const found = {
        tokenHash: hashOfToken(token),
        expiresAt,
        brokerArn,
        externalIdSetAt,
        ...change.link,
      };
      return Promise.resolve(id === account.connectionId ? found : undefined);
    },
    findAccount: (id) => {
      reads.push(`account ${id}`);
      return Promise.resolve(account);
    },
    findExternalId: () => Promise.resolve(externalId),
    now: () => at.now,
  });
  const path = `/${account.connectionId}.${token}`;
  const get = (userPath: unknown, method = 'GET') => handler({ method, userPath, body: '' });
  return { account, token, path, reads, at, get };
}

describe('an open link', () => {
  test('answers the template with the External ID in it, as often as asked', async () => {
    const { get, path, account } = link();

    for (let n = 0; n < 3; n += 1) {
      const { statusCode, headers, body } = await get(path);

      assert.equal(statusCode, 200);
      assert.deepEqual(headers, {
        'Cache-Control': ['no-store'],
        'Content-Type': ['application/json'],
      });
      const template = JSON.parse(body) as {
        Resources: { AlarmReaderRole: { Properties: Record<string, unknown> } };
      };
      const properties = template.Resources.AlarmReaderRole.Properties;
      assert.deepEqual(properties['AssumeRolePolicyDocument'], trustPolicy(brokerArn, externalId));
      assert.equal(properties['RoleName'], account.roleArn.replace(/^.*\//, ''));
      assert.equal(properties['Path'], '/confluops/');
    }
  });

  test('answers the External ID alone for Terraform', async () => {
    const { get, path } = link();

    assert.deepEqual(await get(`${path}/id`), {
      statusCode: 200,
      headers: { 'Cache-Control': ['no-store'], 'Content-Type': ['text/plain'] },
      body: externalId,
    });
  });
});

describe('everything else gets one and the same empty 404', () => {
  test('C07: another method', async () => {
    const { get, path } = link();

    for (const method of ['POST', 'PUT', 'DELETE', 'PATCH', 'HEAD', 'get', '']) {
      assert.deepEqual(await get(path, method), empty);
    }
  });

  test('C07: a link whose time is up, to the millisecond', async () => {
    const { get, path, at } = link();
    at.now = 1_999;
    assert.equal((await get(path)).statusCode, 200);

    at.now = 2_000;

    assert.deepEqual(await get(path), empty);
    assert.deepEqual(await get(`${path}/id`), empty);
  });

  test('C07: a link of a role that is verified', async () => {
    const { get, path } = link({ account: { status: 'connected' } });

    assert.deepEqual(await get(path), empty);
    assert.deepEqual(await get(`${path}/id`), empty);
  });

  test('C07: a link of an account that needs attention, whose role may know the External ID', async () => {
    for (const statusReason of ['open-with-any-id', 'missing-permission'] as const) {
      const { get, path } = link({ account: { status: 'attention', statusReason } });

      assert.deepEqual(await get(path), empty);
      assert.deepEqual(await get(`${path}/id`), empty);
    }
  });

  test('C07: a link of an account that waits since its role or region was changed', async () => {
    const { get, path } = link({ account: { status: 'waiting', verifiedAt: 500 } });

    assert.deepEqual(await get(path), empty);
    assert.deepEqual(await get(`${path}/id`), empty);
  });

  test('C07: a link that was opened for another External ID', async () => {
    const { get, path } = link({ link: { externalIdSetAt: 1 } });

    assert.deepEqual(await get(path), empty);
    assert.deepEqual(await get(`${path}/id`), empty);
  });

  test('C07: a token that was truncated, extended or changed in any place', async () => {
    const { get, path, token, reads } = link();
    const forged = Array.from(token, (sign, at) => {
      const other = sign === 'A' ? 'B' : 'A';
      return path.replace(token, token.slice(0, at) + other + token.slice(at + 1));
    });

    for (const address of [
      ...forged,
      path.slice(0, -1),
      `${path}A`,
      path.toLowerCase(),
      `${path}/`,
      `${path}/ID`,
      `${path}/id/`,
    ]) {
      if (address === path) continue;
      assert.deepEqual(await get(address), empty);
    }
    assert.ok(reads.every((read) => read.startsWith('link ')));
  });

  test("C07: another account's id with this token", async () => {
    const { get, path, account } = link();

    assert.deepEqual(await get(path.replace(account.connectionId, crypto.randomUUID())), empty);
  });

  test('C07: 10,000 pieces of junk, none of which reads more than one value', async () => {
    const { get, reads, account } = link();
    const junk: (() => string)[] = [
      () => '',
      () => '/',
      () => `/${randomBytes(40).toString('base64url')}`,
      () => `/${account.connectionId}`,
      () => `/${account.connectionId}.${randomBytes(23).toString('base64url')}`,
      () => `/../${account.connectionId}.%00`,
      () => `/${'a'.repeat(2_000)}`,
      () => `/${account.connectionId}.${randomBytes(24).toString('base64url')}`,
      () => `/${crypto.randomUUID()}.${randomBytes(24).toString('base64url')}/id`,
    ];

    for (let n = 0; n < 10_000; n += 1) {
      assert.deepEqual(await get(junk[n % junk.length]!()), empty);
    }

    const wellFormed =
      Math.ceil((10_000 - 7) / junk.length) + Math.ceil((10_000 - 8) / junk.length);
    assert.equal(reads.length, wellFormed);
  });

  test('C07: what is no request at all', async () => {
    const { get } = link();

    for (const path of [undefined, null, 5, {}, ['/a']]) assert.deepEqual(await get(path), empty);
  });
});
