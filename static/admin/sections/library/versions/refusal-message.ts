import { html, nothing, type TemplateResult } from 'lit';
import type { Refusal, RefusalCode } from '../../../../../contract/result';
import { message } from './messages';

const told = [
  'conflict',
  'broken-template',
  'not-found',
  'too-large',
  'storage-busy',
  'forbidden',
] as const;

/** Why something was not done, where it was not. */
export function refusalMessage(refusal: Refusal | undefined): TemplateResult | typeof nothing {
  if (!refusal) return nothing;
  const isTold = (code: RefusalCode) => told.find((known) => known === code) ?? 'other';
  return html`<ops-section-message kind="error" role="alert">
    <p>${message(`refused.${isTold(refusal.code)}`)}</p>
  </ops-section-message>`;
}
