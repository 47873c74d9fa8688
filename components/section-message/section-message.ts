import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { icon } from '../internal/icons';
import { message } from './messages';
import { styles } from './section-message.styles';

/** How urgent a section message is. */
export type SectionMessageKind = 'information' | 'success' | 'warning' | 'error';

/**
 * Something that the reader of a section must know, told by shape, colour and words. Give the
 * element `role="alert"` or `role="status"` where it appears while the reader is there.
 *
 * @element ops-section-message
 * @slot - What is to be said.
 * @slot actions - What the reader can do about it.
 */
export class SectionMessage extends LitElement {
  static override styles = styles;

  /** How urgent it is. */
  @property({ reflect: true }) kind: SectionMessageKind = 'information';

  /** The message in a few words; empty where the text needs none. */
  @property() heading = '';

  protected override render(): TemplateResult {
    return html`
      <span class="icon">${icon(this.kind)}</span>
      <div class="body">
        <span class="spoken">${message(this.kind)}</span>
        ${this.heading ? html`<p class="heading">${this.heading}</p>` : nothing}
        <slot></slot>
        <slot name="actions"></slot>
      </div>
    `;
  }
}
