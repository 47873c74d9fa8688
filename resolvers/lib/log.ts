import { fieldsOf } from '../../rules/fields';
import { ConfluenceBusy } from './confluence-busy';

/** What was being done when it failed. */
export const phases = ['storage', 'assume', 'read'] as const;
export type Phase = (typeof phases)[number];

/** How a request to AWS or to storage can fail. */
export const failureCodes = [
  'broker-refused',
  'role-refused',
  'read-refused',
  'region-disabled',
  'session-expired',
  'unknown-alarm-type',
  'throttled',
  'clock',
  'connection-reset',
  'unreachable',
  'timeout',
  'aws-outage',
  'unreadable-answer',
  'bad-request',
  'storage-failed',
  'confluence-busy',
] as const;
export type FailureCode = (typeof failureCodes)[number];

/**
 * Everything that the app ever logs. No field can hold a name, an ARN, a message or anything that
 * a user or AWS wrote: codes of ours, numbers, class names and request ids only.
 */
export type LogEntry =
  | {
      readonly event: 'failure';
      readonly phase: Phase;
      readonly code: FailureCode;
      /** HTTP status. */
      readonly status?: number;
      /** AWS's, or Forge's, id of the request, to quote to their support. */
      readonly requestId?: string;
      readonly milliseconds: number;
    }
  | {
      readonly event: 'unexpected';
      /** Class name of the error. */
      readonly error: string;
      readonly requestId?: string;
    };

/** Writes one line of the log. */
export type Log = (entry: LogEntry) => void;

/** The request id where the value is one; anything else could be text that somebody chose. */
export function parseRequestId(value: unknown): string | undefined {
  return typeof value === 'string' && /^[0-9a-f-]{16,36}$/i.test(value) ? value : undefined;
}

/** The line of the log for an error that nobody expected: its class, never its message. */
export function toUnexpectedEntry(error: unknown): LogEntry {
  // The constructor's name is written in code; `error.name` can come from an answer.
  const name = error instanceof Error ? error.constructor.name : typeof error;
  const { $metadata, responseDetails } = fieldsOf(error);
  const requestId =
    parseRequestId(fieldsOf($metadata)['requestId']) ??
    parseRequestId(fieldsOf(responseDetails)['traceId']);
  return { event: 'unexpected', error: name, ...(requestId === undefined ? {} : { requestId }) };
}

/** The line of the log for storage or Confluence that failed, or did not answer in time. */
export function toStorageEntry(error: unknown, milliseconds: number): LogEntry {
  const { responseDetails } = fieldsOf(error);
  const { status, traceId } = fieldsOf(responseDetails);
  const requestId = parseRequestId(traceId);
  return {
    event: 'failure',
    phase: 'storage',
    code: storageCodeOf(error),
    milliseconds: Math.round(milliseconds),
    ...(typeof status === 'number' ? { status } : {}),
    ...(requestId === undefined ? {} : { requestId }),
  };
}

function storageCodeOf(error: unknown): FailureCode {
  if (error instanceof ConfluenceBusy) return 'confluence-busy';
  return fieldsOf(error)['name'] === 'TimeoutError' ? 'timeout' : 'storage-failed';
}
