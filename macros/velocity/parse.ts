import type { Block, MacroDefinition, Position, Template } from './ast';
import { VelocityError } from './errors';
import { levelLimit, outputLimit, tooDeep, tooLong } from './limits';
import { Parser } from './parser/parser';

/**
 * Reads a template; throws a VelocityError of code `syntax` where it is not Velocity.
 *
 * @param isKnownMacro - Whether a macro of this name exists already, outside the template.
 * @param isEvaluated - Whether it is no template of its own, but what `#evaluate` reads in one.
 */
export function parse(
  template: string,
  isKnownMacro: (name: string) => boolean = () => false,
  isEvaluated = false,
): Template {
  if (template.length > outputLimit) throw tooLong();
  const macros = new Map<string, MacroDefinition>();
  const isKnown = (name: string) => macros.has(name) || isKnownMacro(name);
  const body = parseText(template, { line: 1, column: 1 }, 0);
  return { body, macros: [...macros.values()] };

  function parseText(text: string, origin: Position, level: number): Block {
    const parser = new Parser(text, origin, isKnown, isEvaluated);
    const statements = parser.template();
    for (const macro of parser.macros) {
      if (!isKnown(macro.name)) macros.set(macro.name, macro);
    }
    for (const { text: inside, at, keep } of parser.insides) {
      if (level === levelLimit) throw tooDeep(at);
      const start = { line: at.line, column: at.column + 1 };
      keep(inString(() => parseText(inside, start, level + 1)));
    }
    return statements;
  }
}

function inString<Result>(read: () => Result): Result {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof VelocityError)) throw error;
    throw new VelocityError(error.code, `In this string: ${error.message}`, error.position);
  }
}
