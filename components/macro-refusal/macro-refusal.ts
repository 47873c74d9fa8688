import { html, nothing, type TemplateResult } from 'lit';
import { libraryLimits } from '../../contract/library';
import type { Refusal } from '../../contract/result';
import { message } from './messages';

const known = [
  'forbidden',
  'conflict',
  'name-taken',
  'too-large',
  'not-found',
  'broken-template',
  'storage-busy',
  'invalid-input',
] as const;

/** Why something was not done with a macro, and what to do next. */
export function macroRefusalInWords({ code, field }: Refusal): string {
  if (code === 'too-many') {
    return field === 'formerNames'
      ? message('too-many-names')
      : message('too-many', { count: libraryLimits.macros });
  }
  const key = known.find((each) => each === code);
  return message(key ?? 'other');
}

/** The same as an alert; nothing where nothing was refused. It may take the focus, as `#refused`. */
export function renderMacroRefusal(refusal: Refusal | undefined): TemplateResult | typeof nothing {
  if (!refusal) return nothing;
  const isSerious = refusal.code !== 'conflict' && refusal.code !== 'name-taken';
  return html`<ops-section-message
    id="refused"
    role="alert"
    tabindex="-1"
    kind=${isSerious ? 'error' : 'warning'}
  >
    <p>${macroRefusalInWords(refusal)}</p>
  </ops-section-message>`;
}
