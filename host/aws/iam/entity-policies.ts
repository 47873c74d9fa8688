import { parsePolicy } from '../policy/document';
import type { InlinePolicy } from '../world/state';
import { limitExceeded, noSuchEntity } from './errors';

/** Users and roles, as far as their inline policies go. */
interface Holder {
  readonly policies: InlinePolicy[];
}

/** Characters without white space that all inline policies of a role or user may have together. */
const quotas = { role: 10_240, user: 2_048 } as const;

/**
 * Puts a policy in the place of the one of the same name.
 *
 * @throws AwsError `MalformedPolicyDocument`, or `LimitExceeded` where all policies are too long.
 */
export function putInlinePolicy(
  { policies }: Holder,
  kind: keyof typeof quotas,
  policy: InlinePolicy,
): void {
  parsePolicy(policy.document, 'identity');
  const others = policies.filter(({ name }) => name !== policy.name);
  const length = [...others, policy].reduce((sum, { document }) => sum + sizeOf(document), 0);
  if (length > quotas[kind]) throw limitExceeded(`${kind} policy size`, quotas[kind]);
  policies.splice(0, policies.length, ...others, policy);
}

/** @throws AwsError `NoSuchEntity` where the holder has no such policy. */
export function findInlinePolicy({ policies }: Holder, kind: string, name: string): InlinePolicy {
  const policy = policies.find((candidate) => candidate.name === name);
  if (policy === undefined) throw noSuchEntity(`${kind} policy`, name);
  return policy;
}

/** @throws AwsError `NoSuchEntity` where the holder has no such policy. */
export function deleteInlinePolicy(holder: Holder, kind: string, name: string): void {
  holder.policies.splice(holder.policies.indexOf(findInlinePolicy(holder, kind, name)), 1);
}

/** Documents travel percent-encoded, after RFC 3986. */
export function encodeDocument(document: string): string {
  return encodeURIComponent(document).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

function sizeOf(document: string): number {
  return document.replace(/\s/g, '').length;
}
