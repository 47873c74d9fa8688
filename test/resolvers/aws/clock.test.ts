import assert from 'node:assert/strict';
import { after, afterEach, before, describe, test } from 'node:test';
import { readAlarms } from '../../../resolvers/aws/read-alarms';
import { verifyRole } from '../../../resolvers/aws/verify-role';
import { afterVerification } from '../../../resolvers/accounts/cut-off';
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

const minutes = 60_000;
/** How far a signature may be from a service's clock (facts of SigV4: five minutes). */
const tolerance = 5 * minutes;

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

/** Milliseconds that the clock of each service is ahead of ours, and whether its answers tell it. */
interface Clocks {
  readonly sts: number;
  readonly cloudwatch: number;
  readonly isTold?: boolean;
}

/** A sound role, where each service holds signatures to its own clock, as AWS does. */
function clocked({ isTold = true, ...ahead }: Clocks): (arrival: Arrival) => Fate {
  return (arrival) => {
    const now = new Date(Date.now() + ahead[arrival.service]);
    const skew = arrival.signedAt.getTime() - now.getTime();
    const fate = Math.abs(skew) > tolerance ? refused(arrival, skew) : sound(arrival);
    if (typeof fate === 'string') return fate;
    return { ...fate, headers: { date: isTold ? now.toUTCString() : 'no date' } };
  };
}

function refused({ service }: Arrival, skew: number): Fate {
  const words =
    skew < 0
      ? 'Signature expired: 1 is now earlier than 2'
      : 'Signature not yet current: 1 is still later than 2';
  return service === 'sts'
    ? stsError(403, 'SignatureDoesNotMatch', words)
    : cloudWatchError(403, 'InvalidSignatureException', words);
}

function sound({ service, externalId: sent }: Arrival): Fate {
  if (service === 'cloudwatch') {
    return lists({ MetricAlarms: [{ AlarmName: 'cpu', StateValue: 'OK' }] });
  }
  return sent === externalId ? session(fake.arrivals.length) : stsError(403, 'AccessDenied');
}

async function read() {
  const answers = await withDeadline(2_000, (signal) => readAlarms(access, role, ['cpu'], signal));
  const sessions = fake.arrivals
    .filter(({ service }) => service === 'cloudwatch')
    .map(({ accessKeyId }) => accessKeyId);
  return { answer: answers.get('cpu'), sessions };
}

describe('a clock of ours that is wrong', () => {
  for (const ahead of [20, -20, 3 * 24 * 60, -3 * 24 * 60]) {
    test(`by ${-ahead} minutes costs CloudWatch no call: STS has told the time`, async () => {
      fake.fate = clocked({ sts: ahead * minutes, cloudwatch: ahead * minutes });

      const { answer, sessions } = await read();

      assert.equal(answer?.state, 'ok');
      assert.equal(sessions.length, 1);
    });
  }

  test('makes no sound account another', async () => {
    fake.fate = clocked({ sts: 20 * minutes, cloudwatch: 20 * minutes });

    const finding = await withDeadline(2_000, (signal) => verifyRole(access, role, signal));

    assert.deepEqual(finding, { code: 'connected' });
  });
});

describe('a clock of CloudWatch that is another than that of STS', () => {
  for (const [sts, cloudwatch] of [
    [0, 20],
    [20, 0],
    [-20, 20],
  ] as const) {
    test(`STS ${sts} and CloudWatch ${cloudwatch} minutes ahead: one repeat, with a new session`, async () => {
      fake.fate = clocked({ sts: sts * minutes, cloudwatch: cloudwatch * minutes });

      const { answer, sessions } = await read();

      assert.equal(answer?.state, 'ok');
      assert.equal(sessions.length, 2);
      assert.equal(new Set(sessions).size, 2);
    });
  }
});

describe('a clock that no answer tells', () => {
  for (const clocks of [
    { sts: 20 * minutes, cloudwatch: 20 * minutes },
    { sts: 0, cloudwatch: 20 * minutes },
  ]) {
    test(`${JSON.stringify(clocks)}: no state, no other status, at most one repeat`, async () => {
      fake.fate = clocked({ ...clocks, isTold: false });

      const { answer, sessions } = await read();
      const finding = await withDeadline(2_000, (signal) => verifyRole(access, role, signal));
      const account = sampleAccount();

      assert.deepEqual(answer, { state: 'unavailable', cause: 'internal' });
      assert.ok(sessions.length <= 2);
      assert.equal(finding.code, 'clock');
      assert.equal(afterVerification(account, finding, 1), account);
    });
  }
});
