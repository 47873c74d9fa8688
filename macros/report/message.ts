import type { Verdict } from './finding';

/** How a finding is said, and the best verdict that a template with it can have. */
export interface Message {
  readonly verdict: Verdict;
  /** `{subject}` is what the finding is about. */
  readonly what: string;
  /** `{subject}` may stand in it, too. */
  readonly suggestion: string;
}
