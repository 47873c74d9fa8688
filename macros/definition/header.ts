import type { Problem } from './attributes';
import type { HeaderWarning, Parameter } from './parameter';
import { parseParameterLine } from './parameter-line';

/** What the `## @param` and `## @noparams` lines of a template say. */
export interface Header {
  /** In the template's order, which is the form's. */
  readonly parameters: readonly Parameter[];
  /**
   * - `parameters`: the form has a field for each.
   * - `none`: `@noparams`, no form.
   * - `nothing`: neither; Data Center then lets editors type parameters freely.
   */
  readonly declares: 'parameters' | 'none' | 'nothing';
  readonly warnings: readonly HeaderWarning[];
}

const declaration = /^(\s*##+\s*@(no)?param)(s?)(?![\w-])(.*)$/;
const nearly = /^\s*#+\s*@(no)?-?param/i;

/**
 * Reads the header of a template: https://confluence.atlassian.com/doc/user-macro-template-syntax-223906130.html.
 * A declaration counts wherever its line stands. What Data Center lets pass passes, with a warning.
 */
export function parseHeader(template: string): Header {
  const parameters = new Map<string, Parameter>();
  const warnings: HeaderWarning[] = [];
  let noParameters: { line: number; column: number } | undefined;

  for (const [index, line] of template.split(/\r\n|\r|\n/).entries()) {
    const place = { line: index + 1, column: line.search(/\S/) + 1 };
    const warn = (problem: Problem): void => void warnings.push({ ...place, ...problem });
    const [whole, start = '', isNone, plural, rest = ''] = declaration.exec(line) ?? [];
    if (whole === undefined || (isNone === undefined) === (plural === 's')) {
      if (nearly.test(line)) warn({ code: 'declaration-unreadable', subject: line.trim() });
    } else if (isNone !== undefined) {
      noParameters ??= place;
    } else {
      place.column = start.length + 1;
      const { parameter, problems } = parseParameterLine(rest);
      problems.forEach(warn);
      if (parameter && parameters.has(parameter.name)) {
        warn({ code: 'param-declared-twice', subject: parameter.name });
      } else if (parameter) {
        parameters.set(parameter.name, parameter);
      }
    }
  }

  if (noParameters && parameters.size > 0) {
    warnings.push({ ...noParameters, code: 'noparams-with-params', subject: '@noparams' });
  }
  return {
    parameters: [...parameters.values()],
    declares: parameters.size > 0 ? 'parameters' : noParameters ? 'none' : 'nothing',
    warnings: warnings.sort((a, b) => a.line - b.line),
  };
}
