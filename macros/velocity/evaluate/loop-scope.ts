import { HostObject } from '../values/host-object';
import type { Cursor } from '../values/collection';
import { JavaMap } from '../values/map';
import { textWithin } from '../values/text';
import type { Value } from '../values/value';
import type { Walk } from '../values/walk';

/** `$foreach`: how far a loop is. It keeps what a template sets on it, like a map. */
export class LoopScope extends HostObject {
  override readonly className = 'ForeachScope';
  /** The loop around all loops. */
  readonly topmost: LoopScope;
  #kept: JavaMap | undefined;
  /** From 1; 0 before the first item. */
  count = 0;

  constructor(
    readonly cursor: Cursor,
    /** What `$foreach` was before. */
    readonly former: Value,
  ) {
    super();
    this.topmost = former instanceof LoopScope ? former.topmost : this;
  }

  /** What a template set on it. */
  get kept(): JavaMap {
    return (this.#kept ??= new JavaMap());
  }

  override get(name: string): Value {
    const read = properties.get(name.charAt(0).toLowerCase() + name.slice(1));
    return read === undefined ? this.kept.get(name) : read(this);
  }

  /** Its own methods; all others are those of what it keeps. */
  override call(name: string, parameters: readonly Value[]): Value | undefined {
    if (parameters.length > 0) return undefined;
    if (name === 'hasNext') return this.cursor.hasNext();
    const [, property = ''] = /^(?:get|is)([A-Z].*)$/.exec(name) ?? [];
    return properties.get(property.charAt(0).toLowerCase() + property.slice(1))?.(this);
  }

  override getterOf(): undefined {
    return undefined;
  }

  override text(walk: Walk): string {
    return walk.inside(() => textWithin(this.kept, walk));
  }

  /** The loop around this one. */
  get parent(): LoopScope | null {
    return this.former instanceof LoopScope ? this.former : null;
  }
}

const properties: ReadonlyMap<string, (loop: LoopScope) => Value> = new Map<
  string,
  (loop: LoopScope) => Value
>([
  ['count', ({ count }) => count],
  ['index', ({ count }) => count - 1],
  ['hasNext', ({ cursor }) => cursor.hasNext()],
  ['first', ({ count }) => count === 1],
  ['last', ({ cursor }) => !cursor.hasNext()],
  ['parent', ({ parent }) => parent],
  ['topmost', (loop) => loop.topmost],
  ['replaced', ({ parent, former }) => (parent === null ? former : null)],
]);
