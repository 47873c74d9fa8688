/** When the wizard looks whether a role answers, and what it makes of one that does not: milliseconds. */

/** A role is looked for this often while somebody can be taken to look at the page. */
export const checkEvery = 3_000;

/** And this often in a tab that was forgotten, */
export const checkEveryWhenForgotten = 30_000;

/** which it is after this time. */
export const forgottenAfter = 600_000;

/** How long a role may take before the wizard explains what usually went wrong. */
export const lateAfter = 120_000;
