/** How long the editor waits, in milliseconds. */

/** Nothing is typed for so long before the draft is saved. */
export const savedAfter = 2_000;

/** Somebody who never stops typing has a draft of this age at most: a window that is closed loses no more. */
export const savedAtLatest = 10_000;

/** A save that storage or Forge did not take is tried again after this time. */
export const saveAgainAfter = 10_000;

/** Nothing is typed for so long before the preview is rendered anew. */
export const previewedAfter = 400;
