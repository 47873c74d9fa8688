import { html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { choiceStyles } from '../../../../../components/internal/choice.styles';
import { PartElement } from '../../../section';
import { sectionStyles } from '../../../section.styles';
import { ExportStore, nothingExported } from './export-store';
import { message } from './messages';

/**
 * The export of all macros as one file.
 *
 * @element ops-library-export
 */
export class LibraryExport extends PartElement {
  static override styles = [...sectionStyles, choiceStyles];

  @state() private keepsCredentials = false;
  @state() private copied: 'yes' | 'no' | undefined;
  @state() private address = '';

  readonly #store = new ExportStore(this, () => ({ gateway: this.gateway }), nothingExported);

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#forget();
  }

  protected override render(): TemplateResult {
    const { macros, masked, file } = this.#store.state;
    const isPending = this.#store.status('export') === 'pending';
    return html`<h2>${message('export.heading')}</h2>
      <p>${message('export.about')}</p>
      <div>
        <label>
          <input
            type="checkbox"
            aria-describedby="kept"
            .checked=${this.keepsCredentials}
            @change=${(event: Event) =>
              (this.keepsCredentials = (event.target as HTMLInputElement).checked)}
          />
          ${message('export.kept')}
        </label>
        <p id="kept" class="subtle small">${message('export.kept.hint')}</p>
      </div>
      <div>
        <button type="button" aria-disabled=${isPending ? 'true' : 'false'} @click=${this.#export}>
          ${message('export.start')}
        </button>
      </div>
      <div role="status">
        ${isPending ? message('export.progress', { count: macros }) : nothing}
        ${
          file
            ? html`<p>${message('export.done', { count: macros })}</p>
                ${masked > 0 ? html`<p>${message('export.masked', { count: masked })}</p>` : nothing}`
            : nothing
        }
      </div>
      ${file ? this.#renderFile() : nothing} ${this.#renderRefusal()}`;
  }

  #renderFile(): TemplateResult {
    const day = (this.clock?.now() ?? new Date()).toISOString().slice(0, 10);
    const name = `confluops-macros-${day}.json`;
    return html`<p>
        <a href=${this.address} download=${name}>${message('export.download', { file: name })}</a>
      </p>
      <div>
        <button type="button" @click=${this.#copy}>${message('export.copy')}</button>
        <span role="status">
          ${
            this.copied
              ? message(this.copied === 'yes' ? 'export.copied' : 'export.not-copied')
              : nothing
          }
        </span>
      </div>`;
  }

  #renderRefusal(): TemplateResult | typeof nothing {
    const refusal = this.#store.refusal('export');
    if (!refusal) return nothing;
    const isKnown = refusal.code === 'forbidden' || refusal.code === 'storage-busy';
    return html`<ops-section-message role="alert" kind="error">
      <p>${message(isKnown ? `code.${refusal.code}` : 'export.code.other')}</p>
    </ops-section-message>`;
  }

  async #export(): Promise<void> {
    if (this.#store.status('export') === 'pending') return;
    this.#forget();
    this.copied = undefined;
    await this.#store.export(this.keepsCredentials ? 'kept' : 'masked');
    const { file } = this.#store.state;
    if (!file) return;
    this.address = URL.createObjectURL(new Blob([...file], { type: 'application/json' }));
    await this.updateComplete;
    this.renderRoot.querySelector('a')?.focus();
  }

  async #copy(): Promise<void> {
    this.copied = undefined;
    await this.updateComplete;
    const text = (this.#store.state.file ?? []).join('');
    this.copied = await navigator.clipboard.writeText(text).then(
      () => 'yes' as const,
      () => 'no' as const,
    );
  }

  #forget(): void {
    if (this.address) URL.revokeObjectURL(this.address);
    this.address = '';
  }
}
