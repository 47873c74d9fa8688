import { NotEmulatedError } from '../../../errors';
import { MathError } from './math-error';
import { tokensOf, type Token } from './tokens';

/** A metric math expression, parsed. */
export type Expression =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'id'; readonly id: string }
  /** `REPEAT` and its like. */
  | { readonly kind: 'word'; readonly word: string }
  | { readonly kind: 'list'; readonly items: readonly Expression[] }
  | { readonly kind: 'minus'; readonly operand: Expression }
  | Binary
  | { readonly kind: 'call'; readonly name: string; readonly operands: readonly Expression[] };

export type Operator = '+' | '-' | '*' | '/' | '^';

interface Binary {
  readonly kind: 'binary';
  readonly operator: Operator;
  readonly left: Expression;
  readonly right: Expression;
}

/** Of the language of queries and of logic, which AWS has and this does not. */
const elsewhere = /^\s*SELECT\b|[<>=!&|%]|\b(AND|OR)\b/i;

/**
 * Parses arithmetic over ids and calls of functions
 * (docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/using-metric-math.html).
 *
 * @throws MathError where the text is no expression.
 */
export function parseExpression(text: string): Expression {
  const quoted = text.replace(/"[^"]*"|'[^']*'/g, '""');
  if (elsewhere.test(quoted)) throw new NotEmulatedError(`the metric math of ${text}`);
  const tokens = tokensOf(text);
  if (tokens === undefined) throw new MathError('Invalid syntax');
  return new Parser(tokens).whole();
}

class Parser {
  #position = 0;
  readonly #tokens: readonly Token[];

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  whole(): Expression {
    const expression = this.#sum();
    if (this.#peek().kind !== 'end') throw new MathError('Invalid syntax');
    return expression;
  }

  #sum(): Expression {
    let left = this.#product();
    for (let operator; (operator = this.#take('+', '-')) !== undefined;) {
      left = { kind: 'binary', operator, left, right: this.#product() };
    }
    return left;
  }

  #product(): Expression {
    let left = this.#power();
    for (let operator; (operator = this.#take('*', '/')) !== undefined;) {
      left = { kind: 'binary', operator, left, right: this.#power() };
    }
    return left;
  }

  #power(): Expression {
    if (this.#take('-') !== undefined) return { kind: 'minus', operand: this.#power() };
    const left = this.#operand();
    const operator = this.#take('^');
    return operator === undefined ? left : { kind: 'binary', operator, left, right: this.#power() };
  }

  #operand(): Expression {
    const { kind, text } = this.#next();
    if (kind === 'number') return { kind, value: Number(text) };
    if (kind === 'text') return { kind, value: text };
    if (kind === 'name') return this.#named(text);
    if (text === '(') {
      const inner = this.#sum();
      this.#expect(')');
      return inner;
    }
    if (text === '[') return { kind: 'list', items: this.#listed(']') };
    throw new MathError('Invalid syntax');
  }

  /** Ids begin with a small letter, which tells them from the words of functions. */
  #named(text: string): Expression {
    if (this.#peek().text === '(') {
      this.#next();
      return { kind: 'call', name: text.toUpperCase(), operands: this.#listed(')') };
    }
    return /^[a-z]/.test(text) ? { kind: 'id', id: text } : { kind: 'word', word: text };
  }

  #listed(end: string): readonly Expression[] {
    const items: Expression[] = [];
    if (this.#takeMark(end)) return items;
    do items.push(this.#sum());
    while (this.#takeMark(','));
    this.#expect(end);
    return items;
  }

  #take<Mark extends Operator>(...marks: readonly Mark[]): Mark | undefined {
    return marks.find((mark) => this.#takeMark(mark));
  }

  #takeMark(mark: string): boolean {
    const { kind, text } = this.#peek();
    const isNext = kind === 'mark' && text === mark;
    if (isNext) this.#position += 1;
    return isNext;
  }

  #expect(mark: string): void {
    if (!this.#takeMark(mark)) throw new MathError('Invalid syntax');
  }

  #peek(): Token {
    return this.#tokens[this.#position] ?? { kind: 'end', text: '' };
  }

  #next(): Token {
    const token = this.#peek();
    this.#position += 1;
    return token;
  }
}
