import type { Block, Expression, MacroDefinition, Position, Reference } from '../ast';
import type { Cursor } from './cursor';

/** What the parts of the grammar need of each other. */
export interface Grammar {
  readonly cursor: Cursor;
  /** Whether the text is one that `#evaluate` reads. */
  readonly isEvaluated: boolean;
  /** What stands before the next `#end`, `#else`, `#elseif` or the end. */
  block(): Block;
  reference(): Reference;
  /** What can be a method's argument or a list's item; it has no operators. */
  value(): Expression;
  /** What can be assigned or tested. */
  expression(): Expression;
  /** Runs `body` one level deeper, unless that is too deep. */
  nested<Result>(at: Position, body: () => Result): Result;
  /** Reads a text's inside as a template, once the template around it is read. */
  later(text: string, at: Position, keep: (parts: Block) => void): void;
  /** Keeps a macro, whose name is known from here on. */
  define(macro: MacroDefinition): void;
  isMacro(name: string): boolean;
  /** Whether a macro of this name exists already outside the text that is read. */
  isMacroElsewhere(name: string): boolean;
}
