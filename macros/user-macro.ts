import type { BodyHandling } from './definition/body';
import { parseHeader } from './definition/header';
import { insertionOf, type Encoding } from './encoding/encoding';
import { variablesIn } from './host-objects/context';
import { textFunctions } from './host-objects/text-functions';
import { render, type Rendering } from './velocity/render';

/** What Data Center stores as a macro's body processing. */
export type BodyType = 'none' | 'escapehtml' | 'raw' | 'rendered';

/** What a user macro's rendering depends on, but for its use on a page. */
export interface UserMacro {
  readonly template: string;
  readonly bodyType: BodyType;
  readonly encoding: Encoding;
}

/** One use of a user macro on a page. */
export interface UserMacroUse {
  /** As the page stores them. */
  readonly parameters: Readonly<Record<string, string>>;
  /** Its source or, for a rendered body, its HTML. */
  readonly body?: string;
}

const handlings: Readonly<Record<BodyType, BodyHandling>> = {
  none: 'none',
  escapehtml: 'escaped',
  raw: 'unrendered',
  rendered: 'rendered',
};

/**
 * Renders a user macro by itself, as Data Center would before it reads the output as HTML. The
 * template's own header says which parameters it has, and their defaults.
 *
 * @param context - Further variables, under the parameters and the body: plain data, or values of
 *   the engine. Functions for texts, such as `$generalUtil`, are there without it.
 */
export function renderUserMacro(
  { template, bodyType, encoding }: UserMacro,
  { parameters, body }: UserMacroUse,
  context: object = {},
): Rendering {
  const variables = variablesIn({
    header: parseHeader(template),
    bodyHandling: handlings[bodyType],
    encoding,
    parameters,
    body: body === undefined ? undefined : { source: body, rendered: body },
  });
  const names = { ...textFunctions(), ...context, ...Object.fromEntries(variables) };
  return render(template, names, insertionOf(encoding));
}
