import { LitElement, css, html, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { buttonStyles } from '../internal/button.styles';
import { focusRing } from '../internal/focus.styles';
import { textStyles } from '../internal/text.styles';
import { message } from './messages';

/** Somebody chose files, or dropped or pasted them. */
export class FilesChooseEvent extends Event {
  static readonly type = 'ops-files-choose';

  constructor(readonly files: readonly File[]) {
    super(FilesChooseEvent.type, { bubbles: true });
  }
}

/**
 * A place for files: they are dropped there, pasted, or chosen by a button. What is in them nobody
 * looks at here.
 *
 * @element ops-file-drop
 * @slot - What kind of files it takes.
 * @event {FilesChooseEvent} ops-files-choose - Files are there.
 */
export class FileDrop extends LitElement {
  static override styles = [
    textStyles,
    buttonStyles,
    focusRing,
    css`
      div {
        display: grid;
        justify-items: center;
        gap: 0.5rem;
        padding: 1.5rem 1rem;
        border: 2px dashed var(--ds-border-bold, #7d818a);
        border-radius: var(--ds-radius-large, 8px);
        text-align: center;
      }

      div.over {
        border-style: solid;
        border-color: var(--ds-border-focused, #4688ec);
        background: var(--ds-background-selected, #e9f2fe);
      }

      input {
        display: none;
      }
    `,
  ];

  /** Whether no files are taken at the moment. */
  @property({ type: Boolean }) busy = false;

  /** Whether files are being held over the place. */
  @state() private over = false;

  protected override render(): TemplateResult {
    return html`<div
      class=${this.over ? 'over' : ''}
      @dragenter=${this.#hold}
      @dragover=${this.#hold}
      @dragleave=${() => (this.over = false)}
      @drop=${this.#drop}
      @paste=${this.#paste}
    >
      <slot></slot>
      <button type="button" aria-disabled=${this.busy ? 'true' : 'false'} @click=${this.#open}>
        ${message('choose')}
      </button>
      <input type="file" multiple aria-label=${message('choose')} @change=${this.#choose} />
    </div>`;
  }

  #hold(event: DragEvent): void {
    if (this.busy || !event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    this.over = true;
  }

  #drop(event: DragEvent): void {
    this.over = false;
    if (!event.dataTransfer?.types.includes('Files')) return;
    // The browser would show the file in place of the page.
    event.preventDefault();
    this.#tell(event.dataTransfer.files);
  }

  #paste({ clipboardData }: ClipboardEvent): void {
    if (clipboardData) this.#tell(clipboardData.files);
  }

  #open(): void {
    if (!this.busy) this.renderRoot.querySelector('input')?.click();
  }

  #choose(event: Event): void {
    const input = event.target as HTMLInputElement;
    if (input.files) this.#tell(input.files);
    // The same file can be chosen again.
    input.value = '';
  }

  #tell(files: FileList): void {
    if (!this.busy && files.length > 0) this.dispatchEvent(new FilesChooseEvent([...files]));
  }
}
