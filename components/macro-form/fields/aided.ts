import { html, type TemplateResult } from 'lit';
import { needsValue, take, type FieldGiven } from './field';
import { hintOf, textField } from './text';

/** A colour, with the browser's own choice of one; several as text. */
export function colorField(given: FieldGiven): TemplateResult {
  return aided('color', given);
}

/** A date, with a calendar; several as text. */
export function dateField(given: FieldGiven): TemplateResult {
  return aided('date', given);
}

function aided(kind: 'color' | 'date', given: FieldGiven): TemplateResult {
  const { parameter, text, error } = given;
  if (parameter.multiple) return textField(given);
  return html`<ops-aided-field
    kind=${kind}
    name=${parameter.name}
    label=${parameter.title}
    hint=${hintOf(given)}
    preset=${parameter.default ?? ''}
    error=${error}
    .value=${text}
    ?required=${needsValue(given)}
    @input=${take(given)}
  ></ops-aided-field>`;
}
