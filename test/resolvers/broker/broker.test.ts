import assert from 'node:assert/strict';
import { test } from 'node:test';
import { signingKeys, withKey, withoutKey } from '../../../resolvers/broker/broker';

const arn = 'arn:aws:iam::999988887777:user/confluops-broker';
const key = (accessKeyId: string, setAt = 1) => ({ accessKeyId, secretAccessKey: 'secret', setAt });
const [one, two, three] = [key('AKIAONE'), key('AKIATWO', 2), key('AKIATHREE', 3)];

test('the first key is the current one, a second one the next, a third one the next again', () => {
  const first = withKey(undefined, arn, one);
  const second = withKey(first, arn, two);
  const third = withKey(second, arn, three);

  assert.deepEqual(first, { arn, current: one });
  assert.deepEqual(second, { arn, current: one, next: two });
  assert.deepEqual(third, { arn, current: one, next: three });
});

test('a key that is typed again takes its own place', () => {
  const again = key('AKIAONE', 9);

  assert.deepEqual(withKey({ arn, current: one, next: two }, arn, again), {
    arn,
    current: again,
    next: two,
  });
});

test('keys of another user leave none of the former ones', () => {
  assert.deepEqual(withKey({ arn, current: one, next: two }, 'arn:other', three), {
    arn: 'arn:other',
    current: three,
  });
});

test('a rotation has no gap: the next key takes the place of the one that is removed', () => {
  const rotating = { arn, current: one, next: two };

  assert.deepEqual(withoutKey(rotating, 'current'), { arn, current: two });
  assert.deepEqual(withoutKey(rotating, 'next'), { arn, current: one });
  assert.deepEqual(withoutKey({ arn, current: one }, 'current'), { arn });
});

test('the newer key is tried first', () => {
  assert.deepEqual(
    signingKeys({ arn, current: one, next: two }).map(({ accessKeyId }) => accessKeyId),
    ['AKIATWO', 'AKIAONE'],
  );
  assert.deepEqual(signingKeys({ arn }), []);
});
