import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { mostSpaces } from '../../rules/placement';
import { icon } from '../internal/icons';
import { RequestEvent } from '../internal/request';
import { namelessIn, noSpaces, spaceIn, type KnownSpaces } from './known-spaces';
import { message } from './messages';
import { styles } from './space-picker.styles';
import type { SpaceQuery, SpaceRequest } from './space-request';
import type { SpaceSearchEvent, SpaceToggleEvent } from './space-search';
import { spaceInList, spaceInWords } from './space-words';

/**
 * A choice of up to 50 spaces, looked for by name or key as somebody types. What is chosen stands
 * under the field, each with a button that removes it. A native `input` event tells of each change.
 *
 * @element ops-space-picker
 * @event {RequestEvent<SpaceRequest>} ops-request - Spaces are wanted, by their ids or by a text.
 */
export class SpacePicker extends LitElement {
  static override styles = styles;

  /** Words over the field. */
  @property() label = '';

  /** What the reader should know before choosing. */
  @property() hint = '';

  /** Why the choice is not accepted; empty while it is. */
  @property() error = '';

  /** Ids of the chosen spaces, in the order in which they were chosen. */
  @property({ attribute: false }) value: readonly string[] = [];

  /** What the page knows of the spaces. */
  @property({ attribute: false }) spaces: KnownSpaces = noSpaces;

  /** What changed last, for ears. */
  @state() private said = '';

  /** Goes to the field. */
  override focus(options?: FocusOptions): void {
    this.shadowRoot?.querySelector('ops-space-search')?.focus(options);
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (!changed.has('value')) return;
    const ids = namelessIn(this.spaces, this.value);
    if (ids.length > 0) this.#find({ ids });
  }

  protected override render(): TemplateResult {
    const { found, outcome } = this.spaces;
    const isFull = this.value.length >= mostSpaces;
    return html`
      <ops-space-search
        label=${this.label}
        hint=${this.hint}
        error=${this.error}
        full=${isFull ? message('full', { count: mostSpaces }) : ''}
        .found=${found}
        .outcome=${outcome}
        .chosen=${this.value}
        @ops-space-search=${({ text }: SpaceSearchEvent) => this.#find({ text })}
        @ops-space-toggle=${this.#toggle}
      ></ops-space-search>
      ${this.value.length > 0 ? this.#renderChosen() : nothing}
      <p role="status" class="spoken">${this.said}</p>
    `;
  }

  #renderChosen(): TemplateResult {
    return html`<ul aria-label=${message('chosen')}>
      ${repeat(
        this.value,
        (id) => id,
        (id) => this.#renderSpace(id),
      )}
    </ul>`;
  }

  #renderSpace(id: string): TemplateResult {
    const space = spaceIn(this.spaces, id);
    return html`<li>
      ${spaceInList(space, id)}
      <button
        type="button"
        aria-label=${message('remove', { space: spaceInWords(space, id) })}
        @click=${() => this.#remove(id)}
      >
        ${icon('cross')}
      </button>
    </li>`;
  }

  #find(query: SpaceQuery): void {
    this.dispatchEvent(new RequestEvent<SpaceRequest>({ type: 'spaces.find', query }));
  }

  #toggle({ space: { id } }: SpaceToggleEvent): void {
    if (this.value.includes(id)) this.#choose(without(this.value, id), 'said.removed', id);
    else this.#choose([...this.value, id], 'said.added', id);
  }

  /** The focus goes on to the space after the removed one, or where there is none, to the field. */
  async #remove(id: string): Promise<void> {
    const at = this.value.indexOf(id);
    this.#choose(without(this.value, id), 'said.removed', id);
    await this.updateComplete;
    const buttons = [...this.renderRoot.querySelectorAll('button')];
    (buttons[at] ?? buttons.at(-1) ?? this).focus();
  }

  #choose(value: readonly string[], said: 'said.added' | 'said.removed', id: string): void {
    this.value = value;
    const space = spaceInWords(spaceIn(this.spaces, id), id);
    this.said = message(said, { space, count: value.length });
    this.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  }
}

function without(ids: readonly string[], id: string): readonly string[] {
  return ids.filter((other) => other !== id);
}
