import { html, type TemplateResult } from 'lit';
import { message } from '../messages';
import { needsValue, take, type FieldGiven } from './field';

/** One of the values that the template names, or several of them. */
export function enumField(given: FieldGiven): TemplateResult {
  const { parameter, text, error } = given;
  const { name, title, description, default: preset, enumValues, delimiter } = parameter;
  if (parameter.multiple) {
    return html`<ops-checks-field
      name=${name}
      label=${title}
      hint=${description}
      preset=${preset ?? ''}
      error=${error}
      delimiter=${delimiter}
      .choices=${enumValues}
      .value=${text}
      ?required=${needsValue(given)}
      @input=${take(given)}
    ></ops-checks-field>`;
  }
  return html`<ops-select-field
    name=${name}
    label=${title}
    hint=${description}
    error=${error}
    placeholder=${placeholderOf(given)}
    .options=${optionsOf(given)}
    .value=${text}
    ?required=${needsValue(given)}
    @input=${take(given)}
  ></ops-select-field>`;
}

function placeholderOf(given: FieldGiven): string {
  const { default: preset } = given.parameter;
  if (preset !== undefined) return message('choose.preset', { preset: inWords(preset) });
  return message(needsValue(given) ? 'choose' : 'choose.nothing');
}

/** What the page stores and the template names no more stays to be seen, and can be kept. */
function optionsOf({ parameter, text }: FieldGiven): readonly { value: string; label: string }[] {
  const options = parameter.enumValues.map((value) => ({ value, label: inWords(value) }));
  if (!text || parameter.enumValues.includes(text)) return options;
  return [...options, { value: text, label: message('choose.foreign', { value: text }) }];
}

/** Data Center shows the values with a capital letter. */
function inWords(value: string): string {
  return value.charAt(0).toUpperCase() + value.slice(1);
}
