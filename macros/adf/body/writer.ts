import type { MarkElement } from './marks';

/** How long the HTML of a body may become, in UTF-16 units: as long as the output of a template. */
export const longestBody = 1_048_576;

/** Writes HTML up to a length, and marks that neighbours share as one element. */
export class Writer {
  #parts: string[] = [];
  #length = 0;
  readonly #captured: (readonly [parts: string[], length: number])[] = [];

  /** Whether something was left out because it does not fit. */
  isFull = false;

  /** What belongs to the document: left out where it does not fit. */
  write(html: string): void {
    if (html === '') return;
    if (this.isFull || this.#length + html.length > longestBody) this.isFull = true;
    else this.close(html);
  }

  /** What ends something that was begun: written also where nothing else fits. */
  close(html: string): void {
    this.#parts.push(html);
    this.#length += html.length;
  }

  /** Writes apart from now on, until `captured`. */
  capture(): void {
    this.#captured.push([this.#parts, this.#length]);
    this.#parts = [];
  }

  /** What was written since `capture`; it is not part of the body by itself. */
  captured(): string {
    const html = this.#parts.join('');
    [this.#parts, this.#length] = this.#captured.pop() ?? [[], 0];
    return html;
  }

  html(): string {
    return this.#parts.join('');
  }
}

/** The marks that are open between the children of one node. */
export class OpenMarks {
  #open: readonly MarkElement[] = [];

  constructor(private readonly writer: Writer) {}

  /** Closes and opens what it takes for the next child to have these marks. */
  change(wanted: readonly MarkElement[]): void {
    let shared = 0;
    while (
      shared < this.#open.length &&
      shared < wanted.length &&
      this.#open[shared]?.before === wanted[shared]?.before
    ) {
      shared += 1;
    }
    for (const { name } of this.#open.slice(shared).reverse()) this.writer.close(`</${name}>`);
    const opened = wanted.slice(shared).filter(({ before }) => {
      this.writer.write(before);
      return !this.writer.isFull;
    });
    this.#open = [...this.#open.slice(0, shared), ...opened];
  }
}
