import type { Block, MacroDefinition, Position, Template } from './ast';
import { VelocityError } from './errors';
import { levelLimit, tooDeep } from './limits';
import { Parser } from './parser/parser';

/**
 * Reads a template; throws a VelocityError of code `syntax` where it is not Velocity.
 *
 * @param isKnownMacro - Whether a macro of this name exists already, outside the template.
 */
export function parse(
  template: string,
  isKnownMacro: (name: string) => boolean = () => false,
): Template {
  const macros = new Map<string, MacroDefinition>();
  const isKnown = (name: string) => macros.has(name) || isKnownMacro(name);
  const body = parseText(template, 0, isKnown, macros);
  return { body, macros: [...macros.values()] };
}

function parseText(
  text: string,
  level: number,
  isKnown: (name: string) => boolean,
  macros: Map<string, MacroDefinition>,
): Block {
  const parser = new Parser(text, isKnown);
  const body = parser.template();
  for (const macro of parser.macros) {
    if (!isKnown(macro.name)) macros.set(macro.name, macro);
  }
  for (const { text: inside, at, keep } of parser.insides) {
    if (level === levelLimit) throw tooDeep(at);
    keep(placed(at, () => parseText(inside, level + 1, isKnown, macros)));
  }
  return body;
}

/** Tells what is wrong with a string's inside at the place of the string. */
function placed<Result>(at: Position, read: () => Result): Result {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof VelocityError)) throw error;
    throw new VelocityError(error.code, `In this string: ${error.message}`, at);
  }
}
