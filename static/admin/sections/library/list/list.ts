import { html, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { LibraryMacro } from '../../../../../contract/library';
import { PartElement } from '../../../section';
import { sectionStyles } from '../../../section.styles';
import { LibraryOpenEvent } from '../library-view';
import { message } from './messages';

/**
 * All macros, and what there is to do with them.
 *
 * @element ops-library-list
 * @event {LibraryOpenEvent} ops-library-open - A macro shall be shown.
 * @event {LibraryChangedEvent} ops-library-changed - Macros were changed.
 */
export class LibraryList extends PartElement {
  static override styles = sectionStyles;

  /** The macros, as the section knows them. */
  @property({ attribute: false }) macros: readonly LibraryMacro[] = [];

  protected override render(): TemplateResult {
    return html`<h2 tabindex="-1">${message('heading')}</h2>
      ${
        this.macros.length > 0
          ? html`<ul>
              ${this.macros.map((macro) => this.#renderMacro(macro))}
            </ul>`
          : html`<p>${message('none')}</p>`
      }`;
  }

  #renderMacro({ id, name, title }: LibraryMacro): TemplateResult {
    return html`<li>
      <button
        type="button"
        class="link"
        @click=${() => this.dispatchEvent(new LibraryOpenEvent({ is: 'macro', id }))}
      >
        ${title || name}
      </button>
    </li>`;
  }
}
