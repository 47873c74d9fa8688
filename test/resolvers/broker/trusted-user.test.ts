import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { BrokerKeys } from '../../../contract/broker';
import type { StoredBroker } from '../../../resolvers/broker/broker';
import {
  isVendorsBroker,
  trustedUser,
  type TrustAdapters,
} from '../../../resolvers/broker/trusted-user';

const ownUser = 'arn:aws:iam::999988887777:user/confluops-broker';
const vendorsUser = 'arn:aws:iam::555566667777:user/confluops';
const vendor: BrokerKeys = { accessKeyId: 'AKIAVENDOR', secretAccessKey: 'x' };
const own: StoredBroker = {
  arn: ownUser,
  current: { accessKeyId: 'AKIAOWN', secretAccessKey: 'x', setAt: 1 },
};

/** An installation in which AWS, unless told otherwise, knows the vendor’s keys. */
function installation(given: {
  stored?: StoredBroker;
  vendor?: BrokerKeys;
  identify?: TrustAdapters['identify'];
}): TrustAdapters & { readonly identified: BrokerKeys[] } {
  const identified: BrokerKeys[] = [];
  return {
    identified,
    findBroker: () => Promise.resolve(given.stored),
    vendorKeys: () => given.vendor,
    identify: (keys) => {
      identified.push(keys);
      return given.identify?.(keys) ?? Promise.resolve({ arn: vendorsUser });
    },
  };
}

describe('the user whom roles must trust', () => {
  test('is the installation’s own broker, and AWS is not asked for it', async () => {
    const adapters = installation({ stored: own, vendor });

    assert.equal(await trustedUser(adapters), ownUser);
    assert.deepEqual(adapters.identified, []);
  });

  test('is whoever AWS says has the vendor’s keys, where the installation has none', async () => {
    const adapters = installation({ vendor });

    assert.equal(await trustedUser(adapters), vendorsUser);
    assert.deepEqual(adapters.identified, [vendor]);
  });

  test('is the vendor’s where of the own broker only the name is left', async () => {
    assert.equal(
      await trustedUser(installation({ stored: { arn: ownUser }, vendor })),
      vendorsUser,
    );
  });

  test('is nobody where there are no keys at all', async () => {
    assert.equal(await trustedUser(installation({})), undefined);
    assert.equal(await trustedUser(installation({ stored: { arn: ownUser } })), undefined);
  });

  test('is unknown where AWS refuses the vendor’s keys or cannot be asked', async () => {
    for (const problem of ['broker-refused', 'broker-not-user', 'broker-unchecked']) {
      const identify = () => Promise.resolve({ problem });

      assert.equal(await trustedUser(installation({ vendor, identify })), undefined);
    }
  });

  test('is not guessed where storage fails', async () => {
    const broken = {
      ...installation({ vendor }),
      findBroker: () => Promise.reject(new Error('storage')),
    };

    await assert.rejects(trustedUser(broken), /storage/);
    await assert.rejects(isVendorsBroker(broken), /storage/);
  });
});

test('the vendor’s broker signs only where the installation has no keys of its own', async () => {
  const cases: [Parameters<typeof installation>[0], boolean][] = [
    [{ vendor }, true],
    [{ vendor, stored: { arn: ownUser } }, true],
    [{ vendor, stored: own }, false],
    [{ stored: own }, false],
    [{}, false],
  ];

  for (const [given, isVendors] of cases) {
    assert.equal(await isVendorsBroker(installation(given)), isVendors, JSON.stringify(given));
  }
});
