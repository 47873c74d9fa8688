import type { Expression } from '../ast';
import type { Value } from '../values/value';

/** Where names have values. */
export interface Scope {
  /** How many scopes are around it, all of which a name may be looked for in. */
  readonly depth: number;
  /** Null for a name without a value. */
  get(name: string): Value;
  set(name: string, value: Value): void;
  remove(name: string): void;
  /** What stands in place of a reference such as `$x` if it has no value: a macro's argument. */
  literalOf(reference: string): string | undefined;
}

/** The names of a template. */
export class TemplateScope implements Scope {
  readonly depth = 0;
  readonly #values: Map<string, Value>;

  constructor(values: Iterable<readonly [string, Value]>) {
    this.#values = new Map(values);
  }

  get(name: string): Value {
    return this.#values.get(name) ?? null;
  }

  set(name: string, value: Value): void {
    this.#values.set(name, value);
  }

  remove(name: string): void {
    this.#values.delete(name);
  }

  literalOf(): undefined {
    return undefined;
  }
}

/** An argument of a macro: what stands in the call, evaluated where it stands whenever it is asked. */
export interface MacroArgument {
  readonly literal: string | undefined;
  evaluate(): Value;
}

/** The names of a macro's parameters. All that is set within is set outside too. */
export class MacroScope implements Scope {
  readonly depth: number;
  readonly #outer: Scope;
  readonly #arguments: ReadonlyMap<string, MacroArgument>;
  readonly #own = new Map<string, Value>();

  constructor(outer: Scope, given: ReadonlyMap<string, MacroArgument>) {
    this.depth = outer.depth + 1;
    this.#outer = outer;
    this.#arguments = given;
  }

  get(name: string): Value {
    const own = this.#own.get(name) ?? null;
    if (own !== null) return own;
    const argument = this.#arguments.get(name);
    return argument === undefined ? this.#outer.get(name) : argument.evaluate();
  }

  set(name: string, value: Value): void {
    this.#own.set(name, value);
    this.#outer.set(name, value);
  }

  /** Sets it for the macro alone. */
  setOwn(name: string, value: Value): void {
    this.#own.set(name, value);
  }

  remove(name: string): void {
    this.#own.delete(name);
    this.#outer.remove(name);
  }

  literalOf(reference: string): string | undefined {
    const literal = this.#arguments.get(reference.slice(1))?.literal;
    return literal ?? this.#outer.literalOf(reference);
  }
}

/**
 * Around a `#foreach` item without a value: its name has none, whatever it has outside. As in
 * Velocity, a loop within that ends, and takes the same name away, ends this too.
 */
export class EmptyItemScope implements Scope {
  readonly depth: number;
  readonly #outer: Scope;
  readonly #item: string;
  #isEmpty = true;

  constructor(outer: Scope, item: string) {
    this.depth = outer.depth + 1;
    this.#outer = outer;
    this.#item = item;
  }

  get(name: string): Value {
    return this.#isEmpty && name === this.#item ? null : this.#outer.get(name);
  }

  set(name: string, value: Value): void {
    if (name === this.#item && value === null) this.#isEmpty = true;
    this.#outer.set(name, value);
  }

  remove(name: string): void {
    if (name === this.#item) this.#isEmpty = false;
    this.#outer.remove(name);
  }

  literalOf(reference: string): string | undefined {
    return this.#outer.literalOf(reference);
  }
}

/** Steps to look for names, or to set them, in a scope and all around it. */
export function costOfNames({ depth }: Scope, names: number): number {
  return (names * depth) >> 4;
}

/** What an expression prints where it has no value. */
export function literalOf(expression: Expression): string | undefined {
  return 'literal' in expression ? expression.literal : undefined;
}
