import type { Block, Expression, MacroDefinition } from '../ast';
import type { Insertion } from '../insertion';
import type { Budget } from '../limits';
import type { Value } from '../values/value';
import type { Scope } from './scope';

/** What the parts of the evaluator need of each other. */
export interface Runtime {
  readonly budget: Budget;
  /** What printing a reference does. */
  readonly insertion: Insertion;
  /** Where names are looked up now. */
  scope: Scope;
  evaluate(expression: Expression): Value;
  /** Whether `#if` takes it for true. */
  test(expression: Expression): boolean;
  render(block: Block): void;
  write(text: string): void;
  /** What `body` writes, instead of writing it. */
  captured(body: () => void): string;
  /** Runs `body` with names looked up here. */
  within(scope: Scope, body: () => void): void;
  macro(name: string): MacroDefinition | undefined;
}
