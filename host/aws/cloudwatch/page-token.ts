import { createHash } from 'node:crypto';
import { invalidNextToken } from './errors';

/**
 * Where the next page begins: after an alarm's name, for one set of parameters only.
 *
 * @param query Whatever tells this listing from another.
 */
export function pageToken(afterName: string, query: unknown): string {
  return Buffer.from(JSON.stringify([afterName, digest(query)])).toString('base64url');
}

/** @throws AwsError `InvalidNextToken` where the token is none of this listing's. */
export function readPageToken(token: string, query: unknown): string {
  let content: unknown;
  try {
    content = JSON.parse(Buffer.from(token, 'base64url').toString('utf8'));
  } catch {
    throw invalidNextToken();
  }
  const [afterName, digestOfQuery] = Array.isArray(content) ? (content as unknown[]) : [];
  if (typeof afterName !== 'string' || digestOfQuery !== digest(query)) throw invalidNextToken();
  return afterName;
}

function digest(query: unknown): string {
  return createHash('sha256').update(JSON.stringify(query)).digest('base64url').slice(0, 12);
}
