import { outputLimit } from '../../../macros/velocity/limits';
import {
  mayHoldMacros,
  NestedMacros,
  type NestedMacro,
} from '../../../macros/html/storage/nested-macros';
import { absenceHtml } from '../messages';

/** Something that stands in the place of a macro. */
interface Nested {
  /** Undefined until it is rendered. */
  readonly html: string | undefined;
}

/** HTML in storage format, in which user macros stand that are to be rendered in their places. */
export class Filling<Task extends Nested> {
  readonly source: string;
  #macros: NestedMacros | undefined;
  #holes: readonly (readonly [NestedMacro, Task | string])[] | undefined;
  #html: string | undefined;

  /** @throws TooManyElements */
  constructor(source: string) {
    this.source = source;
    if (mayHoldMacros(source)) this.#macros = new NestedMacros(source);
    else this.#holes = [];
  }

  /** How many elements are kept for it until it is filled. */
  get size(): number {
    return this.#macros?.size ?? 0;
  }

  /** The names of macros of which nobody has said yet whether they are rendered. */
  get names(): readonly string[] {
    return this.#holes ? [] : (this.#macros?.names ?? []);
  }

  /** Whether it was decided which macros are rendered. */
  get isSplit(): boolean {
    return this.#holes !== undefined;
  }

  /** The tasks of the macros that are rendered. */
  get tasks(): readonly Task[] {
    return (this.#holes ?? []).flatMap(([, filler]) => (typeof filler === 'string' ? [] : filler));
  }

  /** Whether everything that stands in it is rendered. */
  get isSettled(): boolean {
    return this.isSplit && this.tasks.every(({ html }) => html !== undefined);
  }

  /**
   * Decides which of the outermost macros are rendered, and by what.
   *
   * @param fillerOf - A task, or what stands there in its place.
   */
  split(isRendered: (name: string) => boolean, fillerOf: (macro: NestedMacro) => Task | string) {
    const macros = this.#macros?.outermost(isRendered) ?? [];
    this.#holes = macros.map((macro) => [macro, fillerOf(macro)] as const);
  }

  /**
   * All of it, as far as it fits into what a template may write.
   *
   * @throws TooManyElements
   */
  html(): string {
    this.#html ??= this.#filled();
    this.#macros = undefined;
    return this.#html;
  }

  #filled(): string {
    if (!this.#macros || !this.#holes || this.#holes.length === 0) return this.source;
    let length = this.source.length;
    for (const [macro, filler] of this.#holes) {
      const html = typeof filler === 'string' ? filler : (filler.html ?? '');
      const fits = length + html.length <= outputLimit;
      if (fits) length += html.length;
      this.#macros.replace(macro, fits ? html : absenceHtml('too-long', macro.name, false));
    }
    return this.#macros.html();
  }
}
