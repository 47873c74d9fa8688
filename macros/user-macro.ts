import type { BodyHandling } from './definition/body';
import { parseHeader } from './definition/header';
import { encodings, insertionOf, type Encoding } from './encoding/encoding';
import { variablesIn } from './host-objects/context';
import { textFunctions } from './host-objects/text-functions';
import { messageOf } from './plain-data/guarded';
import { PlainData } from './plain-data/plain-data';
import { render, type Rendering, type RenderingError } from './velocity/render';
import type { Value } from './velocity/values/value';

/** What Data Center stores as a macro's body processing. */
export type BodyType = 'none' | 'escapehtml' | 'raw' | 'rendered';

/** What a user macro's rendering depends on, but for its use on a page. */
export interface UserMacro {
  readonly template: string;
  readonly bodyType: BodyType;
  /** That of every Data Center which Atlassian still supports, where nothing else is said. */
  readonly encoding?: Encoding;
}

/** One use of a user macro on a page. */
export interface UserMacroUse {
  /** As the page stores them. */
  readonly parameters: Readonly<Record<string, string>>;
  /** Its source or, for a rendered body, its HTML. */
  readonly body?: string;
}

/** What a user macro came to. */
export type UserMacroRendering =
  | Rendering
  | {
      readonly ok: false;
      /** `input`: what was handed in is no user macro, or cannot be read. It stands at no place. */
      readonly error: Omit<RenderingError, 'code'> & { readonly code: 'input' };
    };

const handlings: ReadonlyMap<unknown, BodyHandling> = new Map<BodyType, BodyHandling>([
  ['none', 'none'],
  ['escapehtml', 'escaped'],
  ['raw', 'unrendered'],
  ['rendered', 'rendered'],
]);

/**
 * Renders a user macro by itself, as Data Center would before it reads the output as HTML. The
 * template's own header says which parameters it has, and their defaults. Never throws, whatever it
 * is given.
 *
 * @param context - Further variables, under the parameters and the body: plain data, whose objects
 *   are beans to the template, or values of the engine. Functions for texts, such as `$generalUtil`,
 *   are there without it.
 */
export function renderUserMacro(
  macro: UserMacro,
  use: UserMacroUse,
  context: object = {},
): UserMacroRendering {
  try {
    return renderChecked(macro, use, context);
  } catch (error) {
    return refused(`What was handed in cannot be read: ${messageOf(error)}.`);
  }
}

function renderChecked(
  { template, bodyType, encoding = 'data-center' }: UserMacro,
  { parameters, body }: Partial<UserMacroUse>,
  context: object,
): UserMacroRendering {
  const bodyHandling = handlings.get(bodyType);
  if (typeof template !== 'string') return refused('The template is no text.');
  if (bodyHandling === undefined) return refused('The body type is none that there is.');
  if (!encodings.includes(encoding)) return refused('The encoding is none that there is.');
  const variables = variablesIn({
    header: parseHeader(template),
    bodyHandling,
    encoding,
    parameters: toObject(parameters),
    body: typeof body === 'string' ? { source: body, rendered: body } : undefined,
  });
  const names = { ...textFunctions(), ...given(context), ...Object.fromEntries(variables) };
  return render(template, names, insertionOf(encoding));
}

/** The context as values of the engine; undefined hides no variable that is there without it. */
function given(context: object): Readonly<Record<string, Value>> {
  const data = new PlainData();
  return Object.fromEntries(
    Object.entries(toObject(context))
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => [name, data.value(value)]),
  );
}

/** Callers without types may leave out what is empty. */
function toObject(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

function refused(message: string): UserMacroRendering {
  return { ok: false, error: { code: 'input', message, line: 1, column: 1 } };
}
