import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { GrantKey } from '../../../resolvers/grants/grants';
import { makeSeal, openSeal } from '../../../resolvers/grants/seals';

const installation = 'ari:cloud:confluence::site/first';
const key: GrantKey = {
  id: '0a1b2c3d',
  key: Buffer.alloc(32, 7).toString('base64url'),
  madeAt: 0,
};
const alarm = { connectionId: '7d9c1f64-2b1e-4c58-9a55-0d3a3c6f2a10', alarmName: 'cpu' };

test('a seal opens to the alarm that it was made for', () => {
  assert.deepEqual(openSeal([key], installation, makeSeal(key, installation, alarm)), alarm);
});

// Pages keep seals for years.
test('a seal that was filled up to 256 bytes still opens', () => {
  const old =
    '1.0a1b2c3d.bFWZtCvTUydf_sYUxd9UDW5_TaCSxn1n5rHDW5npdLK69JiPBb-qYddLwo1Kt55jfYLxXzfxmrFXi5z8m-KLDgjhBlpt4073_49cq1J1GY_A6Nz7ZylO8wwJ0_LhKGl_mceq_Mw9hfAJurnLoYz6vUGPpqeECq5naB0JY5Wnowz3HBmRpZ705KL-CawJ_fzHoZHubpiz38aPj6UBYjyW_CUyKRgnI7eDoYV_cuTRKSeJng_fEF3dn4kizCold4nRNvPWDcGeJOhTkD4v2EemQyTmgKdb614D8mK4wIYXyLXfRkrVCtdTn_7j0ahhj9NGWD_AndhqLZO3taxTO--VQlrMm79B2nB7nJJGFguxtgZPmsrgEq2ZBZ74t4E';

  assert.deepEqual(openSeal([key], installation, old), alarm);
});
