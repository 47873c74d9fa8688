import { JavaObject } from './java-object';
import { textWithin } from './text';
import type { Value } from './value';
import type { Charge, Walk } from './walk';

/** Steps through values once. */
export interface Cursor {
  hasNext(): boolean;
  /** Throws a JavaException at the end, or if the collection changed meanwhile. */
  next(): Value;
}

/** Lists, sets and the views of maps. */
export abstract class JavaCollection extends JavaObject {
  abstract readonly size: number;

  /** Its values now, in its order; not to be changed. */
  abstract values(): readonly Value[];

  abstract cursor(): Cursor;

  /** Takes out what `isDoomed` chooses, and tells whether there was any. */
  abstract removeIf(isDoomed: (value: Value) => boolean, charge: Charge): boolean;

  override text(walk: Walk): string {
    const texts = walk.inside(() =>
      this.values().map((value) =>
        value === this ? '(this Collection)' : textWithin(value, walk),
      ),
    );
    return `[${texts.join(', ')}]`;
  }
}
