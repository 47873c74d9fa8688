import { html, type TemplateResult } from 'lit';
import { message } from '../messages';
import { needsValue, take, type FieldGiven } from './field';

/** Any text; several values stand in it as they are stored. */
export function textField(given: FieldGiven): TemplateResult {
  const { parameter, text, error } = given;
  return html`<ops-text-field
    name=${parameter.name}
    label=${parameter.title}
    hint=${hintOf(given)}
    preset=${parameter.default ?? ''}
    error=${error}
    .value=${text}
    ?required=${needsValue(given)}
    @input=${take(given)}
  ></ops-text-field>`;
}

/** The description by who wrote the macro; without one, what a value looks like. */
export function hintOf({ parameter }: FieldGiven): string {
  const { description, multiple, delimiter, type } = parameter;
  if (description) return description;
  if (multiple) return message('hint.several', { delimiter });
  return type === 'relativedate' ? message('hint.relative-date') : '';
}
