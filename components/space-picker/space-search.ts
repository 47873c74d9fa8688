import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { SpaceChoice } from '../../contract/placement';
import { Combobox } from '../internal/combobox';
import { icon } from '../internal/icons';
import { message } from './messages';
import type { SearchOutcome } from './known-spaces';
import { styles } from './space-search.styles';
import { outcomeInWords, spaceInList } from './space-words';

/** Somebody looks for spaces with that text in name or key; with no text, for any. */
export class SpaceSearchEvent extends Event {
  static readonly type = 'ops-space-search';

  constructor(readonly text: string) {
    super(SpaceSearchEvent.type, { bubbles: true });
  }
}

/** Somebody chose a space, or took the choice of it back. */
export class SpaceToggleEvent extends Event {
  static readonly type = 'ops-space-toggle';

  constructor(readonly space: SpaceChoice) {
    super(SpaceToggleEvent.type, { bubbles: true });
  }
}

/**
 * The field of a space picker, and under it the spaces that were found, several of which can be
 * chosen.
 *
 * @element ops-space-search
 * @event {SpaceSearchEvent} ops-space-search - Spaces are looked for.
 * @event {SpaceToggleEvent} ops-space-toggle - A space was chosen, or not any more.
 */
export class SpaceSearch extends LitElement {
  static override styles = styles;

  /** Words over the field. */
  @property() label = '';

  /** What the reader should know before choosing. */
  @property() hint = '';

  /** Why the choice is not accepted; empty while it is. */
  @property() error = '';

  /** The spaces to choose from. */
  @property({ attribute: false }) found: readonly SpaceChoice[] = [];

  /** How the last search ended. */
  @property({ attribute: false }) outcome: SearchOutcome = 'searching';

  /** Ids of the chosen spaces. */
  @property({ attribute: false }) chosen: readonly string[] = [];

  /** Why no further space can be chosen; empty while one can. */
  @property() full = '';

  readonly #combobox = new Combobox<SpaceChoice>(this, {
    key: ({ id }) => id,
    render: (space) => html`${icon('check')} ${spaceInList(space, space.id)}`,
    isChosen: ({ id }) => this.chosen.includes(id),
    isDisabled: ({ id }) => this.full !== '' && !this.chosen.includes(id),
    opened: () => this.#search(),
    typed: () => this.#search(),
    choose: (space) => this.#toggle(space),
    left: () => this.#leave(),
  });

  /** Goes to the field. */
  override focus(options?: FocusOptions): void {
    this.shadowRoot?.querySelector<HTMLElement>('#control')?.focus(options);
  }

  protected override render(): TemplateResult {
    return html`
      <label for="control">
        ${this.label}<span class="required" title=${message('required')} aria-hidden="true">*</span>
      </label>
      ${this.hint ? html`<p id="hint" class="hint">${this.hint}</p>` : nothing}
      ${this.#renderCombobox()}
      ${this.error ? html`<p id="error" class="error">${this.error}</p>` : nothing}
    `;
  }

  #renderCombobox(): TemplateResult {
    const { found, outcome } = this;
    const typed = this.#combobox.text.trim();
    const isAnswered = typeof outcome === 'object';
    const list = {
      options: found,
      only: typed && isAnswered && found.length === 1 ? found[0] : undefined,
      note: this.full || outcomeInWords(outcome, typed),
      count: '',
    };
    return this.#combobox.render(list, {
      listLabel: message('options'),
      placeholder: message('placeholder'),
      describedBy: [this.hint && 'hint', this.error && 'error'].filter(Boolean).join(' '),
      isRequired: true,
      isInvalid: this.error !== '',
      isDisabled: false,
    });
  }

  #search(): void {
    this.dispatchEvent(new SpaceSearchEvent(this.#combobox.text.trim()));
  }

  /** Empties the field, so that nobody takes a half-typed text for a choice. */
  #leave(): void {
    this.#combobox.text = '';
  }

  #toggle(space: SpaceChoice): void {
    if (this.full && !this.chosen.includes(space.id)) return;
    this.dispatchEvent(new SpaceToggleEvent(space));
    // What is typed next replaces the text that was searched for.
    this.renderRoot.querySelector('input')?.select();
  }
}
