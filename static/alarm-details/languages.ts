import type { Languages } from '../shared/language';

/** The languages that this page has words in beside English; docs/contributing.md says how to add one. */
export const languages: Languages = {};
