/** How many calls of AWS may still follow on failed ones; counted down by whoever makes one. */
export interface Repeats {
  left: number;
}

/**
 * For one invocation, over all accounts that it reads: in an outage, or at AWS's quotas, a page of many
 * accounts costs others little more than at other times.
 */
export function repeatsOfInvocation(): Repeats {
  return { left: 20 };
}
