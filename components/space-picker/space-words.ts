import { html, nothing, type TemplateResult } from 'lit';
import type { SpaceChoice } from '../../contract/placement';
import { message } from './messages';
import type { KnownSpace, SearchOutcome } from './known-spaces';

/** How a search ended, in a sentence. */
export function outcomeInWords(outcome: SearchOutcome, text: string): string {
  if (typeof outcome === 'string') return message(outcome);
  const { spaces, complete } = outcome;
  if (spaces.length === 0) {
    if (!text) return message('found.nothing');
    return message(complete ? 'found.none' : 'found.none-of-many', { text });
  }
  if (!complete) return message('found.some', { count: spaces.length });
  return message('found.all', { count: spaces.length });
}

/**
 * What a button is named by, and what is spoken: a space’s name and key, or its id where no more is
 * known.
 */
export function spaceInWords(space: KnownSpace, id: string): string {
  return typeof space === 'string' ? id : `${space.name} (${space.key})`;
}

/** A space as it stands in a list: name and key, or why there is only its id. */
export function spaceInList(space: KnownSpace, id: string): TemplateResult {
  if (typeof space === 'string') {
    return html`<span class="name subtle" title=${id}>${message(space, { id })}</span>`;
  }
  const { name, key, isPersonal }: SpaceChoice = space;
  return html`<span class="name"><bdi>${name}</bdi></span>
    ${isPersonal ? html`<span class="tag">${message('personal')}</span>` : nothing}
    <span class="key">${key}</span>`;
}
