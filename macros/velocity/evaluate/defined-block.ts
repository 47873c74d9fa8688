import type { Block } from '../ast';
import { JavaObject } from '../values/java-object';
import { completes } from './interruption';
import type { Runtime } from './runtime';
import type { Scope } from './scope';

/**
 * A block that is rendered wherever it is printed, with the names of that place. Made a text it has the
 * names of the place where it was defined.
 */
export class DefinedBlock extends JavaObject {
  override readonly className = 'Block';
  readonly #runtime: Runtime;
  readonly #scope: Scope;
  readonly #block: Block;
  readonly #deepest: number;
  readonly #isTarget: boolean;
  #depth = 0;

  /**
   * @param deepest - How often it may stand in itself.
   * @param isTarget - Whether a `#break` within ends it; else it ends what is around.
   */
  constructor(runtime: Runtime, block: Block, deepest: number, isTarget: boolean) {
    super();
    this.#runtime = runtime;
    this.#scope = runtime.scope;
    this.#block = block;
    this.#deepest = deepest;
    this.#isTarget = isTarget;
  }

  /** False, and nothing is written, where it stands in itself too often. */
  render(): boolean {
    if (this.#depth === this.#deepest) return false;
    this.#depth += 1;
    try {
      this.#runtime.budget.nested(() => {
        const render = () => this.#runtime.render(this.#block);
        if (this.#isTarget) completes(render);
        else render();
      });
    } finally {
      this.#depth -= 1;
    }
    return true;
  }

  /** Renders it for nothing, as Velocity does to know. */
  isRenderable(): boolean {
    return this.#rendered().isRendered;
  }

  override text(): string {
    return this.#rendered().text;
  }

  #rendered(): { readonly isRendered: boolean; readonly text: string } {
    let isRendered = false;
    const render = () => void (isRendered = this.render());
    const text = this.#runtime.captured(() => this.#runtime.within(this.#scope, render));
    return { isRendered, text };
  }
}
