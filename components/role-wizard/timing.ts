/** When the wizard looks whether a role answers, and what it makes of one that does not: milliseconds. */

/** A role is looked for this often while somebody can be taken to look at the page. */
export const checkEvery = 3_000;

/** A role is looked for this often in a tab that seems to be forgotten. */
export const checkEveryWhenForgotten = 30_000;

/** A tab seems to be forgotten so long after the wizard was opened, or the command was run. */
export const forgottenAfter = 600_000;

/** How long a role may take before the wizard explains what usually went wrong. */
export const lateAfter = 120_000;
