import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { ReadAlarmsOutput } from '../../../contract/alarms';
import { alarmConsoleUrl } from '../../../rules/console-url';
import { accountNumber, page, region, startLocal, type Local, type Site } from '../local';

/* A Confluence that answers 429, over the built app. Each case has a site of its own, because the
   process remembers for which site it is not to ask. */

const link = alarmConsoleUrl(region, 'cpu') ?? '';
const busy = {
  state: 'unavailable',
  cause: 'confluence-busy',
  alarmName: 'cpu',
  consoleUrl: link,
};

let local: Local;
let asked = 0;
before(async () => {
  local = await startLocal();
  local.aws.world
    .alarms(accountNumber, region)
    .put({ AlarmName: 'cpu', StateValue: 'ALARM', AlarmType: 'MetricAlarm' });
});
after(() => local.close());

function refuse(headers: Readonly<Record<string, string>>, status = 429): void {
  asked = 0;
  local.confluence = () => {
    asked += 1;
    return Promise.resolve({ status, headers, body: '{}' });
  };
}

async function read(site: Site, proof?: string): Promise<ReadAlarmsOutput> {
  const payload = { references: [{ link }], contentId: page.contentId, proof };
  return (await local.invoke(site, 'alarms.read', payload)) as ReadAlarmsOutput;
}

/** Seconds until the page is told that somebody asks again; the rest of its answer is as it must be. */
function waitOf({ answers }: ReadAlarmsOutput): number {
  const { retryAt = '', ...rest } = answers[0] as { readonly retryAt?: string };
  assert.deepEqual(rest, busy);
  return (Date.parse(retryAt) - Date.now()) / 1_000;
}

test('C40: a pasted link says for how long Confluence is not asked, and nobody asks until then', async () => {
  await local.grant(local.first, ['cpu']);
  refuse({ 'retry-after': '120', 'ratelimit-reason': 'confluence-burst-based' });

  const first = await read(local.first);
  const again = await read(local.first, first.proof);
  const another = await read(local.first);

  for (const each of [first, again, another]) assert.ok(Math.abs(waitOf(each) - 120) < 10);
  assert.equal(asked, 1);
  assert.deepEqual(local.aws.calls, []);
});

test('while it lasts nobody is told that they are no administrator', async () => {
  // The bundle of administrators' functions remembers for itself.
  refuse({ 'retry-after': '120' });

  const answer = await local.admin(local.first, 'accounts.list');
  const again = await local.admin(local.first, 'accounts.list');

  assert.deepEqual([answer, again], [{ ok: false, code: 'upstream' }, answer]);
  assert.equal(asked, 1);
});

test('a refusal of one site is none of another, and one that tells no time lasts a minute', async () => {
  refuse({});

  const wait = waitOf(await read(local.second));

  assert.ok(wait > 50 && wait <= 60, String(wait));
  assert.equal(asked, 1);
});

test('of a quota for all sites no other site asks, until the hour is over', async () => {
  refuse({ 'ratelimit-reason': 'conf-global-based', 'x-ratelimit-reset': 'soon' });

  const answer = await local.admin(local.empty, 'accounts.list');
  local.confluence = undefined;
  const elsewhere = await local.admin(local.empty, 'accounts.list', {}, 'reader');

  assert.deepEqual([answer, elsewhere], [{ ok: false, code: 'upstream' }, answer]);
  assert.equal(asked, 1);
});
