import type { Walk } from './walk';

/** What tells values apart in a map: a string or number for what is equal by what it holds. */
export type Key = string | number | object;

/** A value that JavaScript has no like of. Templates reach nothing of it but what methods/ lists. */
export abstract class JavaObject {
  /** The class that Java gives it, without its package. */
  abstract readonly className: string;

  /** What it prints as. */
  abstract text(walk: Walk): string;

  /** What makes it equal to others; without it, it is equal to itself alone. */
  key?(walk: Walk): Key;

  /** Java's `hashCode()`; without it zero, for Java's depends on where the object lies in memory. */
  hash?(walk: Walk): number;
}
