import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  derivedKey,
  joined,
  makeGrant,
  refusalOf,
  type Grantable,
} from '../../../resolvers/grants/grants';

const key = { id: '0a1b2c3d', key: Buffer.alloc(32, 7).toString('base64url'), madeAt: 0 };
const what: Grantable = {
  installation: 'ari:cloud:confluence::site/first',
  kind: 'alarm',
  connectionId: '7d9c1f64-2b1e-4c58-9a55-0d3a3c6f2a10',
  text: 'cpu',
};

test('a grant stays the same for as long as its key lives: pages keep it for years', () => {
  // Worked out by another implementation of RFC 5869 and RFC 2104.
  assert.equal(makeGrant(key, what), '1.0a1b2c3d.xqO7sh_FCaZT1XMqMCB_NV-2W5Z9mQjhTxM0Qdor5M0');
});

test('a key is derived once for each purpose, for as long as somebody holds it', () => {
  const held = { ...key };

  assert.equal(derivedKey(held, 'mac'), derivedKey(held, 'mac'));
  assert.notEqual(derivedKey(held, 'mac'), derivedKey({ ...key }, 'mac'));
  assert.notDeepEqual(derivedKey(held, 'mac'), derivedKey(held, 'seal'));
});

test('a grant is for its own installation, kind, account and text', () => {
  const grant = makeGrant(key, what);
  const others: readonly Grantable[] = [
    { ...what, installation: 'ari:cloud:confluence::site/second' },
    { ...what, kind: 'prefix' },
    { ...what, kind: 'children' },
    { ...what, connectionId: 'dd5b7c8b-73ad-4ad9-8422-6ee0e4d55db6' },
    { ...what, text: 'CPU' },
    { ...what, text: 'cpu\0' },
  ];

  assert.equal(refusalOf([key], what, grant), undefined);
  for (const other of others) assert.equal(refusalOf([key], other, grant), 'not-granted');
});

test('a grant of an unknown key is of another site, one of a retired key is retired', () => {
  const grant = makeGrant(key, what);
  const { id, madeAt } = key;

  assert.equal(refusalOf([], what, grant), 'other-site');
  assert.equal(refusalOf([{ ...key, id: 'ffffffff' }], what, grant), 'other-site');
  assert.equal(refusalOf([{ id, madeAt, retiredAt: 1 }], what, grant), 'grant-retired');
  assert.equal(refusalOf([{ ...key, retiredAt: 1 }], what, grant), 'grant-retired');
});

test('no two lists of fields give the same bytes', () => {
  const lists = [['ab', 'c'], ['a', 'bc'], ['abc'], ['abc', ''], ['', 'abc'], ['ab', 'c', '']];

  assert.equal(new Set(lists.map((list) => joined(list).toString('hex'))).size, lists.length);
});
