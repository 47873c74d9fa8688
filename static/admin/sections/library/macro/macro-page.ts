import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { dateTimeFormat } from '../../../../../components/internal/intl';
import type { LibraryMacro } from '../../../../../contract/library';
import { PartElement } from '../../../section';
import { LibraryChangedEvent, LibraryOpenEvent } from '../library-view';
import { ViewStore } from '../../../view-store';
import { styles } from './macro-page.styles';
import { message } from './messages';
import { tabs, type MacroTab } from './tabs';

/** How many tabs further each key goes; `Home` and `End` go to the ends. */
const steps: Readonly<Record<string, (at: number) => number>> = {
  ArrowRight: (at) => at + 1,
  ArrowLeft: (at) => at - 1,
  Home: () => 0,
  End: () => -1,
};

/**
 * One macro: its title and state, and its tabs, of which the shown one alone is in the document.
 *
 * @element ops-library-macro
 * @event {LibraryOpenEvent} ops-library-open - The list, or another macro or tab, shall be shown.
 * @event {LibraryChangedEvent} ops-library-changed - The macro was changed.
 */
export class LibraryMacroPage extends PartElement {
  static override styles = styles;

  /** The macro, as the section knows it; undefined where it is gone. */
  @property({ attribute: false }) macro: LibraryMacro | undefined;

  /** The `id` of the tab that is shown; undefined for the first. */
  @property({ attribute: false }) tab: string | undefined;

  readonly #view = new ViewStore(this, () => ({ view: this.#shown }), {});

  protected override firstUpdated(): void {
    this.renderRoot.querySelector('h1')?.focus();
  }

  // Whoever deletes the macro in a tab is told so where the tab was.
  protected override updated(changed: PropertyValues<this>): void {
    if (changed.get('macro') && !this.macro) this.renderRoot.querySelector('h1')?.focus();
  }

  protected override render(): TemplateResult {
    const { macro } = this;
    return html`<header>
        <button type="button" class="link" @click=${this.#back}>${message('back')}</button>
        <h1 tabindex="-1">
          <bdi>${macro ? macro.title || macro.name : message('gone.heading')}</bdi>
        </h1>
        ${macro ? this.#renderState(macro) : html`<p>${message('gone')}</p>`}
      </header>
      ${macro ? this.#renderTabs(macro) : nothing}`;
  }

  #renderState({ name, version, savedAt, enabled, draft }: LibraryMacro): TemplateResult {
    const date = dateTimeFormat({ dateStyle: 'medium', timeStyle: 'short' }).format(savedAt);
    return html`<ul class="facts">
      <li><code>${name}</code></li>
      <li>
        ${version === 0 ? message('state.draft') : message('state.version', { version, date })}
      </li>
      ${enabled ? nothing : html`<li>${message('state.disabled')}</li>`}
      ${draft && version > 0 ? html`<li>${message('state.has-draft')}</li>` : nothing}
    </ul>`;
  }

  #renderTabs(macro: LibraryMacro): TemplateResult {
    const shown = this.#shown;
    const { gateway, host, confluence, clock } = this;
    return html`<div role="tablist" aria-label=${message('tabs')} @keydown=${this.#move}>
        ${tabs.map((tab) => this.#renderTab(tab))}
      </div>
      <div
        role="tabpanel"
        id="panel"
        aria-labelledby=${`tab-${shown.id}`}
        @ops-library-open=${({ view }: LibraryOpenEvent) =>
          this.dispatchEvent(new LibraryOpenEvent(view))}
        @ops-library-changed=${({ change }: LibraryChangedEvent) =>
          this.dispatchEvent(new LibraryChangedEvent(change))}
      >
        ${this.#view.renderView(shown, () => shown.render({ gateway, host, confluence, clock, macro }))}
      </div>`;
  }

  #renderTab(tab: MacroTab): TemplateResult {
    const isShown = tab === this.#shown;
    return html`<button
      type="button"
      role="tab"
      id=${`tab-${tab.id}`}
      aria-controls="panel"
      aria-selected=${isShown ? 'true' : 'false'}
      tabindex=${isShown ? nothing : '-1'}
      @click=${() => this.#show(tab)}
    >
      ${tab.name()}
    </button>`;
  }

  get #shown(): MacroTab {
    return tabs.find(({ id }) => id === this.tab) ?? tabs[0];
  }

  /** The section keeps which tab is shown, as it keeps which macro. */
  #show(tab: MacroTab): void {
    if (!this.macro) return;
    const { id } = this.macro;
    this.dispatchEvent(new LibraryOpenEvent({ is: 'macro', id, tab: tab.id }));
  }

  /** The arrows move the focus alone: a tab that is only passed loads nothing. */
  #move(event: KeyboardEvent): void {
    const step = steps[event.key];
    if (!step) return;
    event.preventDefault();
    const all = [...this.renderRoot.querySelectorAll<HTMLElement>('[role=tab]')];
    all.at(step(all.indexOf(event.target as HTMLElement)) % all.length)?.focus();
  }

  #back(): void {
    this.dispatchEvent(new LibraryOpenEvent({ is: 'list' }));
  }
}
