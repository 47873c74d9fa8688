import type { Block } from '../ast';
import { JavaObject } from '../values/java-object';
import { completes } from './interruption';
import type { Runtime } from './runtime';

/** A block that is rendered wherever it is printed, with the names of that place. */
export class DefinedBlock extends JavaObject {
  override readonly className = 'Block';
  readonly #runtime: Runtime;
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
    let isRendered = false;
    this.#runtime.captured(() => (isRendered = this.render()));
    return isRendered;
  }

  override text(): string {
    return this.#runtime.captured(() => this.render());
  }
}
