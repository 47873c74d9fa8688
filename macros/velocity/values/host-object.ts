import type { Budget } from '../limits';
import type { Cursor } from './collection';
import { JavaObject } from './java-object';
import type { Value } from './value';
import type { Charge, Walk } from './walk';

/**
 * An object of the world outside the template, such as `$content`. A template reaches nothing of it
 * but what these methods answer: the engine never reads a property of the object itself.
 */
export abstract class HostObject extends JavaObject {
  override readonly className: string = 'HostObject';

  /**
   * What `$object.name` is; undefined where there is no such property.
   *
   * @param charge - For what is looked at beside the answer.
   * @param budget - For the answer itself, by those that pay for it.
   */
  abstract get(name: string, charge: Charge, budget: Budget): Value | undefined;

  /**
   * What `$object.name(…)` is; undefined where there is no such method for these arguments.
   *
   * @param isLiteral - Whether the template itself says what all arguments are.
   */
  abstract call(
    name: string,
    parameters: readonly Value[],
    charge: Charge,
    budget: Budget,
    isLiteral: boolean,
  ): Value | undefined;

  /** Whether it pays for its answers itself; all others are taken to make them anew each time. */
  readonly paysForAnswers: boolean = false;

  /** What a loop over the object goes through; without it, nothing. */
  iterated?(budget: Budget): Cursor;

  /** The Java method that answers `$object.name`; undefined where that is a key and no property. */
  getterOf(name: string): string | undefined {
    return `get${name.charAt(0).toUpperCase()}${name.slice(1)}`;
  }

  /** The methods that Java has marked as answering HTML, whatever their names. */
  get htmlMethods(): ReadonlySet<string> {
    return none;
  }

  /** What the object prints as. */
  abstract override text(walk: Walk): string;
}

const none: ReadonlySet<string> = new Set();
