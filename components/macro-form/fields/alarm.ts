import { html, type TemplateResult } from 'lit';
import { needsValue, type FieldGiven } from './field';

/** An alarm: its reference, and not text, is what the page stores. */
export function alarmField(given: FieldGiven): TemplateResult {
  const { parameter, value, error, directory, change } = given;
  return html`<ops-alarm-field
    name=${parameter.name}
    label=${parameter.title}
    hint=${parameter.description}
    error=${error}
    .value=${value ?? ''}
    .directory=${directory}
    ?required=${needsValue(given)}
    @input=${({ target }: Event) => change((target as HTMLElementTagNameMap['ops-alarm-field']).value)}
  ></ops-alarm-field>`;
}
