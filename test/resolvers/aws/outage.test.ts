import assert from 'node:assert/strict';
import { after, afterEach, before, describe, test } from 'node:test';
import type { AlarmAnswer } from '../../../contract/alarms';
import type { DiagnosisCode } from '../../../contract/accounts';
import { describe as tell } from '../../../components/alarm-badge/describe';
import { message } from '../../../components/diagnosis/messages';
import { callerIdentity } from '../../../resolvers/aws/caller-identity';
import { listAlarms } from '../../../resolvers/aws/list-alarms';
import { readAlarms } from '../../../resolvers/aws/read-alarms';
import { verifyRole } from '../../../resolvers/aws/verify-role';
import { afterVerification, asWaiting, type Finding } from '../../../resolvers/accounts/cut-off';
import { withDeadline } from '../../../resolvers/lib/deadline';
import { sampleAccount } from '../sample-account';
import {
  cloudWatchError,
  lists,
  session,
  startFakeAws,
  stsError,
  type Arrival,
  type FakeAws,
  type Fate,
} from './fake-aws';
import { accessTo } from './over-the-wire';
import { externalId, role } from './sample-role';

const denied = stsError(
  403,
  'AccessDenied',
  'User: x is not authorized to perform: sts:AssumeRole',
);
const cpu = { AlarmName: 'cpu', StateValue: 'OK', StateReason: 'Threshold Crossed' };

let fake: FakeAws;
let access: ReturnType<typeof accessTo>;
before(async () => {
  fake = await startFakeAws();
  access = accessTo(fake.url);
});
after(async () => {
  access.close();
  await fake.close();
});
afterEach(() => fake.arrivals.splice(0));

/** A sound role of a sound account: right External ID in, every other out, alarms told. */
function sound({ service, externalId: sent }: Arrival): Fate {
  if (service === 'cloudwatch') return lists({ MetricAlarms: [cpu] });
  return sent === externalId ? session(fake.arrivals.length) : denied;
}

const verify = (): Promise<Finding> =>
  withDeadline(700, (signal) => verifyRole(access, role, signal));
const read = async (...names: string[]): Promise<AlarmAnswer[]> =>
  withDeadline(300, async (signal) => [
    ...(await readAlarms(access, role, names, signal)).values(),
  ]);

/** No account becomes another by a finding, and the finding has words. */
function assertNothingConcluded({ code }: Finding): void {
  assert.ok(code !== 'connected');
  for (const status of ['waiting', 'connected', 'attention'] as const) {
    const account = sampleAccount({ status });
    assert.equal(afterVerification(account, { code }, 1), account, `${status}, ${code}`);
  }
  assert.ok(message.english[`heading.${code}`].length > 10);
  assert.ok(message.english[`cause.${code}`].length > 10);
}

/** No state, and a sentence that says why. */
function assertToldAbsent(answer: AlarmAnswer | undefined): void {
  assert.ok(answer);
  assert.ok(['unavailable', 'throttled'].includes(answer.state), answer.state);
  const told = tell({ ...answer, alarm: 'cpu' });
  assert.match(told, /cpu/);
  assert.doesNotMatch(told, /about-|undefined/);
}

test('a sound role is connected, and its alarm OK', async () => {
  fake.fate = sound;

  assert.deepEqual(await verify(), { code: 'connected' });
  assert.equal((await read('cpu'))[0]?.state, 'ok');
});

const page = '<html><head><title>403</title></head><body>Access Denied</body></html>';
const places: readonly [string, readonly Arrival['service'][]][] = [
  ['STS', ['sts']],
  ['CloudWatch', ['cloudwatch']],
  ['both', ['sts', 'cloudwatch']],
];
const outages: readonly [string, Fate][] = [
  ...[200, 302, 400, 401, 403, 404, 407, 429, 502, 503].flatMap((status): [string, Fate][] => [
    [
      `a page with status ${status}`,
      { status, body: page, headers: { 'content-type': 'text/html' } },
    ],
    [`nothing with status ${status}`, { status, body: '' }],
  ]),
  ['plain words with status 403', { status: 403, body: 'AccessDenied' }],
  ['JSON without a code', { status: 403, body: '{"message":"Forbidden"}' }],
  ['XML of another service', { status: 403, body: '<Error><Code>AccessDenied</Code></Error>' }],
  [
    'an error type in a header alone',
    { status: 403, body: page, headers: { 'x-amzn-errortype': 'AccessDeniedException' } },
  ],
  ['a connection that ends', 'reset'],
  ['half an answer', 'half'],
  ['silence', 'silence'],
];

