import type { Position } from './ast';
import { VelocityError } from './errors';

/** How deep directives, lists, arguments, macro calls and evaluations may stand in each other. */
export const levelLimit = 64;

/** That something stands in something in something, and so on beyond the limit. */
export function tooDeep(at: Position): VelocityError {
  return new VelocityError(
    'limit-depth',
    `This is nested more than ${levelLimit} levels deep, the limit.`,
    at,
  );
}
