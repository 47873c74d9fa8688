import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  closeSetupLink,
  hashOfToken,
  openSetupLink,
  tidySetupLinks,
  type SetupLinkAdapters,
} from '../../../resolvers/accounts/setup-links';
import type { LogEntry } from '../../../resolvers/lib/log';
import { sampleAccount } from '../sample-account';

const brokerArn = 'arn:aws:iam::999988887777:user/confluops-broker';
const address = 'https://trigger.example/x';
const now = 1_000_000;

/** A site with links that end at the given times, and the order in which it was written to. */
function site(expiries: Readonly<Record<string, number>> = {}) {
  const links = new Map(
    Object.entries(expiries).map(([id, expiresAt]) => [
      id,
      { tokenHash: 'ab', brokerArn, expiresAt, externalIdSetAt: 1 },
    ]),
  );
  const state = { hasAddress: links.size > 0, externalIds: new Map<string, string>() };
  const order: string[] = [];
  const log: LogEntry[] = [];
  const did = (what: string): Promise<void> => {
    order.push(what);
    return Promise.resolve();
  };
  const adapters: SetupLinkAdapters = {
    ensureExternalId: (id, externalId) => {
      if (!state.externalIds.has(id)) state.externalIds.set(id, externalId);
      return did('external id');
    },
    writeSetupLink: async ({ connectionId }, link) => {
      links.set(connectionId, link);
      await did('link');
      return true;
    },
    deleteSetupLinkOf: ({ connectionId }) => adapters.deleteSetupLink(connectionId),
    deleteSetupLink: (id) => {
      links.delete(id);
      return did('end');
    },
    listSetupLinks: () =>
      Promise.resolve(new Map([...links].map(([id, { expiresAt }]) => [id, expiresAt]))),
    openTriggerUrl: () => {
      state.hasAddress = true;
      return did('address').then(() => address);
    },
    closeTriggerUrl: () => {
      state.hasAddress = false;
      return did('no address');
    },
    log: (entry) => void log.push(entry),
    now: () => now,
  };
  return { adapters, links, state, order, log };
}

/** Opens a link of the account with that id, which nobody changes meanwhile. */
async function open(adapters: SetupLinkAdapters, connectionId = 'a') {
  const account = sampleAccount({ connectionId, status: 'waiting' });
  const link = await openSetupLink(adapters, account, brokerArn, 900);
  assert.ok(link);
  return link;
}

describe('opening a setup link', () => {
  test('answers an address whose token is stored as a hash alone, with its end', async () => {
    const { adapters, links } = site();

    const { url, expiresAt } = await open(adapters);

    const token = /^https:\/\/trigger\.example\/x\/a\.([\w-]{32})$/.exec(url)?.[1] ?? '';
    assert.equal(expiresAt, now + 900);
    assert.deepEqual(links.get('a'), {
      tokenHash: hashOfToken(token),
      expiresAt,
      brokerArn,
      externalIdSetAt: sampleAccount().externalIdSetAt,
    });
    assert.equal(JSON.stringify([...links]).includes(token), false);
  });

  test('ends the account’s former link, and no other one', async () => {
    const { adapters, links } = site({ a: now + 1, b: now + 1 });
    const { url } = await open(adapters);
    const again = await open(adapters);

    assert.notEqual(again.url, url);
    assert.equal(links.get('a')?.tokenHash, hashOfToken(again.url.slice(-32)));
    assert.equal(links.get('b')?.tokenHash, 'ab');
  });

  test('gives an External ID to an account that a crash left without, and exchanges none', async () => {
    const { adapters, state } = site();
    await open(adapters);
    const made = state.externalIds.get('a');
    await open(adapters);

    assert.match(made ?? '', /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    assert.equal(state.externalIds.get('a'), made);
  });

  test('hands out no address before the link and the External ID are stored', async () => {
    const { adapters, order } = site();

    await open(adapters);

    assert.deepEqual(order, ['external id', 'link', 'address']);
  });

  test('hands out no address where the account is not as it was seen any more', async () => {
    const { adapters, order } = site();
    const changed = { ...adapters, writeSetupLink: () => Promise.resolve(false) };

    assert.equal(await openSetupLink(changed, sampleAccount(), brokerArn, 900), undefined);
    assert.deepEqual(order, ['external id']);
  });

  test('answers no address where any of its steps fails', async () => {
    for (const step of ['ensureExternalId', 'writeSetupLink', 'openTriggerUrl'] as const) {
      const { adapters } = site();
      const broken = { ...adapters, [step]: () => Promise.reject(new Error(step)) };

      await assert.rejects(open(broken), new RegExp(step));
    }
  });
});

const shop = sampleAccount({ connectionId: 'a' });

describe('ending a setup link', () => {
  test('takes the web trigger’s address away with the last one', async () => {
    const { adapters, links, state } = site({ a: now + 1, b: now + 1 });

    await closeSetupLink(adapters, shop);
    assert.deepEqual([[...links.keys()], state.hasAddress], [['b'], true]);

    await closeSetupLink(adapters, { ...shop, connectionId: 'b' });
    assert.deepEqual([[...links.keys()], state.hasAddress], [[], false]);
  });

  test('takes it away even where the listing still holds the link', async () => {
    const { adapters, state } = site({ a: now + 1 });
    const lagging = {
      ...adapters,
      listSetupLinks: () => Promise.resolve(new Map([['a', now + 1]])),
    };

    await closeSetupLink(lagging, shop);

    assert.equal(state.hasAddress, false);
  });

  test('that fails is told by the log alone: the account does not wait, so the link opens nothing', async () => {
    for (const step of ['deleteSetupLinkOf', 'listSetupLinks', 'closeTriggerUrl'] as const) {
      const { adapters, links, log } = site({ a: now + 1 });
      const broken = { ...adapters, [step]: () => Promise.reject(new TypeError('secret')) };

      await closeSetupLink(broken, shop);

      assert.equal(links.has('a'), step === 'deleteSetupLinkOf');
      assert.deepEqual(log, [{ event: 'unexpected', error: 'TypeError' }]);
    }
  });
});

describe('tidying setup links', () => {
  test('removes those whose time is up, and keeps the address while one is open', async () => {
    const { adapters, links, state } = site({ late: now - 1, ending: now, open: now + 1 });

    await tidySetupLinks(adapters);

    assert.deepEqual([[...links.keys()], state.hasAddress], [['open'], true]);
  });

  test('takes the address away when none is left', async () => {
    const { adapters, links, state } = site({ late: now - 1 });

    await tidySetupLinks(adapters);

    assert.deepEqual([[...links.keys()], state.hasAddress], [[], false]);
  });
});
