import type { Cursor } from './collection';
import { JavaObject } from './java-object';

/** What a collection's `iterator()` answers. */
export class JavaIterator extends JavaObject {
  override readonly className = 'Iterator';

  constructor(readonly cursor: Cursor) {
    super();
  }

  override text(): string {
    return 'java.util.Iterator';
  }
}
