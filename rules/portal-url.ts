import type { Problem } from './problem';

/** Why a text cannot be the address of an access portal. */
export type PortalUrlProblem = 'not-url' | 'not-https' | 'has-credentials' | 'too-long';

const longest = 2_048;

/** What is wrong with an access portal's address; undefined for one of https without credentials. */
export function portalUrlProblem(text: string): Problem<PortalUrlProblem> | undefined {
  if (!URL.canParse(text)) return { problem: 'not-url' };
  const { protocol, username, password } = new URL(text);
  if (protocol !== 'https:') return { problem: 'not-https', subject: protocol };
  if (username || password) return { problem: 'has-credentials' };
  return text.length > longest ? { problem: 'too-long' } : undefined;
}
