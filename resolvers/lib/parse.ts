import type { AlarmReference } from '../../contract/alarms';
import { longestLink } from '../../rules/alarm-link';
import { parseAlarmName } from '../../rules/alarm-name';
import { fieldsOf } from '../../rules/fields';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** As many as a page sends at once (static/alarm-badge/alarm-batch.ts), and CloudWatch takes names. */
export const mostReferences = 100;

/** The longest grant, of an alarm as of a board's source. */
export const longestGrant = 200;
/** The longest seal, in a reference as in an administrator's question. */
export const longestSeal = 4_000;
/** The longest proof: that of a page with as many links as one proof holds, and of some accounts. */
export const longestProof = 40_000;

/** Our id of a connected account; undefined when the value cannot be one. */
export function parseConnectionId(value: unknown): string | undefined {
  return typeof value === 'string' && uuid.test(value) ? value : undefined;
}

/**
 * The references of one batch, each undefined where it does not parse, so that one badge with a
 * broken configuration does not cost the others their answer. Undefined altogether when the value
 * is no list of at most 100.
 *
 * @param fewest - How many there are at least.
 */
export function parseReferences(
  value: unknown,
  fewest = 1,
): readonly (AlarmReference | undefined)[] | undefined {
  if (!Array.isArray(value) || value.length < fewest || value.length > mostReferences) {
    return undefined;
  }
  return value.map(parseReference);
}

/** Of a value that could be two kinds at once, as a seal beside a name, nothing is believed. */
function parseReference(value: unknown): AlarmReference | undefined {
  const { connectionId, alarmName, grant, seal, link } = fieldsOf(value);
  const isNamed = connectionId !== undefined || alarmName !== undefined || grant !== undefined;
  if ([isNamed, seal !== undefined, link !== undefined].filter(Boolean).length !== 1) {
    return undefined;
  }
  if (seal !== undefined) return isText(seal, longestSeal) ? { seal } : undefined;
  if (link !== undefined) return isText(link, longestLink) ? { link } : undefined;
  const id = parseConnectionId(connectionId);
  const name = parseAlarmName(alarmName);
  if (id === undefined || name === undefined || !isText(grant, longestGrant)) return undefined;
  return { connectionId: id, alarmName: name, grant };
}

/** The text, where the value is one that is not longer than that; undefined for any other value. */
export function parseText(value: unknown, longest: number): string | undefined {
  return isText(value, longest) ? value : undefined;
}

function isText(value: unknown, longest: number): value is string {
  return typeof value === 'string' && value.length <= longest;
}
