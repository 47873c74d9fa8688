import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { AlarmAnswer } from '../../../contract/alarms';
import { OwnShare } from '../../../resolvers/alarms/own-share';
import { alarmReading } from '../../../resolvers/alarms/reading';
import { defaultSettings } from '../../../rules/settings';
import { sampleAccount } from '../sample-account';

/* What a pasted link shows whose readings fare differently. */

const account = sampleAccount();
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

async function read(answers: Readonly<Record<string, AlarmAnswer>>): Promise<unknown> {
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
      readSettings: () => Promise.resolve({ settings: { ...defaultSettings, consoleLinks: true } }),
      seesOneOf: notUsed,
      readAlarms: (_role, names) =>
        Promise.resolve(
          new Map(names.map((name) => [name, answers[name] ?? { state: 'not-found' as const }])),
        ),
      log: () => undefined,
      readGrantKeys: notUsed,
      listAccounts: () => Promise.resolve([account]),
      readPublished: () => Promise.resolve({ spaceId: '1', body: { content: [extension] } }),
      appId: () => 'app',
      share: new OwnShare(),
      now: () => 0,
    },
    { overall: 2_000 },
  );
  const occasion = { installation: 'x', accountId: 'reader-1', contentId: '1' };
  const { answers: given } = await reading.readAlarms([{ link }], occasion);
  return given[0];
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
