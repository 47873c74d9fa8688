import type { FreeProblemCode } from '../../rules/free-parameters';
import type { ParameterProblemCode } from '../../rules/macro-parameters';
import { message } from './messages';

/** Everything that can be wrong with a field. */
export type FormProblemCode = ParameterProblemCode | FreeProblemCode;

/** Why a field is not accepted, and what to do. */
export function problemInWords({
  code,
  subject = '',
}: {
  readonly code: FormProblemCode;
  readonly subject?: string;
}): string {
  return message(`problem.${code}`, { subject });
}