for (const [place, services] of places) {
  describe(`in the place of ${place}`, () => {
    for (const [title, fate] of outages) {
      test(`${title} concludes nothing, and shows no state`, async () => {
        fake.fate = (arrival) => (services.includes(arrival.service) ? fate : sound(arrival));

        assertNothingConcluded(await verify());
        assertToldAbsent((await read('cpu'))[0]);
      });
    }
  });
}

describe('the probes of a role', () => {
  for (const [title, fate] of outages) {
    test(`${title} in the place of their refusal makes no account connected`, async () => {
      fake.fate = (arrival) =>
        arrival.service === 'sts' && arrival.externalId !== externalId ? fate : sound(arrival);

      assertNothingConcluded(await verify());
    });
  }

  test('see an open role as open, whatever else fails', async () => {
    fake.fate = (arrival) => (arrival.service === 'sts' ? session(fake.arrivals.length) : 'reset');

    const { code } = await verify();

    assert.equal(code, 'open-without-id');
    assert.equal(afterVerification(asWaiting(sampleAccount()), { code }, 1).status, 'attention');
  });
});

describe('STS fails in its region, and a policy keeps everybody out of the other', () => {
  const refusals: readonly [string, Fate][] = [
    [
      'in so many words',
      stsError(
        403,
        'AccessDenied',
        'User: x is not authorized to perform: sts:AssumeRole on resource: y with an explicit deny in a service control policy',
      ),
    ],
    ['without a reason', denied],
    ['as a region that is off', stsError(403, 'RegionDisabledException')],
    ['as a page', { status: 403, body: page }],
  ];
  const failures: readonly [string, Fate, DiagnosisCode][] = [
    ['an outage', stsError(503, 'ServiceUnavailable'), 'aws-outage'],
    ['a page of an outage', { status: 503, body: page }, 'aws-outage'],
    ['a reset', 'reset', 'network'],
    ['a silence', 'silence', 'network'],
  ];
  for (const [refused, refusal] of refusals) {
    for (const [failed, failure, code] of failures) {
      test(`after ${failed}, ${refused}: the outage is named, nothing is concluded`, async () => {
        const limits = { ...access.limits, firstSts: failure === 'silence' ? 50 : 1_000 };
        fake.fate = (arrival) => {
          if (arrival.service === 'cloudwatch') return sound(arrival);
          return arrival.region === 'us-east-1' ? failure : refusal;
        };

        const finding = await withDeadline(1_500, (signal) =>
          verifyRole({ ...access, limits }, role, signal),
        );

        assert.deepEqual(finding, { code, region: 'us-east-1' });
        assertNothingConcluded(finding);
        assert.deepEqual(
          new Set(fake.arrivals.map(({ region }) => region)),
          new Set(['us-east-1', 'us-west-2']),
        );
      });
    }
  }

  test('an outage that begins between the probes makes no account connected', async () => {
    fake.fate = (arrival) => {
      if (arrival.service === 'cloudwatch' || arrival.externalId === externalId) {
        return sound(arrival);
      }
      return arrival.region === 'us-east-1' ? stsError(503, 'ServiceUnavailable') : denied;
    };

    assertNothingConcluded(await verify());
  });

  test('the other lets in, and everything goes on', async () => {
    fake.fate = (arrival) =>
      arrival.region === 'us-east-1' ? stsError(503, 'ServiceUnavailable') : sound(arrival);

    assert.equal((await read('cpu'))[0]?.state, 'ok');
  });
});

describe("whose the broker's keys are", () => {
  for (const [title, fate] of outages) {
    test(`${title} does not say`, async () => {
      fake.fate = () => fate;

      const identity = await withDeadline(400, (signal) =>
        callerIdentity(access, role.broker[0], 'us-east-1', signal),
      );

      assert.deepEqual(identity, { problem: 'broker-unchecked' });
    });
  }
});

test('a list that an outage cut short has no alarms, and says why', async () => {
  for (const [, fate] of outages) {
    fake.fate = (arrival) => (arrival.service === 'cloudwatch' ? fate : sound(arrival));

    const listing = await withDeadline(400, (signal) => listAlarms(access, role, {}, signal));

    assert.ok('state' in listing && ['unavailable', 'throttled'].includes(listing.state));
  }
});

test('a code of CloudWatch that this version does not know is no refusal', async () => {
  fake.fate = (arrival) =>
    arrival.service === 'cloudwatch' ? cloudWatchError(403, 'QuotaOfMoonlight') : sound(arrival);

  assertNothingConcluded(await verify());
  assertToldAbsent((await read('cpu'))[0]);
});
