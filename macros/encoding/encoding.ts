import { plainInsertion, type Insertion } from '../velocity/insertion';
import { dataCenterInsertion } from './data-center';

/**
 * How a user macro prints its references:
 *
 * - `data-center`: encoded, as every supported version of Data Center does.
 * - `none`: as they are. For templates of before 7.7.2 alone, whose markup in variables would turn
 *   into text: markup in titles and parameters is markup then, too.
 */
export const encodings = ['data-center', 'none'] as const;
export type Encoding = (typeof encodings)[number];

/** What the engine does with the references of a macro of this encoding. */
export function insertionOf(encoding: Encoding): Insertion {
  return encoding === 'none' ? plainInsertion : dataCenterInsertion;
}
