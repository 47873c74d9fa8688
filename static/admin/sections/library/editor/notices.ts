import { html, nothing, type TemplateResult } from 'lit';
import type { MacroContent } from '../../../../../contract/library';
import type { Conflict, DraftState } from './draft-state';
import { timeOf } from './draft-status';
import type { DraftStore } from './draft-store';
import { message } from './messages';

/** What somebody has to know, or to decide, before they go on with a macro's text. */
export function renderNotices(store: DraftStore, now: Date): TemplateResult {
  const { conflict, offered } = store.state;
  return html`
    ${conflict ? renderConflict(conflict, store) : nothing}
    ${offered && !conflict ? renderOffer(store.state, store, now) : nothing}
    ${store.state.aside && !conflict ? renderAside(store.state.aside.whose, store) : nothing}
  `;
}

function renderOffer(
  { offered, basedOn }: DraftState,
  store: DraftStore,
  now: Date,
): TemplateResult {
  if (!offered) return html``;
  const words =
    offered.basedOn < basedOn
      ? message('offer.older', { basedOn: offered.basedOn, version: basedOn })
      : message('offer', { version: basedOn });
  const isAsking = store.status('discard') === 'pending';
  return html`<ops-section-message
    class="offer"
    heading=${message('offer.heading', { time: timeOf(offered.savedAt, now) })}
  >
    <p>${words}</p>
    ${
      store.status('discard') === 'refused'
        ? html`<p role="alert">${message('discard.refused')}</p>`
        : nothing
    }
    <div slot="actions">
      <button type="button" @click=${() => store.goOn()}>${message('offer.go-on')}</button>
      <button
        type="button"
        aria-disabled=${isAsking ? 'true' : nothing}
        @click=${() => void store.discard()}
      >
        ${message('offer.discard')}
      </button>
    </div>
  </ops-section-message>`;
}

function renderConflict({ theirs, is }: Conflict, store: DraftStore): TemplateResult {
  // Whoever edits alone loads nothing of it; a conflict can be decided without it.
  void import('../../../../../components/template-diff/define').catch(() => undefined);
  const { content: mine } = store.state.draft;
  const differing = definitionFields(theirs.content, mine);
  return html`<section class="conflict">
    <ops-section-message kind="warning" role="alert" heading=${message(`conflict.${is}`)}>
      <p>${message('conflict')}</p>
      ${
        differing.length > 0
          ? html`<p>${message('conflict.definition', { fields: differing.join(', ') })}</p>`
          : nothing
      }
      <div slot="actions">
        <button type="button" @click=${() => void store.choose('mine')}>
          ${message('conflict.keep-mine')}
        </button>
        <button type="button" @click=${() => void store.choose('theirs')}>
          ${message('conflict.take-theirs')}
        </button>
      </div>
    </ops-section-message>
    <ops-template-diff
      .older=${theirs.content.template}
      .newer=${mine.template}
      older-label=${message('conflict.theirs')}
      newer-label=${message('conflict.mine')}
    ></ops-template-diff>
  </section>`;
}

function renderAside(whose: 'mine' | 'theirs' | 'discarded', store: DraftStore): TemplateResult {
  return html`<ops-section-message role="status">
    <p>${message(`aside.${whose}`)}</p>
    <div slot="actions">
      <button type="button" @click=${() => store.takeBack()}>${message('aside.take-back')}</button>
    </div>
  </ops-section-message>`;
}

const fields = ['title', 'description', 'categories', 'icon', 'bodyHandling', 'encoding'] as const;

/** The names of the fields in which two definitions differ. */
function definitionFields(one: MacroContent, other: MacroContent): readonly string[] {
  return fields
    .filter((field) => JSON.stringify(one[field]) !== JSON.stringify(other[field]))
    .map((field) => message(`field.${field}`));
}
