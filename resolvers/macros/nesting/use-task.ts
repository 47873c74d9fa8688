import type { MacroAnswer, MacroOutput } from '../../../contract/macros';
import { wellFormed } from '../../../macros/html/storage/nested-macros';
import type { Badges } from '../badges';
import { absenceHtml } from '../messages';
import type { UseRendering } from '../use-rendering';
import type { Want } from '../world/wants';
import type { Filling } from './filling';
import { textBody, type UseBody } from './use-body';

/** Why a use has no output. */
export type Absence = Exclude<MacroAnswer, MacroOutput>;

/** What a use came to: what its template printed, or why there is nothing. */
export type Outcome = { readonly html: string } | { readonly absence: Absence };

/** Where a use stands. */
export interface TaskPlace {
  /** The use in whose body or output it stands; undefined for one that stands on the page itself. */
  readonly around: UseTask | undefined;
  /** How many macros it stands in, with itself. */
  readonly level: number;
  /** Whether it stands between paragraphs. */
  readonly isBlock: boolean;
  /** Of the use on the page that it belongs to. */
  readonly badges: Badges;
}

/** One use of a macro on its way to its output: of the page, of a body, or of an output. */
export class UseTask {
  body: UseBody = textBody('');
  /** Once its reader may see it. */
  rendering: UseRendering | undefined;
  /** What its template has to know of the world. */
  wants: readonly Want[] = [];
  attempts = 0;
  /** What its template printed. */
  printed: Filling<UseTask> | undefined;
  outcome: Outcome | undefined;

  constructor(
    readonly name: string,
    readonly parameters: Readonly<Record<string, unknown>>,
    readonly place: TaskPlace,
  ) {}

  /** What stands in its place; undefined until it is known. */
  get html(): string | undefined {
    const { outcome } = this;
    if (outcome === undefined || 'html' in outcome) return outcome?.html;
    const { state } = outcome.absence;
    return state === 'empty' ? '' : absenceHtml(state, this.name, this.place.isBlock);
  }

  /** The use on the page that it belongs to. */
  get root(): UseTask {
    return this.place.around?.root ?? this;
  }

  /** Whether its template can run now. */
  get isReady(): boolean {
    const isOpen = this.rendering !== undefined && !this.outcome && !this.printed;
    const { tasks, filling } = this.body;
    return isOpen && filling?.isSplit !== false && tasks.every(({ html }) => html !== undefined);
  }

  /** All that are not done, inner ones before those around them. */
  get open(): readonly UseTask[] {
    if (this.outcome) return [];
    const { tasks } = this.printed ?? this.body;
    return [...tasks.flatMap((task) => task.open), this];
  }

  /** HTML of it of which nobody has said yet which macros in it are rendered. */
  get unsplit(): Filling<UseTask> | undefined {
    const filling = this.printed ?? this.body.filling;
    return filling?.isSplit === false ? filling : undefined;
  }

  /**
   * It is what its template printed, if all is rendered that stands in that. Tags that one in another
   * leaves open end with it.
   *
   * @throws TooManyElements
   */
  finish(): void {
    if (!this.printed?.isSettled) return;
    const html = this.printed.html();
    this.outcome = { html: this.place.around ? wellFormed(html) : html };
  }
}
