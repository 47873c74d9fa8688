import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Placement } from '../../contract/placement';
import { passOn } from '../internal/request';
import { noSpaces, type KnownSpaces } from '../space-picker/known-spaces';
import type { SpacePicker } from '../space-picker/space-picker';
import { message } from './messages';
import { styles } from './placement-field.styles';

const scopes: readonly Placement['scope'][] = ['everywhere', 'spaces'];

/**
 * Who may place an account's alarms and see them, or where a user macro is shown, and what each
 * choice shows to whom. A native `input` event tells of each change.
 *
 * @element ops-placement-field
 * @event {RequestEvent<SpaceRequest>} ops-request - Spaces are wanted, by their ids or by a text.
 */
export class PlacementField extends LitElement {
  static override styles = styles;

  /** Words over the choice. */
  @property() label = '';

  /** What is kept to spaces. */
  @property() of: 'alarms' | 'macro' = 'alarms';

  /** Name of the value in the form. */
  @property({ reflect: true }) name = '';

  /** The choice; undefined while there is none. Its spaces may still be missing. */
  @property({ attribute: false }) value?: Placement | undefined;

  /** Why the choice is not accepted; empty while it is. */
  @property() error = '';

  /** What the page knows of the spaces. */
  @property({ attribute: false }) spaces: KnownSpaces = noSpaces;

  /** The chosen spaces, kept while the other choice is tried. */
  #spaceIds: readonly string[] = [];

  /** Takes the focus to what is to be chosen next: a way, or the spaces of it. */
  override focus(options?: FocusOptions): void {
    const next = this.value?.scope === 'spaces' ? 'ops-space-picker' : 'input';
    this.renderRoot.querySelector<HTMLElement>(next)?.focus(options);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('value') && this.value?.scope === 'spaces')
      this.#spaceIds = this.value.spaceIds;
  }

  protected override render(): TemplateResult {
    const isOfSpaces = this.value?.scope === 'spaces';
    const hasError = this.error !== '' && !isOfSpaces;
    return html`
      <div
        role="radiogroup"
        aria-labelledby="label"
        aria-required="true"
        aria-invalid=${hasError ? 'true' : nothing}
        aria-describedby=${hasError ? 'error' : nothing}
      >
        <p id="label" class="label">
          ${this.label}<span class="required" title=${message('required')} aria-hidden="true"
            >*</span
          >
        </p>
        ${scopes.map((scope) => this.#renderScope(scope))}
      </div>
      ${hasError ? html`<p id="error" class="error">${this.error}</p>` : nothing}
      ${isOfSpaces ? this.#renderSpaces() : nothing}
    `;
  }

  #renderScope(scope: Placement['scope']): TemplateResult {
    return html`<label>
        <input
          type="radio"
          name="scope"
          value=${scope}
          aria-describedby=${`about-${scope}`}
          .checked=${this.value?.scope === scope}
          @input=${() => this.#choose(scope)}
        />
        <span>${message(this.of === 'macro' ? `macro.${scope}` : scope)}</span>
      </label>
      <p id=${`about-${scope}`} class="about">
        ${message(this.of === 'macro' ? `macro.${scope}.hint` : `${scope}.hint`)}
      </p>`;
  }

  #renderSpaces(): TemplateResult {
    return html`<ops-space-picker
      label=${message('spaces.label')}
      hint=${message('spaces.find')}
      error=${this.error}
      .value=${this.#spaceIds}
      .spaces=${this.spaces}
      @ops-request=${passOn}
      @input=${this.#takeSpaces}
    ></ops-space-picker>`;
  }

  // Listeners of `input` on the field read a value that is already set.
  #choose(scope: Placement['scope']): void {
    this.value = scope === 'spaces' ? { scope, spaceIds: this.#spaceIds } : { scope };
  }

  #takeSpaces(event: Event): void {
    this.#spaceIds = (event.currentTarget as SpacePicker).value;
    this.value = { scope: 'spaces', spaceIds: this.#spaceIds };
  }
}
