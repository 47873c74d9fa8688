import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { icon } from '../internal/icons';
import { offerFile } from '../internal/offer-file';
import { message } from './messages';
import { styles } from './copy-field.styles';

/** The text of a copy field was copied, or marked for copying by hand. */
export class TextCopyEvent extends Event {
  static readonly type = 'ops-text-copy';

  constructor() {
    super(TextCopyEvent.type, { bubbles: true });
  }
}

/**
 * A command or a document to be taken elsewhere: shown whole, copied by one press, which it
 * confirms aloud, and downloaded where it has a file name.
 *
 * @element ops-copy-field
 * @event {TextCopyEvent} ops-text-copy - The text was copied.
 */
export class CopyField extends LitElement {
  static override styles = styles;

  /** Words over the text. */
  @property() label = '';

  /** The text, copied to the letter. */
  @property() value = '';

  /** Name of the file that a download makes; empty where there is nothing to download. */
  @property({ attribute: 'file-name' }) fileName = '';

  /** Whether line breaks and indents of the text mean something: it then scrolls and never wraps. */
  @property({ type: Boolean, reflect: true }) block = false;

  @state() private outcome: '' | 'copied' | 'selected' = '';

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('value')) this.outcome = '';
  }

  protected override render(): TemplateResult {
    return html`
      <div class="head">
        <span id="label">${this.label}</span>
        <span class="actions">
          <span role="status">${this.outcome ? message(this.outcome) : nothing}</span>
          ${
            this.fileName
              ? html`<button
                  type="button"
                  aria-label=${message('download-what', { label: this.label })}
                  @click=${this.#download}
                >
                  ${icon('download')}${message('download')}
                </button>`
              : nothing
          }
          <button
            type="button"
            aria-label=${message('copy-what', { label: this.label })}
            @click=${this.#copy}
          >
            ${icon(this.outcome === 'copied' ? 'check' : 'copy')}${message('copy')}
          </button>
        </span>
      </div>
      <pre tabindex="0" role="group" aria-labelledby="label"><code>${this.value}</code></pre>
    `;
  }

  async #copy(): Promise<void> {
    // The status is emptied first, so that a second copy is announced like the first.
    this.outcome = '';
    await this.updateComplete;
    try {
      await navigator.clipboard.writeText(this.value);
      this.outcome = 'copied';
    } catch {
      // A browser may refuse the clipboard to a frame; the keyboard's own copy still works.
      const code = this.renderRoot.querySelector('code');
      if (code) getSelection()?.selectAllChildren(code);
      this.outcome = 'selected';
    }
    this.dispatchEvent(new TextCopyEvent());
  }

  #download(): void {
    offerFile(this.fileName, 'text/plain', this.value);
  }
}
