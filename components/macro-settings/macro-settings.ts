import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { MacroForm as Form } from '../../contract/macros';
import { excessOf, longestPlainBody, takesPlainBody } from '../../rules/plain-body';
import type { FormField } from '../internal/form-field';
import { macroIcon } from '../internal/macro-icon';
import { Press } from '../internal/press';
import { RequestEvent, passOn } from '../internal/request';
import { emptyDirectory, type MacroDirectory } from '../macro-form/directory';
import type { MacroValuesEvent } from '../macro-form/macro-form';
import { styles } from './macro-settings.styles';
import { message } from './messages';
import type { SettingsRequest, SettingsState } from './settings-state';

/**
 * The settings of one use of a user macro: the fields that its template declares, the text that is
 * typed as its body, and what comes of both. A macro that cannot be inserted any more shows what the
 * page stores of it.
 *
 * @element ops-macro-settings
 * @event {RequestEvent<SettingsRequest>} ops-request - The editor asks for the next thing.
 */
export class MacroSettings extends LitElement {
  static override styles = styles;

  /** What is chosen and typed so far, and what is known of it. */
  @property({ attribute: false }) settings: SettingsState = {
    name: '',
    values: {},
    body: '',
    unknown: [],
    preview: { readings: [], isAsking: false, hasSampleBody: false },
    isSaving: false,
  };

  /** What the fields ask of Confluence. */
  @property({ attribute: false }) directory: MacroDirectory = emptyDirectory;

  /** Root of the site, from which links and icons count. */
  @property({ attribute: 'site-url' }) siteUrl?: string | undefined;

  /** The moment from which times are counted; while nobody sets it, the time of the drawing. */
  @property({ attribute: false }) now?: Date | undefined;

  /** How many fields keep it from being saved, once that was tried. */
  @state() private problems = 0;

  readonly #press = new Press(this);

  /** Goes to the first field, or where there is none yet to the button that changes the macro. */
  override focus(options?: FocusOptions): void {
    const field = this.renderRoot.querySelector('ops-macro-form');
    if (field && hasFields(this.settings.form)) field.focusField();
    else this.renderRoot.querySelector<HTMLElement>('ops-text-area, .change')?.focus(options);
  }

