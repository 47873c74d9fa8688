import { html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { Announcer } from '../../../../../components/internal/announcer';
import { icon } from '../../../../../components/internal/icons';
import type { RequestEvent } from '../../../../../components/internal/request';
import {
  emptyDirectory,
  type MacroDirectory,
} from '../../../../../components/macro-form/directory';
import type { SamplesRequest } from '../../../../../components/macro-samples/samples-view';
import type { PublishRequest } from '../../../../../components/publish-dialog/publish-view';
import { hostCompletions } from '../../../../../components/template-editor/host-completions';
import type { PreviewRequest } from '../../../../../components/template-preview/preview-state';
import type { MacroContent } from '../../../../../contract/library';
import { renderLoaded } from '../../../loaded';
import { MacroPart } from '../macro/macro-part';
import { ViewStore } from '../../../view-store';
import { hasDraft, unknownDraft } from './draft-state';
import { draftStatus } from './draft-status';
import { DraftStore } from './draft-store';
import { EditorWork } from './editor-work';
import { styles } from './library-editor.styles';
import { definitionForm, publishDialog } from './later';
import { message } from './messages';
import { renderNotices } from './notices';
import { noPreview, PreviewStore, type PreviewSubject } from './preview-store';
import { notPublishing, PublishStore } from './publish-store';
import { sampleDirectory } from './sample-directory';
import { SampleDesk } from './sample-desk';
import { unknownSamples } from './samples-state';
import { SamplesStore } from './samples-store';

/**
 * The tab in which a macro is edited: its template and definition, what was found in it, what it comes
 * to, its samples, and how it is published. What is typed is kept as a draft by itself.
 *
 * @element ops-library-editor
 */
export class LibraryEditor extends MacroPart {
  static override styles = styles;

  @state() private page = '';

  readonly #form = new ViewStore(this, () => ({ view: definitionForm }), {});
  readonly #dialog = new ViewStore(this, () => ({ view: publishDialog }), {});
  readonly #nameNow = (): string => this.name ?? '';
  // What is edited is the macro of this id: a new name is none to start anew for.
  readonly #ports = () => ({
    gateway: this.gateway,
    clock: this.clock,
    name: this.macro && this.#nameNow,
    id: this.macro?.id,
  });
  readonly #drafts = new DraftStore(this, this.#ports, unknownDraft);
  readonly #samples = new SamplesStore(this, this.#ports, unknownSamples);
  readonly #preview = new PreviewStore(
    this,
    () => ({ ...this.#ports(), host: this.host }),
    noPreview,
  );
  readonly #publishing = new PublishStore(
    this,
    () => ({
      ...this.#ports(),
      drafts: this.#drafts,
      samples: this.#samples,
      preview: this.#preview,
    }),
    notPublishing,
  );
  readonly #desk = new SampleDesk(this.#samples, (page) => (this.page = page));
  readonly #announcer = new Announcer(this);
  #directory: MacroDirectory = emptyDirectory;

  constructor() {
    super();
    new EditorWork(this, [this.#drafts, this.#samples]);
    this.#drafts.onSaved = (macro) => this.tell(macro);
    this.#samples.onSaved = (macro) => this.tell(macro);
  }

  protected override willUpdate(): void {
    const { gateway, confluence } = this;
    if (this.#directory === emptyDirectory && gateway && confluence) {
      this.#directory = sampleDirectory(gateway, confluence);
    }
  }

  protected override updated(): void {
    const subject = this.#subject;
    // Lit takes an update that is asked for here for one that the last update made necessary.
    if (subject && this.host) queueMicrotask(() => this.#preview.show(subject));
  }

  protected override render(): TemplateResult {
    return renderLoaded(this.#drafts, () => this.#renderEditor());
  }

  /** What the preview is of; undefined before everything for it is there. */
  get #subject(): PreviewSubject | undefined {
    const sample = this.#samples.chosen;
    if (this.#drafts.status('load') !== 'done' || !sample) return undefined;
    const contentId = this.#desk.contentId;
    return { content: this.#drafts.state.draft.content, sample, contentId };
  }

  get #now(): Date {
    return this.clock?.now() ?? new Date();
  }

  #renderEditor(): TemplateResult {
    return html`
      ${this.#renderBar()} ${renderNotices(this.#drafts, this.#now)}
      <div class="columns">
        <div class="column">${this.#renderText()}</div>
        <div class="column">
          <ops-template-preview
            macro-name=${this.name ?? ''}
            .preview=${this.#preview.view()}
            .baseUrl=${this.#preview.state.site?.url}
            .now=${this.#now}
            @ops-request=${({ request }: RequestEvent<PreviewRequest>) => this.#answer(request)}
          ></ops-template-preview>
          ${this.#renderSamples()}
        </div>
      </div>
      ${this.#renderPublishing()}
    `;
  }

  #renderBar(): TemplateResult {
    const { words, isWrong, canTryAgain } = draftStatus(this.#drafts, this.#now);
    const nothingToPublish = !hasDraft(this.#drafts.state);
    return html`<div class="bar">
      ${this.#announcer.region(words, '')}
      <p class=${isWrong ? 'state wrong' : 'state subtle'}>
        ${isWrong ? icon('error') : nothing} ${words}
      </p>
      ${
        canTryAgain
          ? html`<button type="button" @click=${() => void this.#drafts.save()}>
              ${message('again')}
            </button>`
          : nothing
      }
      <button type="button" @click=${() => void this.#drafts.flush()}>${message('save')}</button>
      <button
        type="button"
        class="primary"
        aria-disabled=${nothingToPublish ? 'true' : nothing}
        title=${nothingToPublish ? message('publish.nothing') : nothing}
        @click=${() => {
          if (!nothingToPublish) void this.#publishing.open(this.#desk.contentId);
        }}
      >
        ${message('publish')}
      </button>
    </div>`;
  }

  #renderText(): TemplateResult {
    const { draft, report, macro } = this.#drafts.state;
    const { content } = draft;
    const { latest } = this.#preview.state;
    // The preview looks sooner than a save does.
    const { findings, template } =
      latest?.subject.content.template === content.template
        ? { findings: latest.findings, template: content.template }
        : report;
    return html`
      ${keyed(
        macro?.id,
        html`<ops-template-editor
          label=${message('template')}
          .value=${content.template}
          .findings=${findings}
          .reported=${template}
          .completions=${hostCompletions}
          @ops-template-change=${({ currentTarget }: Event) =>
            this.#drafts.type({
              template: (currentTarget as HTMLElementTagNameMap['ops-template-editor']).value,
            })}
        ></ops-template-editor>`,
      )}
      <p class="subtle small">${message('keys')} ${message('state.about')}</p>
      <ops-finding-list
        .findings=${findings}
        @ops-finding-select=${({ line, column }: HTMLElementEventMap['ops-finding-select']) =>
          this.#goTo(line, column)}
      ></ops-finding-list>
      <details>
        <summary>${message('definition')}</summary>
        ${this.#form.renderView(definitionForm, () => this.#renderDefinition(content))}
      </details>
    `;
  }

  #renderDefinition(content: MacroContent): TemplateResult {
    return html`<ops-definition-form
      .name=${this.name ?? ''}
      .definition=${content}
      @ops-definition-change=${({ changed }: HTMLElementEventMap['ops-definition-change']) =>
        this.#drafts.type(changed)}
    ></ops-definition-form>`;
  }

  #renderSamples(): TemplateResult {
    const subject = this.#subject;
    return renderLoaded(
      this.#samples,
      () =>
        html`<ops-macro-samples
          .view=${this.#desk.view(
            this.page,
            this.#preview.state.form,
            subject && this.#preview.previewOf(subject),
          )}
          .directory=${this.#directory}
          @ops-request=${({ request }: RequestEvent<SamplesRequest>) => this.#desk.handle(request)}
        ></ops-macro-samples>`,
    );
  }

  #renderPublishing(): TemplateResult | typeof nothing {
    const view = this.#publishing.view();
    if (!view) return nothing;
    const render = (): TemplateResult =>
      html`<ops-publish-dialog
        .view=${view}
        .baseUrl=${this.#preview.state.site?.url}
        .now=${this.#now}
        @ops-request=${({ request }: RequestEvent<PublishRequest>) => this.#publish(request)}
      ></ops-publish-dialog>`;
    return this.#dialog.renderView(publishDialog, render);
  }

  #publish(request: PublishRequest): void {
    switch (request.type) {
      case 'change-note':
        this.#drafts.type({ note: request.note });
        return;
      case 'library.preview':
        void this.#publishing.compare();
        return;
      case 'library.publish':
        void this.#publishing.publish();
        return;
      case 'follow':
        this.#follow(request.url);
        return;
      case 'close':
        this.#publishing.close();
        return;
    }
  }

  #answer(request: PreviewRequest): void {
    switch (request.type) {
      case 'library.preview':
        void this.#preview.again();
        return;
      case 'follow':
        this.#follow(request.url);
        return;
      case 'go-to':
        this.#goTo(request.line, request.column);
        return;
    }
  }

  #follow(url: string): void {
    // The administrator declined.
    void this.host?.open(url).catch(() => undefined);
  }

  #goTo(line: number, column: number): void {
    this.renderRoot.querySelector('ops-template-editor')?.goTo(line, column);
  }
}
