import { JavaCharacter } from './character';
import { JavaException, unsupported } from './java-exception';
import type { Key } from './java-object';
import { JavaList, outside } from './list';
import type { Value } from './value';

/** What an array holds; it takes nothing else. */
export type Component = 'String' | 'Object' | 'char';

/** An array, which to Velocity is a list that keeps its length, and equal to itself alone. */
export class JavaArray extends JavaList {
  constructor(
    values: Value[],
    readonly component: Component,
  ) {
    super(values, 'Array');
  }

  override text(): string {
    return this.component === 'char' ? '[C@0' : `[Ljava.lang.${this.component};@0`;
  }

  override key(): Key {
    return this;
  }

  override hash(): number {
    return 0;
  }

  override set(index: number, value: Value): Value {
    this.at(index);
    if (!isOf(this.component, value)) {
      throw new JavaException('IllegalArgumentException', 'array element type mismatch');
    }
    return super.set(index, value);
  }

  override insert(index: number, added: readonly Value[]): void {
    if (added.length > 0 || index < 0 || index > this.size) super.insert(index, added);
  }

  protected override grow(): void {
    throw unsupported('an array keeps its length');
  }

  protected override outside(index: number): JavaException {
    return new JavaException('ArrayIndexOutOfBoundsException', outside(index, this.size));
  }
}

/** Whether an array of this component takes the value. */
function isOf(component: Component, value: Value): boolean {
  if (component === 'char') return value instanceof JavaCharacter;
  return component === 'Object' || value === null || typeof value === 'string';
}
