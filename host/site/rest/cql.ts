/** One comparison of a query. */
export interface Comparison {
  readonly field: string;
  readonly operator: '=' | '~' | 'in';
  readonly values: readonly string[];
}

type Condition =
  Comparison | { readonly all: readonly Condition[] } | { readonly any: readonly Condition[] };

/** A query that was read. */
export interface Cql {
  readonly condition: Condition;
  /** Field by which the results are in order, the last first. */
  readonly lastFirst: string | undefined;
}

/**
 * Reads as much of the Confluence Query Language as pickers need: comparisons with `=`, `~` and `in`,
 * joined by `and`, `or` and parentheses, and an order
 * (developer.atlassian.com/cloud/confluence/advanced-searching-using-cql/).
 *
 * @throws SyntaxError for anything else.
 */
export function parseCql(query: string): Cql {
  const [written = '', ordered] = query.split(/\s+order\s+by\s+/i);
  const tokens: readonly string[] = written.match(/"(?:[^"\\]|\\.)*"|[()~=,]|[\w.~-]+/g) ?? [];
  const rest = written.replaceAll(/"(?:[^"\\]|\\.)*"|[()~=,]|[\w.~-]+|\s+/g, '');
  if (rest !== '') throw new SyntaxError(written);
  const reader = new Reader(tokens);
  const condition = reader.any();
  if (!reader.isAtEnd) throw new SyntaxError(written);
  const [, lastFirst] = /^(\w+)\s+desc$/i.exec(ordered?.trim() ?? '') ?? [];
  if (ordered !== undefined && lastFirst === undefined) throw new SyntaxError(query);
  return { condition, lastFirst: lastFirst?.toLowerCase() };
}

/** Whether something meets a condition, of which the caller knows the fields. */
export function meets(condition: Condition, compare: (one: Comparison) => boolean): boolean {
  if ('all' in condition) return condition.all.every((each) => meets(each, compare));
  if ('any' in condition) return condition.any.some((each) => meets(each, compare));
  return compare(condition);
}

/** Whether a text has each of the words; a star at the end of one stands for any rest of a word. */
export function holdsWords(text: string, words: string): boolean {
  const known: readonly string[] = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words
    .toLowerCase()
    .split(/\s+/)
    .filter(Boolean)
    .every((word) =>
      word.endsWith('*')
        ? known.some((each) => each.startsWith(word.slice(0, -1)))
        : known.includes(word),
    );
}

class Reader {
  #at = 0;

  constructor(private readonly tokens: readonly string[]) {}

  get isAtEnd(): boolean {
    return this.#at === this.tokens.length;
  }

  any(): Condition {
    const parts = [this.#all()];
    while (this.#takes('or')) parts.push(this.#all());
    const [only] = parts;
    return parts.length === 1 && only ? only : { any: parts };
  }

  #all(): Condition {
    const parts = [this.#one()];
    while (this.#takes('and')) parts.push(this.#one());
    const [only] = parts;
    return parts.length === 1 && only ? only : { all: parts };
  }

  #one(): Condition {
    if (this.#takes('(')) {
      const inside = this.any();
      this.#needs(')');
      return inside;
    }
    const field = this.#next().toLowerCase();
    const operator = this.#next().toLowerCase();
    if (operator === 'in') return { field, operator, values: this.#list() };
    if (operator !== '=' && operator !== '~') throw new SyntaxError(operator);
    return { field, operator, values: [this.#value()] };
  }

  #list(): string[] {
    this.#needs('(');
    const values = [this.#value()];
    while (this.#takes(',')) values.push(this.#value());
    this.#needs(')');
    return values;
  }

  #value(): string {
    const token = this.#next();
    return token.startsWith('"') ? token.slice(1, -1).replaceAll(/\\(.)/g, '$1') : token;
  }

  #next(): string {
    const token = this.tokens[this.#at++];
    if (token === undefined) throw new SyntaxError('the query ends too early');
    return token;
  }

  #takes(word: string): boolean {
    if (this.tokens[this.#at]?.toLowerCase() !== word) return false;
    this.#at += 1;
    return true;
  }

  #needs(word: string): void {
    if (!this.#takes(word)) throw new SyntaxError(word);
  }
}
