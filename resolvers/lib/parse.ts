import type { AlarmReference } from '../../contract/alarms';
import { regions } from '../../contract/regions';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

// CloudWatch refuses control characters, and one name that it refuses would fail the whole batch.
const unspeakable = /[\u0000-\u001f\u007f\p{Surrogate}]/u;

const mostReferences = 1_000;

const longestGrant = 200;
/** A name of 255 characters, each encoded twice, and the rest of the address. */
const longestLink = 8_192;
/** Also of a seal that an administrator asks about. */
export const longestSeal = 4_000;

/** Our id of a connected account; undefined when the value cannot be one. */
export function parseConnectionId(value: unknown): string | undefined {
  return typeof value === 'string' && uuid.test(value) ? value : undefined;
}

/** A name that CloudWatch could know, of 1 to 255 characters; undefined for any other value. */
export function parseAlarmName(value: unknown): string | undefined {
  if (typeof value !== 'string' || value.length < 1 || value.length > 255) return undefined;
  return unspeakable.test(value) ? undefined : value;
}

/** The id of a region in contract/regions.ts; undefined for any other value. */
export function parseRegion(value: unknown): string | undefined {
  return regions.find(({ id }) => id === value)?.id;
}

/**
 * The references of one batch, each undefined where it does not parse, so that one badge with a
 * broken configuration does not cost the others their answer. Undefined altogether when the value
 * is no list of 1 to 1,000.
 */
export function parseReferences(
  value: unknown,
): readonly (AlarmReference | undefined)[] | undefined {
  if (!Array.isArray(value) || value.length < 1 || value.length > mostReferences) return undefined;
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

/** Confluence's id of a page, blog post or space; undefined for any other value. */
export function parseConfluenceId(value: unknown): string | undefined {
  return typeof value === 'string' && /^\d{1,20}$/.test(value) ? value : undefined;
}

/** The text, where the value is one that is not longer than that; undefined for any other value. */
export function parseText(value: unknown, longest: number): string | undefined {
  return isText(value, longest) ? value : undefined;
}

function isText(value: unknown, longest: number): value is string {
  return typeof value === 'string' && value.length <= longest;
}

/** The fields of an object whose shape nobody vouches for; none for what is no object. */
export function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
