import assert from 'node:assert/strict';
import { test } from 'node:test';
import { OwnShare } from '../../../resolvers/alarms/own-share';
import { ConfluenceBusy } from '../../../resolvers/lib/confluence-busy';

const reader = { installation: 'ari:cloud:confluence::site/first', accountId: '712020:reader' };
const start = Date.UTC(2026, 2, 2, 9, 30, 20);

/** How many of so many questions of a person are let through. */
function letThrough(share: OwnShare, who: typeof reader, questions: number, now: number): number {
  let through = 0;
  for (let asked = 0; asked < questions; asked++) {
    try {
      share.take(who, now);
      through += 1;
    } catch (error) {
      assert.ok(error instanceof ConfluenceBusy);
      assert.equal(error.until, Date.UTC(2026, 2, 2, 9, 31));
    }
  }
  return through;
}

test('a person has a share of each minute, and takes nobody else’s', () => {
  const share = new OwnShare();

  assert.equal(letThrough(share, reader, 1_000, start), 30);
  assert.equal(letThrough(share, { ...reader, accountId: '712020:editor' }, 10, start), 10);
  assert.equal(
    letThrough(share, { ...reader, installation: 'ari:cloud:confluence::site/second' }, 10, start),
    10,
  );
  assert.equal(letThrough(share, reader, 10, start + 60_000), 10);
});
