import type { Reference } from './ast';
import type { Budget } from './limits';
import type { Value } from './values/value';

/**
 * What becomes of values on their way into the output and into methods, and of what these answer.
 * Velocity changes nothing; a host may encode what is printed, and mark what is not to be encoded.
 */
export interface Insertion {
  /** Directives of the host that print nothing, whatever they are given. */
  readonly silentDirectives: ReadonlySet<string>;
  /** The text that is printed instead of a reference's value; undefined where that prints itself. */
  printed(reference: Reference, value: Value, budget: Budget): string | undefined;
  /** What a method or a loop works on. */
  opened(value: Value): Value;
  /** What a method gets of these arguments; undefined where it is not to be called with them. */
  given(values: readonly Value[]): readonly Value[] | undefined;
  /** What the template gets of a property of the target. */
  property(value: Value, target: Value, name: string, budget: Budget): Value;
  /** What the template gets of what a method of the target answers. */
  answer(answer: Value, target: Value, name: string, budget: Budget): Value;
  /** What the template gets of an item that a loop takes from the source. */
  item(value: Value, source: Value, budget: Budget): Value;
}

/** Velocity as it is. */
export const plainInsertion: Insertion = {
  silentDirectives: new Set(),
  printed: () => undefined,
  opened: (value) => value,
  given: (values) => values,
  property: (value) => value,
  answer: (answer) => answer,
  item: (value) => value,
};