  /** What an answer changes is drawn after a press, lest it move away what is pressed. */
  protected override async scheduleUpdate(): Promise<void> {
    await this.#press.ended();
    await super.scheduleUpdate();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.get('settings') && changed.get('settings')?.name !== this.settings.name) {
      this.problems = 0;
    }
  }

  protected override updated(changed: PropertyValues<this>): void {
    const before = changed.get('settings');
    if (this.settings.failure && before?.failure !== this.settings.failure) {
      this.renderRoot.querySelector<HTMLElement>('#failed')?.focus();
    }
  }

  protected override render(): TemplateResult {
    const { name, form, refusal, preview, isSaving } = this.settings;
    return html`
      <form novalidate @submit=${this.#submit}>
        ${this.#renderMacro()} ${this.#renderFailure()}
        <div class="columns">
          <div class="column">
            ${refusal === undefined ? nothing : this.#renderRefusal()}
            ${form ? this.#renderFields(form) : nothing}
            ${!form && refusal === undefined ? renderSkeleton() : nothing}
          </div>
          <ops-macro-preview
            macro-name=${name}
            .preview=${preview}
            .baseUrl=${this.siteUrl}
            .now=${this.now}
            @ops-request=${passOn}
          ></ops-macro-preview>
        </div>
        <div class="actions">
          ${
            form
              ? html`<button
                  class="primary"
                  type="submit"
                  aria-disabled=${isSaving ? 'true' : nothing}
                >
                  ${message('save')}
                </button>`
              : nothing
          }
          <button type="button" @click=${() => this.#ask({ type: 'cancel' })}>
            ${message('cancel')}
          </button>
        </div>
      </form>
    `;
  }

  #renderMacro(): TemplateResult {
    const { name, summary, form } = this.settings;
    const { title, description, icon } = form ??
      summary ?? { title: name, description: '', icon: '' };
    return html`<div class="macro">
      ${macroIcon(icon, this.siteUrl)}
      <div class="words">
        <h2><bdi>${title}</bdi></h2>
        ${description ? html`<p class="subtle">${description}</p>` : nothing}
      </div>
      <button class="change" type="button" @click=${() => this.#ask({ type: 'choose-another' })}>
        ${message('change')}
      </button>
    </div>`;
  }

  #renderFields(form: Form): TemplateResult {
    const { values } = this.settings;
    const isEmpty = !hasFields(form);
    return html`
      <ops-macro-form
        .form=${form}
        .values=${values}
        .directory=${this.directory}
        .showsProblems=${this.problems > 0}
        ?hidden=${isEmpty}
        @ops-macro-values=${({ detail }: MacroValuesEvent) =>
          this.#change({ type: 'change-values', values: detail.values })}
      ></ops-macro-form>
      ${isEmpty ? html`<p class="subtle">${message('nothing')}</p>` : nothing}
      ${this.#renderBody(form)} ${this.#renderUnknown()}
    `;
  }

  #renderBody({ bodyHandling }: Form): TemplateResult | typeof nothing {
    if (bodyHandling === 'none') return nothing;
    if (bodyHandling === 'rendered') {
      return html`<p class="subtle">${message('body.rendered')}</p>`;
    }
    const { body } = this.settings;
    const count = excessOf(body);
    return html`<ops-text-area
      name="body"
      label=${message('body')}
      hint=${message(`body.${bodyHandling}`, { most: longestPlainBody })}
      error=${count > 0 ? message('body.too-long', { count }) : ''}
      .value=${body}
      code
      @input=${(event: Event) =>
        this.#change({ type: 'change-body', body: (event.target as FormField).value })}
    ></ops-text-area>`;
  }

  #renderUnknown(): TemplateResult | typeof nothing {
    if (this.settings.unknown.length === 0) return nothing;
    return html`<section aria-labelledby="unknown">
      <h3 id="unknown">${message('unknown')}</h3>
      <p class="subtle">${message('unknown.about')}</p>
      ${this.#renderStored()}
    </section>`;
  }

  #renderStored(): TemplateResult {
    return html`<dl class="stored" tabindex="0">
      ${this.settings.unknown.map(
        ([name, value]) =>
          html`<div>
            <dt>${name}</dt>
            <dd>${value}</dd>
          </div>`,
      )}
    </dl>`;
  }

  #renderRefusal(): TemplateResult {
    const { refusal, name, unknown, body } = this.settings;
    if (refusal !== 'not-found' && refusal !== 'invalid-input') {
      const key = refusal === 'not-editable' ? refusal : 'other';
      return html`<ops-section-message role="alert" kind="error" heading=${message('refused')}>
        <p>${message(`refused.${key}`)}</p>
        <div slot="actions">
          <button type="button" @click=${() => this.#ask({ type: 'macros.describe' })}>
            ${message('again')}
          </button>
        </div>
      </ops-section-message>`;
    }
    return html`
      <ops-section-message role="alert" kind="warning" heading=${message('gone', { macro: name })}>
        <p>${message('gone.about')}</p>
      </ops-section-message>
      ${unknown.length > 0 ? this.#renderStored() : html`<p>${message('gone.nothing')}</p>`}
      ${
        body
          ? html`<dl class="stored" tabindex="0">
              <div>
                <dt>${message('gone.body')}</dt>
                <dd>${body}</dd>
              </div>
            </dl>`
          : nothing
      }
    `;
  }

  #renderFailure(): TemplateResult | typeof nothing {
    const { failure } = this.settings;
    if (failure) {
      return html`<ops-section-message id="failed" tabindex="-1" kind="error">
        <p>${message(`failure.${failure}`)}</p>
      </ops-section-message>`;
    }
    if (this.problems === 0) return nothing;
    return html`<ops-section-message role="alert" kind="error">
      <p>${message('problems', { count: this.problems })}</p>
    </ops-section-message>`;
  }

  #submit(event: SubmitEvent): void {
    event.preventDefault();
    const { isSaving, form, body } = this.settings;
    const fields = this.renderRoot.querySelector('ops-macro-form');
    if (isSaving || !form || !fields) return;
    const [first] = fields.problems;
    this.problems = this.#count(body);
    if (this.problems === 0) {
      this.#ask({ type: 'save' });
      return;
    }
    void this.updateComplete.then(async () => {
      await fields.updateComplete;
      if (first) fields.focusField(first.name);
      else this.renderRoot.querySelector<HTMLElement>('ops-text-area')?.focus();
    });
  }

  /** The fields that are not accepted now, the body among them. */
  #count(body: string): number {
    const { bodyHandling } = this.settings.form ?? {};
    const fields = this.renderRoot.querySelector('ops-macro-form');
    return (
      (fields?.problems.length ?? 0) + (takesPlainBody(bodyHandling) && excessOf(body) > 0 ? 1 : 0)
    );
  }

  /** A problem goes as soon as its cause has; none comes before somebody saves. */
  #change(request: Extract<SettingsRequest, { readonly type: `change-${string}` }>): void {
    if (this.problems > 0) {
      this.problems = this.#count('body' in request ? request.body : this.settings.body);
    }
    this.#ask(request);
  }

  #ask(request: SettingsRequest): void {
    this.dispatchEvent(new RequestEvent(request));
  }
}

/** Boxes keep the place of the fields until they come. */
function renderSkeleton(): TemplateResult {
  return html`<div class="skeleton" role="status">
    <span class="spoken">${message('loading')}</span>
    <div></div>
    <div></div>
  </div>`;
}

function hasFields(form: Form | undefined): boolean {
  return Boolean(form && (form.isFree || form.parameters.some(({ hidden }) => !hidden)));
}
