/** Where a value stands in a JSON text, and where its parts do. */
export interface JsonSpan {
  readonly start: number;
  /** Behind its last sign. */
  readonly end: number;
  /** Of an object; of a name that is there twice the last one, as `JSON.parse` has it. */
  readonly members?: ReadonlyMap<string, JsonSpan>;
  /** Of an array. */
  readonly items?: readonly JsonSpan[];
}

/** One replacement in a text. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * Finds the values of a JSON text, so that one of them can be replaced and every other sign stays as
 * it is: parsing and writing a document anew changes numbers, the order of some members and escapes.
 *
 * @throws SyntaxError where the text is no JSON.
 */
export function spansOf(text: string): JsonSpan {
  JSON.parse(text);
  return new Reader(text).value();
}

/** The value at a place of a JSON text. */
export function valueAt(text: string, { start, end }: JsonSpan): unknown {
  return JSON.parse(text.slice(start, end)) as unknown;
}

/** The text with all edits, which do not overlap. */
export function edited(text: string, edits: readonly Edit[]): string {
  let result = '';
  let at = 0;
  for (const edit of edits.toSorted((one, other) => one.start - other.start)) {
    result += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return result + text.slice(at);
}

/** Reads a text that is known to be JSON. */
class Reader {
  #at = 0;

  constructor(private readonly text: string) {}

  value(): JsonSpan {
    this.#skip(/[\s]*/y);
    const start = this.#at;
    switch (this.text[start]) {
      case '{':
        return { start, members: this.#members(), end: this.#at };
      case '[':
        return { start, items: this.#items(), end: this.#at };
      case '"':
        return { start, end: this.#skip(/"(?:[^"\\]|\\.)*"/y) };
      default:
        return { start, end: this.#skip(/[\w.+-]+/y) };
    }
  }

  #members(): ReadonlyMap<string, JsonSpan> {
    const members = new Map<string, JsonSpan>();
    this.#list('}', () => {
      const name = valueAt(this.text, this.value());
      this.#skip(/\s*:/y);
      members.set(String(name), this.value());
    });
    return members;
  }

  #items(): readonly JsonSpan[] {
    const items: JsonSpan[] = [];
    this.#list(']', () => items.push(this.value()));
    return items;
  }

  #list(close: string, read: () => void): void {
    this.#skip(/[[{]\s*/y);
    while (this.text[this.#at] !== close) {
      read();
      this.#skip(/\s*,?\s*/y);
    }
    this.#at += 1;
  }

  #skip(pattern: RegExp): number {
    pattern.lastIndex = this.#at;
    pattern.exec(this.text);
    this.#at = Math.max(this.#at, pattern.lastIndex);
    return this.#at;
  }
}
