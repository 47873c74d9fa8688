import type { CloudWatchClient, CloudWatchServiceException } from '@aws-sdk/client-cloudwatch';
import { longestPause, pause, withDeadline, type Patience } from '../lib/deadline';
import type { FailureCode } from '../lib/log';
import type { Repeats } from '../lib/repeats';
import type { AwsAccess } from './access';
import { assumeRole, type ReadAction, type RoleToAssume } from './assume-role';
import { clockOffsetOf, cloudWatchClient } from './clients';
import { AwsFailure, classify, toLogEntry, unreadable } from './errors';
import { holdingAnswer } from './held-answer';

type AnswerMetadata = CloudWatchServiceException['$metadata'];

/** One call of CloudWatch, for a session of its own. */
export interface Question<Answer> {
  /** The one action that the session is for. */
  readonly action: ReadAction;
  readonly send: (
    client: CloudWatchClient,
    options: { readonly abortSignal: AbortSignal },
  ) => Promise<{ readonly $metadata: AnswerMetadata }>;
  /**
   * Reads the JSON that AWS answered, for whose content nobody vouches; undefined where it is none.
   *
   * @param now - By AWS's clock.
   */
  readonly read: (json: unknown, now: Date) => Answer | undefined;
  /** Whether the whole answer could be read; that a part could not is logged. */
  readonly isWhole?: (answer: Answer) => boolean;
  /** What to ask after a failure in place of this. */
  readonly after?: (code: FailureCode) => Question<Answer>;
}

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
 * Asks CloudWatch. Repeats what may pass, with new credentials each time, as long as the deadline
 * allows; each failure is logged, and so is an answer of which a part cannot be read.
 *
 * @throws AwsFailure of phase `assume` or `read`.
 */
export async function askCloudWatch<Answer>(
  aws: AwsAccess,
  role: RoleToAssume,
  question: Question<Answer>,
  signal: AbortSignal,
  repeats: Repeats,
): Promise<Answer> {
  const request = { question, repeats };
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
interface Request<Answer> {
  readonly question: Question<Answer>;
  readonly repeats: Repeats;
  /** Milliseconds that CloudWatch's clock is ahead of ours, where it has refused us for that. */
  readonly clockOffset?: number | undefined;
}

async function attempt<Answer>(
  aws: AwsAccess,
  role: RoleToAssume,
  request: Request<Answer>,
  signal: AbortSignal,
  pauses: readonly number[],
): Promise<Answer> {
  const started = performance.now();
  try {
    return await askOnce(aws, role, request, signal);
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

function afterFailure<Answer>(
  { question, clockOffset, repeats }: Request<Answer>,
  { code, details }: AwsFailure,
): Request<Answer> {
  const offset = details.clockOffset ?? clockOffset;
  return { question: question.after?.(code) ?? question, repeats, clockOffset: offset };
}

/**
 * Exactly one AssumeRole and one call. The credentials live in this function's scope and serve this
 * one call, which is signed by the clock that STS has just told.
 */
async function askOnce<Answer>(
  aws: AwsAccess,
  role: RoleToAssume,
  { question, clockOffset }: Request<Answer>,
  abortSignal: AbortSignal,
): Promise<Answer> {
  const started = performance.now();
  const session = await assumeRole(aws, role, abortSignal, question.action);
  const { requestHandler, answer } = holdingAnswer(aws.requestHandler);
  const offset = clockOffset ?? session.clockOffset;
  const client = cloudWatchClient(requestHandler, role.region, session.keys, offset);
  const { $metadata } = await question.send(client, { abortSignal }).catch((error: unknown) => {
    throw refusedClock(classify('read', error), clockOffsetOf(client));
  });
  const given = question.read(answer(), new Date(Date.now() + offset));
  if (given === undefined) throw unreadable('read', $metadata);
  if (question.isWhole?.(given) === false) {
    aws.log(toLogEntry(unreadable('read', $metadata), performance.now() - started));
  }
  return given;
}

/** The failure, with what CloudWatch's answer said of its clock where it refused us for ours. */
function refusedClock(failure: AwsFailure, clockOffset: number): AwsFailure {
  const { phase, code, details } = failure;
  return code === 'clock' ? new AwsFailure(phase, code, { ...details, clockOffset }) : failure;
}
