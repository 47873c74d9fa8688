import type { Block, Expression, MacroDefinition, Position, Reference, Statement } from '../ast';
import { levelLimit, tooDeep } from '../limits';
import { parseIf, parseSet } from './control';
import { Cursor } from './cursor';
import { parseDirective } from './directive';
import { parseExpression } from './expression';
import type { Grammar } from './grammar';
import { isReferenceNext, parseReference } from './reference';
import { parseComment, parseEscape, parseEscapedDirective, parseText, parseVerbatim } from './text';
import { parseValue } from './value';

/** What reading a text's inside needs, when the template around it is read. */
interface Inside {
  readonly text: string;
  readonly at: Position;
  readonly keep: (parts: Block) => void;
}

/** Reads one text as a template. */
export class Parser implements Grammar {
  readonly cursor: Cursor;
  readonly macros: MacroDefinition[] = [];
  readonly insides: Inside[] = [];
  readonly #names = new Set<string>();
  readonly #isKnownMacro: (name: string) => boolean;
  #level = 0;

  constructor(
    text: string,
    origin: Position,
    isKnownMacro: (name: string) => boolean,
    readonly isEvaluated: boolean,
  ) {
    this.cursor = new Cursor(text, origin);
    this.#isKnownMacro = isKnownMacro;
  }

  template(): Block {
    const body = this.#statements();
    if (this.cursor.peek().kind !== 'end-of-file') throw this.cursor.stray();
    return body;
  }

  block(): Block {
    return this.nested(this.cursor.at(this.cursor.token), () => this.#statements());
  }

  reference(): Reference {
    return parseReference(this);
  }

  value(): Expression {
    return parseValue(this);
  }

  expression(): Expression {
    return parseExpression(this);
  }

  nested<Result>(at: Position, body: () => Result): Result {
    this.#level += 1;
    if (this.#level > levelLimit) throw tooDeep(at);
    const result = body();
    this.#level -= 1;
    return result;
  }

  later(text: string, at: Position, keep: (parts: Block) => void): void {
    this.insides.push({ text, at, keep });
  }

  define(macro: MacroDefinition): void {
    this.macros.push(macro);
    this.#names.add(macro.name);
  }

  isMacro(name: string): boolean {
    return this.#names.has(name) || this.isMacroElsewhere(name);
  }

  isMacroElsewhere(name: string): boolean {
    return this.#isKnownMacro(name);
  }

  #statements(): Block {
    const statements: Statement[] = [];
    for (;;) {
      const statement = this.#statement();
      if (statement === undefined) return statements;
      statements.push(statement);
    }
  }

  #statement(): Statement | undefined {
    switch (this.cursor.peek().kind) {
      case 'text':
      case 'escape':
      case 'left-parenthesis':
      case 'right-parenthesis':
      case 'string':
      case 'integer':
      case 'float':
      case 'dot':
      case 'right-curly':
      case 'empty-index':
        return parseText(this);
      case 'identifier':
        return this.reference();
      case 'left-curly':
        return isReferenceNext(this) ? this.reference() : parseText(this);
      case 'line-comment-start':
      case 'block-comment':
      case 'documentation-comment':
        return parseComment(this);
      case 'verbatim':
        return parseVerbatim(this);
      case 'double-escape':
        return parseEscape(this);
      case 'escaped-directive':
        return parseEscapedDirective(this);
      case 'set':
        return parseSet(this);
      case 'if':
        return parseIf(this);
      case 'word':
      case 'bracketed-word':
        return parseDirective(this);
      default:
        return undefined;
    }
  }
}
