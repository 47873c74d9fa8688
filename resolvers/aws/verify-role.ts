import { randomUUID } from 'node:crypto';
import type { DiagnosisCode } from '../../contract/accounts';
import type { Finding } from '../accounts/cut-off';
import { pause } from '../lib/deadline';
import type { FailureCode } from '../lib/log';
import type { AwsAccess } from './access';
import { tryRole, type RoleToAssume } from './assume-role';
import { forgetSigningKeys } from './clients';
import { describeAlarms } from './describe-alarms';
import { classify, type AwsFailure } from './errors';

/**
 * Whether a role may be used: the right External ID is accepted and may read, a random one is
 * refused, none is refused. Both refusals are needed: each catches a trust policy that the other
 * misses (`StringLike "*"`, `StringEqualsIfExists`). Anything but a clear answer is repeated, and
 * never counts as a refusal.
 */
export async function verifyRole(
  aws: AwsAccess,
  role: RoleToAssume,
  signal: AbortSignal,
): Promise<Finding> {
  try {
    const reading = await tryReading(aws, role, signal);
    if (reading?.phase === 'assume') return findingOf(reading);
    const [withoutId, withAnyId] = await Promise.all([
      probe(aws, role, undefined, signal, aws.limits.pauses),
      probe(aws, role, randomUUID(), signal, aws.limits.pauses),
    ]);
    if (withoutId === 'accepted') return { code: 'open-without-id' };
    if (withAnyId === 'accepted') return { code: 'open-with-any-id' };
    const undecided = [withoutId, withAnyId].find((answer) => answer !== 'refused');
    if (undecided) return findingOfProbe(undecided);
    return reading ? findingOf(reading) : { code: 'connected' };
  } finally {
    forgetSigningKeys();
  }
}

async function tryReading(
  aws: AwsAccess,
  role: RoleToAssume,
  signal: AbortSignal,
): Promise<AwsFailure | undefined> {
  try {
    await describeAlarms(aws, role, { MaxRecords: 1 }, signal);
    return undefined;
  } catch (error) {
    return classify('read', error);
  }
}

/** A failure stands for an answer that was not clear. */
async function probe(
  aws: AwsAccess,
  role: RoleToAssume,
  externalId: string | undefined,
  signal: AbortSignal,
  pauses: readonly number[],
): Promise<'accepted' | 'refused' | AwsFailure> {
  try {
    await tryRole(aws, role, externalId, signal);
    return 'accepted';
  } catch (error) {
    const failure = classify('assume', error);
    // The broker's own policy can refuse too; that says nothing about the role.
    if (failure.code === 'role-refused' && !failure.details.denial) return 'refused';
    const [longest, ...later] = pauses;
    if (longest === undefined || signal.aborted) return failure;
    await pause(longest, signal);
    return probe(aws, role, externalId, signal, later);
  }
}

/** Failures that say nothing about the role. */
const unclear: Partial<Record<FailureCode, DiagnosisCode>> = {
  'broker-refused': 'broker-refused',
  throttled: 'throttled',
  clock: 'clock',
  unreachable: 'network',
  'connection-reset': 'network',
  timeout: 'network',
  'aws-outage': 'aws-outage',
};

/** A probe that got no clear answer; that its refusal came from elsewhere is none. */
function findingOfProbe({ code, details }: AwsFailure): Finding {
  const { stsRegion } = details;
  return {
    code: unclear[code] ?? 'undecided',
    ...(stsRegion === undefined ? {} : { region: stsRegion }),
  };
}

function findingOf({ phase, code, details }: AwsFailure): Finding {
  const { denial, stsRegion } = details;
  const action = details.action === undefined ? {} : { action: details.action };
  // What STS denies is denied in STS's region, which need not be the account's.
  const region = stsRegion === undefined ? {} : { region: stsRegion };
  if (code === 'role-refused' || code === 'read-refused') {
    if (denial === 'organisation-policy' || denial === 'permissions-boundary') {
      return { code: denial, ...action, ...region };
    }
    if (phase === 'read') return { code: 'missing-permission', ...action };
    return { code: denial ? 'broker-not-allowed' : 'role-not-assumable' };
  }
  if (code === 'region-disabled') return { code: 'region-not-enabled', ...region };
  return { code: unclear[code] ?? 'undecided', ...region };
}
