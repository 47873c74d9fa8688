import { toContext } from './context';
import { VelocityError, type VelocityErrorCode } from './errors';
import { Interpreter } from './evaluate/interpreter';
import { plainInsertion, type Insertion } from './insertion';
import { Budget, type Purse } from './limits';

/** What a template came to. */
export type Rendering =
  | { readonly ok: true; readonly output: string }
  | { readonly ok: false; readonly error: RenderingError };

/** Why a template has no output; lines and columns count from 1. */
export interface RenderingError {
  readonly code: VelocityErrorCode;
  readonly message: string;
  readonly line: number;
  readonly column: number;
}

/**
 * Renders a Velocity 1.7 template as Apache's engine would, within the engine's limits.
 *
 * @param context - The names that the template knows: plain data as JSON has it, or the engine's
 *   own values.
 * @param insertion - What printing a reference does; Velocity's own way without it.
 * @param purse - Steps that this rendering shares with others.
 */
export function render(
  template: string,
  context: object,
  insertion: Insertion = plainInsertion,
  purse?: Purse,
): Rendering {
  const budget = new Budget(purse?.left);
  try {
    const interpreter = new Interpreter(toContext(context), insertion, budget);
    return { ok: true, output: interpreter.run(template) };
  } catch (error) {
    if (!(error instanceof VelocityError)) throw error;
    const { code, message, position } = error;
    return { ok: false, error: { code, message, ...position } };
  } finally {
    if (purse) purse.left -= budget.spent;
  }
}
