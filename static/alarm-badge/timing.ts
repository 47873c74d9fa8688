/**
 * The page shows a failure when a read takes longer than this, in milliseconds. A backend that does
 * not answer is given up after 10 s (static/shared/page-batch/timing.ts): what takes longer is a
 * Confluence that does not answer, or one silent hub after another on a busy page.
 */
export const readWithin = 30_000;
