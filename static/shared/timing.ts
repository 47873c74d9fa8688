/**
 * How long pages wait for what is not theirs, in milliseconds. What a page's batch waits for is in
 * page-batch/timing.ts, and how long the wizard waits for a role in components/role-wizard/timing.ts.
 */

/** Confluence tells a frame its reader's language in this time, and then serves the words for it. */
export const languageWithin = 3_000;

/** Confluence makes a frame as wide as its content in this time, or never. */
export const frameFollowsWithin = 500;

/**
 * A badge is drawn when its answer is there, and without one after this time: a frame in text keeps
 * the size that it is drawn with first, by the platform's documentation.
 */
export const drawnWithin = 1_500;

/**
 * A badge has no name before Confluence has told its macro's parameters, and draws nothing; after
 * this time it says that no answer came. A busy page of fifty badges was seen to take 1.5 s.
 */
export const parametersWithin = 10_000;

/**
 * A badge shows a failure when its read takes longer than this. A backend that does not answer is
 * given up after 10 s: what takes longer is a Confluence that does not answer, or one silent hub after
 * another on a busy page.
 */
export const readWithin = 30_000;

/** The first badge of a page that asks waits this time at most for the others. */
export const alarmsCollectedWithin = 3_000;

/** The backend has this time to read alarms; the resolver itself gives up after 8 s. */
export const alarmsWithin = 10_000;

/**
 * The first user macro of a page that asks waits this time at most for the others: longer than badges
 * do, because a second request would ask Confluence once more for what the first has asked.
 */
export const macrosCollectedWithin = 8_000;

/** The backend has this time to render macros; the resolver itself gives up after 20 s. */
export const macrosWithin = 24_000;

/** A macro shows a failure when its reading takes longer than this, silent hubs included. */
export const macroShownWithin = 60_000;
