import { html, type TemplateResult } from 'lit';
import type { FieldGiven } from './field';

/** On or off: the template gets the text “true” or “false”. */
export function booleanField({ parameter, text, change }: FieldGiven): TemplateResult {
  const { name, title, description, default: preset = '' } = parameter;
  return html`<ops-check-field
    name=${name}
    label=${title}
    hint=${description}
    ?checked=${isOn(text || preset)}
    @input=${({ target }: Event) => change(String((target as HTMLInputElement).checked))}
  ></ops-check-field>`;
}

function isOn(text: string): boolean {
  return text.trim().toLowerCase() === 'true';
}
