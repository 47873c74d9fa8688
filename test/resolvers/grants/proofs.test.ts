import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makeProof, openProof, type ProvenFacts } from '../../../resolvers/grants/proofs';
import { makeSeal } from '../../../resolvers/grants/seals';

const key = { id: '0a1b2c3d', key: Buffer.alloc(32, 7).toString('base64url'), madeAt: 0 };
const holder = {
  installation: 'ari:cloud:confluence::site/first',
  accountId: '712020:reader',
  contentId: '98306',
};
const facts: ProvenFacts = {
  content: { at: 1, spaceId: '65537', links: ['aaaaaaaaaaaaaaaa'], isWhole: true },
  spaces: [{ at: 2, of: 'bbbbbbbbbbbbbbbb', isSeen: true }],
  busyUntil: 3,
};

test('W22: a proof is for its own site, person and content', () => {
  const proof = makeProof(key, holder, facts);

  assert.deepEqual(openProof([key], holder, proof), facts);
  for (const other of [
    { ...holder, installation: 'ari:cloud:confluence::site/second' },
    { ...holder, accountId: '712020:editor' },
    { ...holder, contentId: '98307' },
    { ...holder, contentId: undefined },
    // The same texts with another border between them.
    { ...holder, accountId: '712020:reader9', contentId: '8306' },
  ]) {
    assert.equal(openProof([key], other, proof), undefined);
  }
});

test('W22: a proof counts for as long as its key does', () => {
  const proof = makeProof(key, holder, facts);
  const forgotten = { id: key.id, madeAt: key.madeAt };
  const replaced = { ...key, key: Buffer.alloc(32, 8).toString('base64url') };

  for (const keys of [
    [],
    [{ ...forgotten, retiredAt: 1 }],
    [{ ...key, retiredAt: 1 }],
    [replaced],
  ]) {
    assert.equal(openProof(keys, holder, proof), undefined);
  }
  assert.deepEqual(openProof([{ ...replaced, id: '11111111' }, key], holder, proof), facts);
});

test('W22: nobody without the key makes or changes one, and a seal is none', () => {
  const proof = makeProof(key, holder, facts);
  const [version, id, body = ''] = proof.split('.');
  const flipped = Buffer.from(body, 'base64url');
  flipped[20]! ^= 1;

  for (const text of [
    '',
    'x',
    `${proof}A`,
    proof.slice(0, -4),
    `${version}.${id}.${flipped.toString('base64url')}`,
    `${version}.${id}.${'A'.repeat(100)}`,
    makeSeal(key, holder.installation, {
      connectionId: '7d9c1f64-2b1e-4c58-9a55-0d3a3c6f2a10',
      alarmName: 'cpu',
    }),
  ]) {
    assert.equal(openProof([key], holder, text), undefined);
  }
});

test('a proof says nothing to who holds it: not by its text, and by its length little', () => {
  const one = makeProof(key, holder, facts);
  const fewer: ProvenFacts = { spaces: facts.spaces };

  assert.notEqual(makeProof(key, holder, facts), one);
  assert.ok(!Buffer.from(one.split('.')[2] ?? '', 'base64url').includes('65537'));
  assert.equal(makeProof(key, holder, fewer).length, one.length);
});
