import type { TemplateResult } from 'lit';
import type { MacroParameter } from '../../../contract/macros';
import type { MacroDirectory } from '../directory';

/** A parameter, and what the form knows of its value. */
export interface FieldGiven {
  readonly parameter: MacroParameter;
  /** As the page stores it. */
  readonly value: unknown;
  /** The same as text; empty for what has none. */
  readonly text: string;
  /** Why it is not accepted; empty while it is. */
  readonly error: string;
  readonly directory: MacroDirectory;
  /** Takes another value. */
  readonly change: (value: unknown) => void;
}

/** Draws the field of a parameter, which has the parameter's name. */
export type RenderField = (given: FieldGiven) => TemplateResult;

/** A listener of `input` that takes the value over from its field. */
export function take({ change }: FieldGiven): (event: Event) => void {
  return ({ target }) => change((target as unknown as { readonly value: string }).value);
}

/** Whether the form asks for a value: with a default there always is one. */
export function needsValue({ parameter }: FieldGiven): boolean {
  return parameter.required && parameter.default === undefined;
}
