import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { AlarmAnswer, AlarmReference, ReadAlarmsOutput } from '../../../contract/alarms';
import { LateAccounts } from '../../../resolvers/alarms/late-accounts';
import { OwnShare } from '../../../resolvers/alarms/own-share';
import { ReadShare } from '../../../resolvers/alarms/read-share';
import { alarmReading } from '../../../resolvers/alarms/reading';
import type { PublishedContent } from '../../../resolvers/forge/content';
import { placedReference } from '../../../resolvers/grants/placed-reference';
import { defaultSettings } from '../../../rules/settings';
import { sampleAccount } from '../sample-account';

/* What a pasted link shows whose readings fare differently, or whose page nobody may ask for. */

const account = sampleAccount();
const installation = 'ari:cloud:confluence::site/7f3a';
const key = { id: '0f1e2d3c', key: 'A'.repeat(43), madeAt: 0 };
const { region } = account;
const link = `https://${region}.console.aws.amazon.com/cloudwatch/home?region=${region}#alarmsV2:alarm/R&D+x&page=2`;
const extension = {
  type: 'extension',
  attrs: {
    extensionType: 'com.atlassian.ecosystem',
    extensionKey: 'app/alarm-badge',
    parameters: { autoConvertLink: link },
  },
};
const ok = { state: 'ok', since: '2026-11-30T00:00:00Z' } as AlarmAnswer;

/** @param published - The page, or why Confluence was not asked for it. */
async function readAll(
  references: readonly AlarmReference[],
  answers: Readonly<Record<string, AlarmAnswer>>,
  published: unknown = { spaceId: '1', body: { content: [extension] } },
): Promise<ReadAlarmsOutput['answers']> {
  const notUsed = () => Promise.reject(new Error('not used'));
  const reading = alarmReading(
    {
      readConnectedRole: () =>
        Promise.resolve({
          roleArn: account.roleArn,
          externalId: 'id',
          region,
          placement: account.placement,
        }),
      readSigningKeys: () => Promise.resolve([{ accessKeyId: 'AKIA', secretAccessKey: 'secret' }]),
      readSettings: () =>
        Promise.resolve({ settings: { ...defaultSettings, consoleLinks: false } }),
      seesOneOf: notUsed,
      readAlarms: (_role, names) =>
        Promise.resolve(
          new Map(names.map((name) => [name, answers[name] ?? { state: 'not-found' as const }])),
        ),
      readListing: notUsed,
      log: () => undefined,
      readGrantKeys: () => Promise.resolve([key]),
      listAccounts: () => Promise.resolve([account]),
      readPublished: () =>
        published instanceof Error
          ? Promise.reject(published)
          : Promise.resolve(published as PublishedContent),
      appId: () => 'app',
      share: new OwnShare(),
      late: new LateAccounts(() => 0),
      health: { begin: () => undefined, end: () => Promise.resolve() },
      reads: new ReadShare(),
      now: () => 0,
    },
    { overall: 2_000 },
  );
  const occasion = { installation, accountId: 'reader-1', contentId: '1' };
  return (await reading.readAlarms({ references }, occasion, false)).answers;
}

async function read(answers: Readonly<Record<string, AlarmAnswer>>): Promise<unknown> {
  return (await readAll([{ link }], answers))[0];
}

test('the longest name wins that AWS knows', async () => {
  const longest = 'R&D x&page=2';

  assert.deepEqual(await read({ 'R&D x': ok, [longest]: ok }), { ...ok, alarmName: longest });
  assert.deepEqual(await read({ 'R&D x': ok }), { ...ok, alarmName: 'R&D x' });
});

test('an alarm that is gone is not mistaken for one whose name begins its name', async () => {
  assert.deepEqual(await read({ R: ok, 'R&D': ok }), {
    state: 'not-found',
    alarmName: 'R&D+x&page=2',
  });
});

test('a name that could not be read is not passed over for a shorter one', async () => {
  const throttled: AlarmAnswer = { state: 'throttled' };

  assert.deepEqual(await read({ 'R&D x': ok, 'R&D x&page=2': throttled }), {
    ...throttled,
    alarmName: 'R&D+x&page=2',
  });
});

test('Forge’s request for consent comes through, unless others can be answered without it', async () => {
  const consent = Object.assign(new Error(), { name: 'NEEDS_AUTHENTICATION_ERR' });
  const { connectionId } = account;
  const placed = placedReference(key, installation, { connectionId, alarmName: 'cpu' }, false);

  await assert.rejects(readAll([{ link }], {}, consent), { name: consent.name });
  const answers = await readAll([{ link }, placed], { cpu: ok }, consent);
  assert.deepEqual(
    answers.map(({ state }) => state),
    ['unavailable', 'ok'],
  );
});
