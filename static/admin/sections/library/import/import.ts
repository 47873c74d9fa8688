import { html, nothing, type TemplateResult } from 'lit';
import type { LibraryMacro } from '../../../../../contract/library';
import type { FilesChooseEvent } from '../../../../../components/file-drop/file-drop';
import type {
  ImportChooseEvent,
  ImportRenameEvent,
} from '../../../../../components/import-report/import-report';
import type { TextArea } from '../../../../../components/text-area/text-area';
import { PartElement } from '../../../section';
import { LibraryChangedEvent, LibraryOpenEvent } from '../library-view';
import { importChoices } from './choices';
import { chosenRows, isOver, nothingRead, toReportRows } from './import-state';
import { ImportStore } from './import-store';
import { styles } from './import.styles';
import { message } from './messages';
import { importOutcome } from './outcome';

/**
 * Brings macros in, from Data Center and from exports of this app, and takes them out.
 *
 * @element ops-library-import
 * @event {LibraryOpenEvent} ops-library-open - The list shall be shown.
 * @event {LibraryChangedEvent} ops-library-changed - Macros were imported.
 */
export class LibraryImport extends PartElement {
  static override styles = styles;

  readonly #imported = (saved: readonly LibraryMacro[]): void =>
    void this.dispatchEvent(new LibraryChangedEvent({ saved }));

  readonly #store = new ImportStore(
    this,
    () => ({ gateway: this.gateway, clock: this.clock, imported: this.#imported }),
    nothingRead,
  );

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    // What was not stored by now can be imported again from its file.
    this.#store.stop();
  }

  protected override firstUpdated(): void {
    this.renderRoot.querySelector('h1')?.focus();
  }

  protected override render(): TemplateResult {
    const { gateway, host, clock } = this;
    const { rows, bad } = this.#store.state;
    return html`<header>
        <button type="button" class="link" @click=${this.#back}>${message('back')}</button>
        <h1 tabindex="-1">${message('heading')}</h1>
      </header>
      <section>
        <h2 tabindex="-1">${message('import.heading')}</h2>
        <p>${message('import.about')}</p>
        ${this.#renderSources()} ${this.#renderProgress()}
        ${rows.length + bad.length > 0 ? this.#renderReport() : nothing}
      </section>
      <ops-library-export .gateway=${gateway} .host=${host} .clock=${clock}></ops-library-export>`;
  }

  get #isBusy(): boolean {
    return this.#store.state.progress !== undefined;
  }

  #renderSources(): TemplateResult {
    return html`<ops-file-drop
        ?busy=${this.#isBusy}
        @ops-files-choose=${({ files }: FilesChooseEvent) => this.#store.readFiles(files)}
      >
        <p>${message('drop.hint')}</p>
      </ops-file-drop>
      <details>
        <summary>${message('paste')}</summary>
        <form @submit=${this.#readText}>
          <ops-text-area
            code
            name="text"
            label=${message('paste.label')}
            hint=${message('paste.hint')}
          ></ops-text-area>
          <div><button type="submit">${message('paste.read')}</button></div>
        </form>
      </details>`;
  }

  #renderProgress(): TemplateResult {
    const { progress } = this.#store.state;
    if (!progress) return html`<div role="status"></div>`;
    const { is, source, done, total } = progress;
    const said =
      is === 'reading'
        ? message('progress.reading', { source })
        : message(`progress.${is}`, { count: total });
    return html`<div role="status" class="progress">
      <span><bdi>${said}</bdi></span>
      <progress max=${total} .value=${done} aria-label=${said}></progress>
      ${
        is === 'reporting'
          ? nothing
          : html`<button type="button" @click=${() => this.#store.stop()}>
              ${message('stop')}
            </button>`
      }
    </div>`;
  }

  #renderReport(): TemplateResult {
    const store = this.#store;
    const { state } = store;
    const rows = toReportRows(state);
    return html`
      ${importChoices(state, this.#isBusy, (options) => void store.decide(options))}
      <ops-import-report
        .rows=${rows}
        .bad=${state.bad}
        ?busy=${this.#isBusy}
        @ops-import-choose=${({ ids, isChosen }: ImportChooseEvent) => store.choose(ids, isChosen)}
        @ops-import-rename=${({ id, name }: ImportRenameEvent) => store.rename(id, name)}
      ></ops-import-report>
      ${importOutcome(state, rows, store.refusal('import') ?? store.refusal('ask'))}
      ${this.#isBusy ? nothing : this.#renderActions()}
    `;
  }

  #renderActions(): TemplateResult {
    const store = this.#store;
    const { state } = store;
    const chosen = chosenRows(state);
    const unresolved = toReportRows(state).filter(({ problem }) => problem).length;
    const isComplete = state.rows.every(({ report }) => report);
    const isDone = isOver(state);
    const lacking = store.refusal('report') ? 'report-code.other' : 'unlooked-at';
    const why =
      unresolved > 0
        ? message('unresolved', { count: unresolved })
        : chosen.length === 0
          ? message('nothing-chosen')
          : '';
    return html`<div class="actions">
        ${
          isDone || state.rows.length === 0
            ? nothing
            : html`<button
                type="button"
                class="primary"
                aria-disabled=${why || !isComplete ? 'true' : 'false'}
                aria-describedby="why"
                @click=${() => why === '' && isComplete && this.#import()}
              >
                ${message(state.isCutShort ? 'go-on' : 'import', { count: chosen.length })}
              </button>`
        }
        ${
          isComplete
            ? nothing
            : html`<button type="button" @click=${() => store.lookThrough()}>
                ${message('again.report')}
              </button>`
        }
        <button type="button" @click=${this.#startOver}>${message('start-over')}</button>
      </div>
      <p id="why" class="subtle" role="status">
        ${isDone ? nothing : isComplete ? why : message(lacking)}
      </p>`;
  }

  async #import(): Promise<void> {
    await this.#store.import();
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('[data-outcome]')?.focus();
  }

  #startOver(): void {
    this.#store.startOver();
    this.renderRoot.querySelector('h2')?.focus();
  }

  async #readText(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const area = this.renderRoot.querySelector<TextArea>('ops-text-area');
    if (!area || this.#isBusy) return;
    const { value } = area;
    const isOfUse = await this.#store.readText(value);
    // What cannot be imported can be mended there, and read again.
    if (isOfUse && area.value === value) area.value = '';
  }

  #back(): void {
    this.dispatchEvent(new LibraryOpenEvent({ is: 'list' }));
  }
}
