/**
 * Stands in for Atlassian's feature flags, which its document schema asks at a few places: none is on,
 * and no client that would ask a server for them is in the page.
 */
export const fg = (): boolean => false;
export const expValEqualsNoExposure = (): boolean => false;
export const editorExperiment = (): boolean => false;
