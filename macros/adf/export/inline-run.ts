import { textNode, type AdfMark, type AdfNode } from './adf';

/** What no file of Word can hold (https://www.w3.org/TR/xml/#charsets). */
const unwritable = /[^\P{Cc}\t\n\r]|[\p{Cs}\ufffe\uffff]/gu;

/** Text without the signs that a document cannot hold. */
export function writable(text: string): string {
  return text.replace(unwritable, '');
}

/** What stands in one paragraph, with white space as browsers collapse it. */
export class InlineRun {
  readonly #nodes: AdfNode[] = [];
  /** The text that is read last, which may go on; in parts, since joining them takes time. */
  #parts: string[] = [];
  #marks: readonly AdfMark[] = [];
  /** Whether a space would not be seen next. */
  #isSpaced = true;

  /** Adds text; answers whether it makes a node of its own. */
  text(text: string, marks: readonly AdfMark[]): boolean {
    const collapsed = writable(text).replace(/[ \t\n\r\f]+/g, ' ');
    const added = this.#isSpaced ? collapsed.replace(/^ /, '') : collapsed;
    if (added === '') return false;
    const isNew = this.#parts.length === 0 || !areSame(this.#marks, marks);
    if (isNew) this.#endText();
    this.#parts.push(added);
    this.#marks = marks;
    this.#isSpaced = added.endsWith(' ');
    return isNew;
  }

  /** Adds what is no text of the run, as it is. */
  node(node: AdfNode): void {
    this.#endText();
    this.#nodes.push(node);
    this.#isSpaced = false;
  }

  break(): void {
    this.#trimEnd();
    this.#nodes.push({ type: 'hardBreak' });
    this.#isSpaced = true;
  }

  /** All of it, without the space and the line breaks that end it; the run is empty then. */
  take(): readonly AdfNode[] {
    this.#trimEnd();
    while (this.#nodes.at(-1)?.type === 'hardBreak') {
      this.#nodes.pop();
      this.#trimEnd();
    }
    this.#isSpaced = true;
    return this.#nodes.splice(0);
  }

  #endText(): void {
    if (this.#parts.length === 0) return;
    this.#nodes.push(textNode(this.#parts.join(''), this.#marks));
    this.#parts = [];
  }

  #trimEnd(): void {
    this.#endText();
    const last = this.#nodes.at(-1);
    if (last?.type !== 'text' || !last.text?.endsWith(' ')) return;
    this.#nodes.pop();
    const text = last.text.slice(0, -1);
    if (text !== '') this.#nodes.push(textNode(text, last.marks));
  }
}

function areSame(some: readonly AdfMark[], others: readonly AdfMark[]): boolean {
  return (
    some === others ||
    (some.length === others.length &&
      some.every(({ type, attrs }, at) => {
        const other = others[at];
        return type === other?.type && JSON.stringify(attrs) === JSON.stringify(other.attrs);
      }))
  );
}
