import type { Template } from './ast';
import { VelocityError } from './errors';

/** Reads a template; throws a VelocityError of code `syntax` where it is not Velocity. */
export function parse(template: string): Template {
  throw new VelocityError('syntax', `Not readable yet: ${template}`, { line: 1, column: 1 });
}
