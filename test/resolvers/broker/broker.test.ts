import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  brokerOf,
  settled,
  signingKeys,
  withKey,
  withoutKey,
  type StoredKey,
} from '../../../resolvers/broker/broker';

const arn = 'arn:aws:iam::999988887777:user/confluops-broker';
const key = (accessKeyId: string, setAt = 1) => ({ accessKeyId, secretAccessKey: 'secret', setAt });
const [one, two, three] = [key('AKIAONE'), key('AKIATWO', 2), key('AKIATHREE', 3)];

/** The pairs after these were kept one after another. */
function kept(...keys: readonly ReturnType<typeof key>[]): readonly StoredKey[] {
  return keys.reduce<readonly StoredKey[]>(
    (stored, each) => settled(withKey(stored, `id-of-${each.setAt}`, arn, each)),
    [],
  );
}

test('the first key is the current one, a second one the next, a third one the next again', () => {
  assert.equal(brokerOf([]), undefined);
  assert.deepEqual(brokerOf(kept(one)), { arn, current: one });
  assert.deepEqual(brokerOf(kept(one, two)), { arn, current: one, next: two });
  assert.deepEqual(brokerOf(kept(one, two, three)), { arn, current: one, next: three });
});

test('of a pair that does not sign any more no secret is kept', () => {
  const stored = kept(one, two, three);

  assert.deepEqual(
    stored.map(({ keys }) => keys?.accessKeyId),
    ['AKIAONE', undefined, 'AKIATHREE'],
  );
});

test('a key that is typed again replaces itself, as the newer one of two', () => {
  const again = key('AKIAONE', 9);

  assert.deepEqual(brokerOf(kept(one, again)), { arn, current: again });
  assert.deepEqual(brokerOf(kept(one, two, again)), { arn, current: two, next: again });
});

test('keys of another user leave none of the former ones', () => {
  const stored = settled(withKey(kept(one, two), 'other', 'arn:other', three));

  assert.deepEqual(brokerOf(stored), { arn: 'arn:other', current: three });
  assert.equal(stored.filter(({ keys }) => keys).length, 1);
});

test('a rotation has no gap: the next key takes the place of the one that is removed', () => {
  const rotating = kept(one, two);

  assert.deepEqual(brokerOf(withoutKey(rotating, 1, 8)), { arn, current: two });
  assert.deepEqual(brokerOf(withoutKey(rotating, 2, 8)), { arn, current: one });
  assert.deepEqual(brokerOf(withoutKey(kept(one), 1, 8)), { arn, removedAt: 8 });
  assert.deepEqual(withoutKey(rotating, 7, 8), rotating);
});

test('the newer key is tried first', () => {
  assert.deepEqual(
    signingKeys({ arn, current: one, next: two }).map(({ accessKeyId }) => accessKeyId),
    ['AKIATWO', 'AKIAONE'],
  );
  assert.deepEqual(signingKeys({ arn }), []);
});
