/**
 * When a page's batch starts, waits, gives up and asks again. All times are in milliseconds.
 */

/**
 * A hub waits for frames that it cannot look into until nobody has asked anything for this time,
 * plus half of what its own start took: that tells how slow the machine is at the moment. 20 ms is
 * the shortest time that never split a page in two (docs/performance.md).
 */
export const quietAtLeast = 20;
export const quietAtMost = 500;

/** A hub hands an answer out again to frames that ask within this time after it came. */
export const shareFor = 5_000;

/**
 * How often a frame looks whether the hub that it has asked is still there, and after how many looks
 * it gives the hub up: while the hub collects, for this time longer than it collects at most; once it
 * has sent, for longer than the backend may take, of whose time a look counts as 80 ms. Looks are
 * counted and not timed, because a busy page holds back the hub as much as the frame that waits for it.
 */
export const lookEvery = 100;
export const longerThanCollecting = 2_000;
export const answerPerLook = 80;

/**
 * A frame asks for itself once this many hubs have failed it. A hub whose frame was removed counts
 * as a quarter of a failure, because it did nothing wrong.
 */
export const hubsTried = 3;
export const removalsPerFailure = 4;

/** A frame pauses before it asks the next hub; a frame that is being removed does not get so far. */
export const pauseBetweenHubs = 10;

/** The frame that leads has all frames ask again after this time. */
export const refreshEvery = 60_000;

/**
 * The pause is longer by up to this time, so that pages that were opened together do not ask
 * together.
 */
export const refreshJitter = 6_000;

/**
 * A frame that follows asks by itself after this time, should its leader be gone without a word:
 * soon enough to see a state grow stale (3 min, rules/reading.ts).
 */
export const refreshAloneEvery = 150_000;

/** When the page is shown again, followers wait this time for the leader to ask for all. */
export const refreshAloneGrace = 5_000;

/**
 * A frame whose answer failed in a way that passes asks again after these times, and from then on
 * with all others.
 */
export const retriesAfter = [0, 5_000, 15_000] as const;
