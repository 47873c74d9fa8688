import assert from 'node:assert/strict';
import { failureCodes, phases, type LogEntry } from '../../../resolvers/lib/log';

/** Fails unless a line holds codes, numbers, a class name and a request id at most. */
export function assertLogSchema(entry: LogEntry): void {
  const { event, ...fields } = entry as unknown as Record<string, unknown>;
  assert.ok(event === 'failure' || event === 'unexpected');
  for (const [name, value] of Object.entries(fields)) {
    switch (name) {
      case 'phase':
        assert.ok(phases.some((phase) => phase === value));
        break;
      case 'code':
        assert.ok(failureCodes.some((code) => code === value));
        break;
      case 'status':
      case 'milliseconds':
        assert.ok(Number.isInteger(value));
        break;
      case 'requestId':
        assert.match(String(value), /^[0-9a-f-]{16,36}$/i);
        break;
      case 'error':
        assert.match(String(value), /^[A-Za-z]{1,60}$/);
        break;
      default:
        assert.fail(`the log has no field ${name}`);
    }
  }
}
