import {
  DescribeAlarmsCommand,
  type AlarmType as AwsAlarmType,
  type DescribeAlarmsInput,
} from '@aws-sdk/client-cloudwatch';
import { longestPause, pause, withDeadline, type Patience } from '../lib/deadline';
import type { FailureCode } from '../lib/log';
import { repeatsOfInvocation, type Repeats } from '../lib/repeats';
import type { AwsAccess } from './access';
import { assumeRole, type RoleToAssume } from './assume-role';
import { clockOffsetOf, cloudWatchClient } from './clients';
import { describedAlarms, type DescribedAlarms } from './described-alarms';
import { AwsFailure, classify, toLogEntry, unreadable } from './errors';
import { holdingAnswer } from './held-answer';

/** Which alarms are asked for: 1 to 100 names, or a page of those whose names begin so. */
export type AlarmQuery = Pick<
  DescribeAlarmsInput,
  'AlarmNames' | 'AlarmNamePrefix' | 'MaxRecords' | 'NextToken'
>;

/** Types that are not asked for are silently left out of the answer. */
const allTypes: readonly AwsAlarmType[] = ['MetricAlarm', 'CompositeAlarm', 'LogAlarm'];

/** Failures of the read that another attempt may not meet. */
const passing: ReadonlySet<FailureCode> = new Set([
  'throttled',
  'aws-outage',
  'connection-reset',
  'session-expired',
  'unknown-alarm-type',
  'clock',
]);

/**
 * Asks CloudWatch for alarms. Repeats what may pass, with new credentials each time, as long as the
 * deadline allows; each failure is logged, and so is an answer of which a part cannot be read.
 *
 * @throws AwsFailure of phase `assume` or `read`.
 */
export async function describeAlarms(
  aws: AwsAccess,
  role: RoleToAssume,
  query: AlarmQuery,
  signal: AbortSignal,
  repeats: Repeats = repeatsOfInvocation(),
): Promise<DescribedAlarms> {
  const request = { input: { ...query, AlarmTypes: [...allTypes] }, repeats };
  const { overall, pauses, whenThrottled } = aws.limits;
  if (whenThrottled === undefined) return attempt(aws, role, request, signal, pauses);
  return whileThrottled(whenThrottled, signal, () =>
    withDeadline(overall, (ending) => attempt(aws, role, request, ending, pauses), signal),
  );
}

/** Takes turns for as long as the deadline allows and CloudWatch refuses for the rate. */
async function whileThrottled<Answer>(
  patience: Patience,
  signal: AbortSignal,
  turn: () => Promise<Answer>,
): Promise<Answer> {
  const started = performance.now();
  for (let repeats = 0; ; repeats += 1) {
    try {
      return await turn();
    } catch (error) {
      if (!isThrottled(classify('read', error))) throw error;
      await pause(longestPause(patience, repeats, performance.now() - started), signal);
      if (signal.aborted) throw error;
    }
  }
}

function isThrottled({ phase, code }: AwsFailure): boolean {
  return phase === 'read' && code === 'throttled';
}

/** What is asked, and what was learnt from attempts before. */
interface Request {
  readonly input: DescribeAlarmsInput;
  readonly repeats: Repeats;
  /** Milliseconds that CloudWatch's clock is ahead of ours, where it has refused us for that. */
  readonly clockOffset?: number | undefined;
}

async function attempt(
  aws: AwsAccess,
  role: RoleToAssume,
  request: Request,
  signal: AbortSignal,
  pauses: readonly number[],
): Promise<DescribedAlarms> {
  const started = performance.now();
  try {
    return await describeOnce(aws, role, request, signal);
  } catch (error) {
    const failure = classify('read', error);
    aws.log(toLogEntry(failure, performance.now() - started));
    const [longest, ...later] = pauses;
    const isCorrected = failure.code === 'clock' && request.clockOffset !== undefined;
    const hasOwnPauses = isThrottled(failure) && aws.limits.whenThrottled !== undefined;
    if (
      failure.phase !== 'read' ||
      !passing.has(failure.code) ||
      isCorrected ||
      hasOwnPauses ||
      longest === undefined ||
      request.repeats.left <= 0
    ) {
      throw failure;
    }
    request.repeats.left -= 1;
    // A clock is right at once; everything else needs time to pass.
    if (failure.code !== 'clock') await pause(longest, signal);
    if (signal.aborted) throw failure;
    return attempt(aws, role, afterFailure(request, failure), signal, later);
  }
}

function afterFailure(
  { input, clockOffset, repeats }: Request,
  { code, details }: AwsFailure,
): Request {
  // A region that does not have the newest type yet refuses the whole call for naming it.
  const known =
    code === 'unknown-alarm-type'
      ? { AlarmTypes: allTypes.filter((type) => type !== 'LogAlarm') }
      : {};
  const offset = details.clockOffset ?? clockOffset;
  return { input: { ...input, ...known }, repeats, clockOffset: offset };
}

/**
 * Exactly one AssumeRole and one DescribeAlarms. The credentials live in this function's scope and
 * serve this one call, which is signed by the clock that STS has just told.
 */
async function describeOnce(
  aws: AwsAccess,
  role: RoleToAssume,
  { input, clockOffset }: Request,
  abortSignal: AbortSignal,
): Promise<DescribedAlarms> {
  const started = performance.now();
  const session = await assumeRole(aws, role, abortSignal);
  const { requestHandler, answer } = holdingAnswer(aws.requestHandler);
  const offset = clockOffset ?? session.clockOffset;
  const client = cloudWatchClient(requestHandler, role.region, session.keys, offset);
  const { $metadata } = await client
    .send(new DescribeAlarmsCommand(input), { abortSignal })
    .catch((error: unknown) => {
      throw refusedClock(classify('read', error), clockOffsetOf(client));
    });
  const described = describedAlarms(answer(), role.region, new Date(Date.now() + offset));
  if (described === undefined) throw unreadable('read', $metadata);
  if (!described.isWhole || described.unreadable.size > 0) {
    aws.log(toLogEntry(unreadable('read', $metadata), performance.now() - started));
  }
  return described;
}

/** The failure, with what CloudWatch's answer said of its clock where it refused us for ours. */
function refusedClock(failure: AwsFailure, clockOffset: number): AwsFailure {
  const { phase, code, details } = failure;
  return code === 'clock' ? new AwsFailure(phase, code, { ...details, clockOffset }) : failure;
}
