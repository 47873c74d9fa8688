import { JavaObject } from '../velocity/values/java-object';
import { textWithin } from '../velocity/values/text';
import type { Value } from '../velocity/values/value';
import type { Walk } from '../velocity/values/walk';

/**
 * A value that prints as it is, because it is HTML already. It is no String, equal to itself alone,
 * and without a value in all that asks for properties or calculates.
 */
export class SafeFragment extends JavaObject {
  override readonly className = 'HtmlFragment';

  constructor(readonly value: Exclude<Value, null>) {
    super();
  }

  override text(walk: Walk): string {
    return typeof this.value === 'string' ? this.value : textWithin(this.value, walk);
  }
}
