import { macroKeyPart } from '../../rules/macro-name';

/** The entity of user macros: a row for each name that one has or had. */
export const macroEntity = 'macro';

/** Key of the row of a name. */
export const rowKey = (name: string): string => macroKeyPart(name);

const numbered = (number: number): string => String(number).padStart(6, '0');

/** Key of a version that stands alone. */
export const versionKey = (id: string, version: number): string =>
  `macro-version:${id}:${numbered(version)}`;

/** Key of a block of older versions, by the number of its first one. */
export const blockKey = (id: string, first: number): string =>
  `macro-history:${id}:${numbered(first)}`;

export const draftKey = (id: string): string => `macro-draft:${id}`;

export const samplesKey = (id: string): string => `macro-samples:${id}`;

export const remainsPrefix = 'macro-remains:';
