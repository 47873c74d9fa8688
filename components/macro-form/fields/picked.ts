import { html, nothing, type TemplateResult } from 'lit';
import type { DirectoryKind } from '../directory';
import { needsValue, take, type FieldGiven, type RenderField } from './field';

/** Something that Confluence has, or several of it; what is typed counts too. */
export function picked(kind: DirectoryKind): RenderField {
  return (given) => (given.parameter.multiple ? severalField(kind, given) : oneField(kind, given));
}

function oneField(kind: DirectoryKind, given: FieldGiven): TemplateResult {
  const { parameter, text, error, directory } = given;
  return html`<ops-pick-field
    kind=${kind}
    name=${parameter.name}
    label=${parameter.title}
    hint=${parameter.description}
    preset=${parameter.default ?? ''}
    error=${error}
    space-key=${parameter.spaceKey ?? nothing}
    .directory=${directory}
    .value=${text}
    ?required=${needsValue(given)}
    @input=${take(given)}
  ></ops-pick-field>`;
}

function severalField(kind: DirectoryKind, given: FieldGiven): TemplateResult {
  const { parameter, text, error, directory } = given;
  return html`<ops-values-field
    kind=${kind}
    name=${parameter.name}
    label=${parameter.title}
    hint=${parameter.description}
    preset=${parameter.default ?? ''}
    error=${error}
    delimiter=${parameter.delimiter}
    space-key=${parameter.spaceKey ?? nothing}
    .directory=${directory}
    .value=${text}
    ?required=${needsValue(given)}
    @input=${take(given)}
  ></ops-values-field>`;
}
