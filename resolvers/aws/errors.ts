import type { AssumeRoleCommandOutput } from '@aws-sdk/client-sts';
import { fieldsOf } from '../../rules/fields';
import type { StsRegion } from '../../contract/regions';
import { parseRequestId, type FailureCode, type LogEntry, type Phase } from '../lib/log';

/** Which policy it was that did not allow it, where AWS's words tell. */
export type Denial = 'identity-policy' | 'organisation-policy' | 'permissions-boundary';

/** What can be known of a failure besides its phase and code. */
export interface FailureDetails {
  /** HTTP status, where AWS answered. */
  readonly status?: number | undefined;
  readonly requestId?: string | undefined;
  readonly denial?: Denial | undefined;
  /** The action that was refused, as `service:Action`. */
  readonly action?: string | undefined;
  /** The region of STS that answered, or did not. */
  readonly stsRegion?: StsRegion | undefined;
  /** Milliseconds that AWS's clock is ahead of ours, where it refused us for ours. */
  readonly clockOffset?: number | undefined;
}

/** A request to AWS that failed, told by our own code. It has no message: AWS's names ARNs. */
export class AwsFailure extends Error {
  constructor(
    readonly phase: Phase,
    readonly code: FailureCode,
    readonly details: FailureDetails = {},
  ) {
    super();
  }

  /** The same failure, of STS in that region. */
  inRegion(stsRegion: StsRegion): AwsFailure {
    return new AwsFailure(this.phase, this.code, { ...this.details, stsRegion });
  }
}

/** AWS reported success, and its answer lacks what it must hold. */
export function unreadable(
  phase: Phase,
  { httpStatusCode, requestId }: AnswerMetadata,
): AwsFailure {
  return new AwsFailure(phase, 'unreadable-answer', {
    status: httpStatusCode,
    requestId: parseRequestId(requestId),
  });
}

type AnswerMetadata = AssumeRoleCommandOutput['$metadata'];

/** Codes of both of AWS's error families (Query and JSON), without the suffix `Exception`. */
const throttlings = new Set([
  'Throttling',
  'RequestThrottled',
  'TooManyRequests',
  'RequestLimitExceeded',
]);
const refusedKeys = new Set([
  'SignatureDoesNotMatch',
  'InvalidSignature',
  'IncompleteSignature',
  'InvalidClientTokenId',
  'UnrecognizedClient',
  'MissingAuthenticationToken',
]);
const refusals = new Set(['AccessDenied', 'NotAuthorized']);
const closedRegions = new Set(['RegionDisabled', 'OptInRequired']);
const clocks = new Set(['RequestExpired', 'RequestTimeTooSkewed']);

/** Codes of Node's sockets and name resolution. */
const socketCodes: Readonly<Record<string, FailureCode>> = {
  ECONNRESET: 'connection-reset',
  EPIPE: 'connection-reset',
  ETIMEDOUT: 'timeout',
  ECONNREFUSED: 'unreachable',
  EHOSTUNREACH: 'unreachable',
  ENETUNREACH: 'unreachable',
  ENOTFOUND: 'unreachable',
  EAI_AGAIN: 'unreachable',
};

/**
 * Tells an error of the AWS SDK by a code of ours. The phase decides: the same code of AWS means
 * different things before and after AssumeRole. AWS's message is read here and goes no further.
 */
export function classify(phase: Phase, error: unknown): AwsFailure {
  if (error instanceof AwsFailure) return error;
  const { $metadata, $response, message } = fieldsOf(error);
  const { httpStatusCode, requestId } = fieldsOf($metadata);
  const given = httpStatusCode ?? fieldsOf($response)['statusCode'];
  const status = typeof given === 'number' ? given : undefined;
  const said = typeof message === 'string' ? message : '';
  return new AwsFailure(phase, withoutAnswer(error) ?? withAnswer(phase, error, status, said), {
    status,
    requestId: parseRequestId(requestId),
    denial: denials.find(([words]) => words.test(said))?.[1],
    action: /perform: ([a-z0-9-]{1,40}:[A-Za-z]{1,60})\b/.exec(said)?.[1],
  });
}

/** docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_access-denied.html */
const denials: readonly (readonly [RegExp, Denial])[] = [
  [/(service|resource) control policy/i, 'organisation-policy'],
  [/permissions boundary/i, 'permissions-boundary'],
  [/no identity-based policy|in an identity-based policy/i, 'identity-policy'],
];

function withoutAnswer(error: unknown): FailureCode | undefined {
  const { name, code } = fieldsOf(error);
  // The SDK names a closed connection TimeoutError too: the socket's own code comes first.
  const byCode = typeof code === 'string' ? socketCodes[code] : undefined;
  return byCode ?? (name === 'TimeoutError' || name === 'AbortError' ? 'timeout' : undefined);
}

function withAnswer(
  phase: Phase,
  error: unknown,
  status: number | undefined,
  said: string,
): FailureCode {
  const code = serviceCode(phase, error);
  if (status === 429 || throttlings.has(code ?? '')) return 'throttled';
  if (code !== undefined && (clocks.has(code) || isClock(code, said))) return 'clock';
  if (status !== undefined && status >= 500) return 'aws-outage';
  // Without a status the request was never sent: a mistake of ours.
  if (code === undefined) return status === undefined ? 'bad-request' : 'unreadable-answer';
  if (closedRegions.has(code)) return 'region-disabled';
  if (code === 'ExpiredToken') return phase === 'read' ? 'session-expired' : 'broker-refused';
  // A session of STS is good for every region but those that its account has not enabled.
  if (refusedKeys.has(code)) return phase === 'read' ? 'region-disabled' : 'broker-refused';
  if (refusals.has(code)) return phase === 'read' ? 'read-refused' : 'role-refused';
  if (code.startsWith('Validation') && /alarmTypes|LogAlarm/.test(said)) {
    return 'unknown-alarm-type';
  }
  return 'bad-request';
}

/**
 * The code in an error document of the service, without the suffix `Exception`; nothing where the
 * answer has none, as the page of a proxy, whatever its status. Only a code is AWS's word.
 *
 * STS writes it into an element of its own. Where CloudWatch's JSON has none, and for STS's answers
 * by their status, the SDK makes up a name (`Unknown`, `NotFound`).
 */
function serviceCode(phase: Phase, error: unknown): string | undefined {
  const { name, Code, $fault } = fieldsOf(error);
  const code = Code ?? (phase === 'read' && $fault !== undefined ? name : undefined);
  if (typeof code !== 'string' || code === 'Unknown' || code === 'UnknownError') return undefined;
  return code.replace(/Exception$/, '');
}

function isClock(awsCode: string, said: string): boolean {
  return (
    (awsCode === 'SignatureDoesNotMatch' || awsCode === 'InvalidSignature') &&
    /signature (is )?(expired|not yet current)/i.test(said)
  );
}

/** The line of the log for a failure. */
export function toLogEntry(failure: AwsFailure, milliseconds: number): LogEntry {
  const { phase, code, details } = failure;
  const { status, requestId } = details;
  return {
    event: 'failure',
    phase,
    code,
    milliseconds: Math.round(milliseconds),
    ...(status === undefined ? {} : { status }),
    ...(requestId === undefined ? {} : { requestId }),
  };
}
