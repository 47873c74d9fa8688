import { fieldsOf } from '../../rules/fields';
import { parseRequestId, type LogEntry } from '../lib/log';

/** Writes one line of JSON to Forge's log. The type of the entry is what keeps content out of it. */
export function writeLog(entry: LogEntry): void {
  const write = entry.event === 'unexpected' ? console.error : console.warn;
  write(JSON.stringify(entry));
}

/** The line of the log for storage that failed, or that did not answer in time. */
export function toStorageEntry(error: unknown, milliseconds: number): LogEntry {
  const { name, responseDetails } = fieldsOf(error);
  const { status, traceId } = fieldsOf(responseDetails);
  const requestId = parseRequestId(traceId);
  return {
    event: 'failure',
    phase: 'storage',
    code: name === 'TimeoutError' ? 'timeout' : 'storage-failed',
    milliseconds: Math.round(milliseconds),
    ...(typeof status === 'number' ? { status } : {}),
    ...(requestId === undefined ? {} : { requestId }),
  };
}
