import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import type { MacroSample } from '../../contract/library';
import type { FormField } from '../internal/form-field';
import { RequestEvent, passOn } from '../internal/request';
import { emptyDirectory, type MacroDirectory } from '../macro-form/directory';
import type { MacroValuesEvent } from '../macro-form/macro-form';
import { documentOf, textOfDocument } from './body-text';
import { styles } from './macro-samples.styles';
import { message } from './messages';
import { noSamples, pageIdIn, type SamplesRequest, type SamplesView } from './samples-view';

/**
 * The samples of a macro: one of them with the fields that the template declares, its body, as whom it
 * is looked at, and whether it comes to what was expected.
 *
 * @element ops-macro-samples
 * @event {RequestEvent<SamplesRequest>} ops-request - Something is done with a sample.
 */
export class MacroSamples extends LitElement {
  static override styles = styles;

  /** The samples, and what is known of them. */
  @property({ attribute: false }) view: SamplesView = noSamples;

  /** What the fields ask of Confluence. */
  @property({ attribute: false }) directory: MacroDirectory = emptyDirectory;

  /** The name that is being typed for the sample. */
  @state() private naming: string | undefined;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('view') && changed.get('view')?.chosen !== this.view.chosen) {
      this.naming = undefined;
    }
  }

  protected override render(): TemplateResult {
    const { samples, chosen } = this.view;
    const sample = samples[chosen];
    return html`
      <h2>${message('heading')}</h2>
      <p class="subtle">${message('about')}</p>
      ${this.#renderMessages()}
      ${this.naming === undefined ? this.#renderBar() : this.#renderName()}
      ${sample ? keyed(chosen, this.#renderSample(sample)) : nothing}
      <ops-samples-state .view=${this.view} @ops-request=${passOn}></ops-samples-state>
    `;
  }

  #renderMessages(): TemplateResult {
    const { removed, doubled, isFull } = this.view;
    const names = doubled.map((name) => `“${name}”`).join(', ');
    return html`
      ${
        doubled.length > 0
          ? html`<ops-section-message kind="warning" role="status">
              <p>${message('doubled', { names })}</p>
            </ops-section-message>`
          : nothing
      }
      ${
        removed === undefined
          ? nothing
          : html`<ops-section-message role="status">
              <p>${message('removed', { name: removed })}</p>
              <div slot="actions">
                <button type="button" @click=${() => this.#ask({ type: 'take-back' })}>
                  ${message('take-back')}
                </button>
              </div>
            </ops-section-message>`
      }
      ${isFull ? html`<p class="subtle">${message('full')}</p>` : nothing}
    `;
  }

  #renderBar(): TemplateResult {
    const { samples, chosen, isFull, preview } = this.view;
    const differs = preview?.isExpected === false;
    const options = samples.map(({ name }, at) => ({
      value: String(at),
      label: at === chosen && differs ? message('sample.differs', { name }) : name,
    }));
    const off = isFull ? 'true' : nothing;
    return html`
      <ops-select-field
        name="sample"
        label=${message('sample')}
        .options=${options}
        .value=${String(chosen)}
        @input=${({ currentTarget }: Event) =>
          this.#ask({ type: 'choose', at: Number((currentTarget as FormField).value) })}
      ></ops-select-field>
      <div class="bar">
        <button type="button" aria-disabled=${off} @click=${() => this.#ask({ type: 'add' })}>
          ${message('add')}
        </button>
        <button type="button" aria-disabled=${off} @click=${() => this.#ask({ type: 'duplicate' })}>
          ${message('duplicate')}
        </button>
        <button type="button" @click=${this.#startNaming}>${message('rename')}</button>
        <button type="button" @click=${() => this.#ask({ type: 'remove' })}>
          ${message('remove')}
        </button>
      </div>
    `;
  }

  #renderName(): TemplateResult {
    return html`<form class="bar" novalidate @submit=${this.#rename} @keydown=${this.#escape}>
      <ops-text-field
        name="sample-name"
        label=${message('name')}
        error=${this.#nameError()}
        .value=${this.naming ?? ''}
        @input=${({ currentTarget }: Event) => (this.naming = (currentTarget as FormField).value)}
      ></ops-text-field>
      <button type="submit">${message('name.keep')}</button>
      <button type="button" @click=${() => this.#endNaming()}>${message('cancel')}</button>
    </form>`;
  }

  #renderSample(sample: MacroSample): TemplateResult {
    const { form } = this.view;
    const isEmpty = !form?.isFree && !form?.parameters.some(({ hidden }) => !hidden);
    return html`
      ${
        form
          ? html`<ops-macro-form
              .form=${form}
              .values=${sample.parameters}
              .directory=${this.directory}
              ?hidden=${isEmpty}
              @ops-macro-values=${({ detail }: MacroValuesEvent) =>
                this.#take(sample, { parameters: detail.values })}
            ></ops-macro-form>`
          : nothing
      }
      ${form && isEmpty ? html`<p class="subtle">${message('nothing')}</p>` : nothing}
      ${this.#renderBody(sample)} ${this.#renderPerson(sample)} ${this.#renderPage()}
    `;
  }

  #renderBody(sample: MacroSample): TemplateResult | typeof nothing {
    const { bodyHandling = 'none' } = this.view.form ?? {};
    if (bodyHandling === 'none') return nothing;
    const { body } = sample;
    const isRich = bodyHandling === 'rendered';
    const text = isRich && typeof body !== 'string' ? textOfDocument(body) : body;
    const hint =
      text === undefined && body !== undefined
        ? 'body.foreign'
        : isRich
          ? 'body.rich'
          : 'body.plain';
    return html`<ops-text-area
      name="body"
      label=${message('body')}
      hint=${message(hint)}
      .value=${typeof text === 'string' ? text : ''}
      @input=${({ currentTarget }: Event) => {
        const typed = (currentTarget as FormField).value;
        this.#take(sample, { body: isRich ? documentOf(typed) : typed || undefined });
      }}
    ></ops-text-area>`;
  }

  #renderPerson(sample: MacroSample): TemplateResult {
    const { as } = sample;
    return html`<fieldset>
      <legend>${message('as')}</legend>
      <label>
        <input
          type="radio"
          name="as"
          .checked=${as === undefined}
          @change=${() => this.#take(sample, { as: undefined })}
        />
        <span>${message('as.you')}</span>
      </label>
      <label>
        <input
          type="radio"
          name="as"
          aria-describedby="as-about"
          .checked=${as !== undefined}
          @change=${() => this.#take(sample, { as: { groups: [] } })}
        />
        <span>${message('as.reader')}</span>
      </label>
      <p id="as-about" class="subtle small">${message('as.about')}</p>
      ${
        as
          ? html`<ops-text-area
              name="groups"
              label=${message('groups')}
              hint=${message('groups.hint')}
              .value=${as.groups.join('\n')}
              @focusout=${({ currentTarget }: Event) => this.#takeGroups(sample, currentTarget)}
            ></ops-text-area>`
          : nothing
      }
    </fieldset>`;
  }

  #renderPage(): TemplateResult {
    const { page } = this.view;
    const isWrong = page.trim() !== '' && pageIdIn(page) === undefined;
    return html`<ops-text-field
      name="page"
      label=${message('page')}
      hint=${message('page.hint')}
      error=${isWrong ? message('page.wrong') : ''}
      .value=${page}
      @input=${({ currentTarget }: Event) =>
        this.#ask({ type: 'set-page', page: (currentTarget as FormField).value })}
    ></ops-text-field>`;
  }

  #takeGroups(sample: MacroSample, field: EventTarget | null): void {
    const lines = (field as FormField).value.split('\n').map((line) => line.trim());
    const groups = [...new Set(lines.filter(Boolean))];
    if (groups.join('\n') !== sample.as?.groups.join('\n')) this.#take(sample, { as: { groups } });
  }

  readonly #startNaming = async (): Promise<void> => {
    this.naming = this.view.samples[this.view.chosen]?.name ?? '';
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('[name=sample-name]')?.focus();
  };

  #nameError(): string {
    const name = this.naming?.trim() ?? '';
    if (!name) return message('name.missing');
    const { samples, chosen } = this.view;
    const isTaken = samples.some((sample, at) => at !== chosen && sample.name === name);
    return isTaken ? message('name.taken') : '';
  }

  #rename(event: SubmitEvent): void {
    event.preventDefault();
    const sample = this.view.samples[this.view.chosen];
    if (!sample || this.#nameError()) return;
    this.#take(sample, { name: this.naming?.trim() ?? '' });
    void this.#endNaming();
  }

  #escape(event: KeyboardEvent): void {
    if (event.key === 'Escape') void this.#endNaming();
  }

  async #endNaming(): Promise<void> {
    this.naming = undefined;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('[name=sample]')?.focus();
  }

  #take(
    sample: MacroSample,
    part: { readonly [Field in keyof MacroSample]?: MacroSample[Field] | undefined },
  ): void {
    const fields = Object.entries({ ...sample, ...part }).filter(
      ([, value]) => value !== undefined,
    );
    this.#ask({ type: 'replace', sample: Object.fromEntries(fields) as unknown as MacroSample });
  }

  #ask(request: SamplesRequest): void {
    this.dispatchEvent(new RequestEvent(request));
  }
}
