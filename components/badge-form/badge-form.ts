import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import type { FormField } from '../internal/form-field';
import { Press } from '../internal/press';
import { RequestEvent, passOn } from '../internal/request';
import type { ProblemSelectEvent } from '../form-problems/form-problems';
import { accountInWords } from './account-words';
import {
  draftOf,
  keepsAlarm,
  problemsOf,
  type BadgeField,
  type BadgeProblems,
} from './badge-draft';
import { styles } from './badge-form.styles';
import type { OptionsChangeEvent } from './badge-options';
import type { BadgeRequest } from './badge-request';
import { openDialog } from './dialog-state';
import { message } from './messages';

/** Failures with a sentence of their own. */
const failures = ['not-placeable', 'not-editable', 'config-refused', 'macro-gone'] as const;

/**
 * The choice of a badge's alarm and of how the badge looks, with the badge as it will be. Says of
 * every field why it is not accepted, and keeps what was typed whatever becomes of it.
 *
 * @element ops-badge-form
 * @event {RequestEvent<BadgeRequest>} ops-request - The editor asks for the next thing.
 */
export class BadgeForm extends LitElement {
  static override styles = styles;

  /** What is chosen so far, and what is known of it. */
  @property({ attribute: false }) dialog = openDialog([]);

  /**
   * How the badge looks when the dialog opens; what the editor types afterwards takes precedence.
   */
  @property({ attribute: false }) initial = draftOf();

  @state() private draft = draftOf();
  @state() private problems: BadgeProblems = {};

  /** Name of the alarm that the editor was asked about, because AWS does not list it. */
  @state() private askedAbout = '';

  readonly #press = new Press(this);

  /** Moves the focus to the first thing that has to be chosen. */
  override focus(options?: FocusOptions): void {
    const field = this.dialog.connectionId ? 'alarmName' : 'connectionId';
    this.renderRoot.querySelector<HTMLElement>(`[name=${field}]`)?.focus(options);
  }

  /** What an answer changes is drawn after a press, lest it move away what is pressed. */
  protected override async scheduleUpdate(): Promise<void> {
    await this.#press.ended();
    await super.scheduleUpdate();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('initial')) this.draft = this.initial;
    // A problem that was reported disappears once it is solved; a new one is reported at the next
    // attempt.
    if (Object.keys(this.problems).length > 0) {
      const left = problemsOf(this.draft, this.dialog);
      this.problems = Object.fromEntries(
        Object.entries(left).filter(([field]) => field in this.problems),
      );
    }
  }

  protected override updated(changed: PropertyValues<this>): void {
    const before = changed.get('dialog');
    if (this.dialog.failure && before?.failure !== this.dialog.failure) {
      this.renderRoot.querySelector<HTMLElement>('#failed')?.focus();
    }
  }

  protected override render(): TemplateResult {
    const { dialog, draft } = this;
    const isKept = keepsAlarm(dialog);
    const keptName = dialog.kept && !dialog.kept.sealed ? dialog.kept.alarmName : '';
    return html`
      <form novalidate @submit=${this.#submit}>
        ${this.#renderProblems()} ${this.#renderFailure()} ${this.#renderQuestion()}
        <ops-badge-notices .dialog=${dialog} @ops-request=${passOn}></ops-badge-notices>
        <ops-badge-preview
          .draft=${draft}
          .alarmName=${isKept ? keptName : dialog.alarmName}
          .shown=${dialog.shown}
          ?empty=${!isKept && !dialog.alarmName}
        ></ops-badge-preview>
        <div class="columns">
          <div class="column">
            ${this.#renderAccount()} ${this.#renderAlarm()} ${this.#renderLabel()}
          </div>
          <ops-badge-options
            .draft=${draft}
            @ops-options-change=${this.#changeOptions}
          ></ops-badge-options>
        </div>
        <div class="actions">
          <button class="primary" type="submit" aria-disabled=${dialog.isSaving ? 'true' : nothing}>
            ${message('save')}
          </button>
          <button type="button" @click=${() => this.#ask({ type: 'cancel' })}>
            ${message('cancel')}
          </button>
        </div>
      </form>
    `;
  }

  #renderAccount(): TemplateResult {
    const { accounts, connectionId, kept } = this.dialog;
    const options = accounts.map((account) => ({
      value: account.connectionId,
      label: accountInWords(account),
    }));
    return html`<ops-select-field
      name="connectionId"
      label=${message('connectionId.label')}
      placeholder=${
        connectionId && !kept
          ? ''
          : message(kept ? 'connectionId.keep' : 'connectionId.placeholder')
      }
      error=${this.#errorOf('connectionId')}
      .options=${options}
      .value=${connectionId}
      ?required=${!kept}
      @input=${this.#chooseAccount}
    ></ops-select-field>`;
  }

  #renderAlarm(): TemplateResult {
    const { dialog } = this;
    return html`<ops-alarm-picker
      name="alarmName"
      label=${message('alarmName.label')}
      hint=${message('alarmName.hint')}
      error=${this.#errorOf('alarmName')}
      placeholder=${keepsAlarm(dialog) ? message('alarmName.keep') : ''}
      .listed=${dialog.listed}
      .loading=${dialog.isListing}
      .refusal=${dialog.listingRefusal}
      .value=${dialog.alarmName}
      ?required=${!dialog.kept}
      @ops-alarm-search=${({ text }: HTMLElementEventMap['ops-alarm-search']) =>
        this.#ask({ type: 'search', text })}
      @ops-alarm-pick=${({ alarmName }: HTMLElementEventMap['ops-alarm-pick']) =>
        this.#ask({ type: 'choose-alarm', alarmName })}
      @ops-link-paste=${({ link }: HTMLElementEventMap['ops-link-paste']) =>
        this.#ask({ type: 'take-link', link })}
      @ops-listing-retry=${() => this.#ask({ type: 'list-again' })}
    ></ops-alarm-picker>`;
  }

  #renderLabel(): TemplateResult {
    const { label, sealed } = this.draft;
    return html`
      <ops-text-field
        name="label"
        label=${message('label.label')}
        hint=${message('label.hint')}
        error=${this.#errorOf('label')}
        .value=${label}
        ?required=${sealed}
        @input=${this.#typeLabel}
      ></ops-text-field>
      <div>
        <label>
          <input
            type="checkbox"
            name="sealed"
            aria-describedby="sealed-hint"
            .checked=${live(sealed)}
            @change=${this.#hide}
          />
          <span>${message('sealed')}</span>
        </label>
        <p id="sealed-hint" class="subtle small">${message('sealed.hint')}</p>
      </div>
    `;
  }

  #renderProblems(): TemplateResult | typeof nothing {
    const problems = (Object.keys(this.problems) as BadgeField[]).map((field) => ({
      field,
      label: message(`${field}.label`),
      text: this.#errorOf(field),
    }));
    if (problems.length === 0) return nothing;
    return html`<ops-form-problems
      .problems=${problems}
      @ops-problem-select=${this.#goTo}
    ></ops-form-problems>`;
  }

  #renderFailure(): TemplateResult | typeof nothing {
    const { failure } = this.dialog;
    if (!failure) return nothing;
    const key = failures.find((known) => known === failure) ?? 'other';
    return html`<ops-section-message id="failed" tabindex="-1" kind="error">
      <p>${message(`failure.${key}`)}</p>
    </ops-section-message>`;
  }

  #renderQuestion(): TemplateResult | typeof nothing {
    const { alarmName: name } = this.dialog;
    if (!this.#isUnlisted || this.askedAbout !== name) return nothing;
    return html`<ops-section-message
      id="unlisted"
      tabindex="-1"
      kind="warning"
      heading=${message('unlisted', { name })}
    >
      <p>${message('unlisted.about')}</p>
      <div slot="actions">
        <button type="button" @click=${this.#save}>${message('unlisted.place')}</button>
      </div>
    </ops-section-message>`;
  }

  get #isUnlisted(): boolean {
    return this.dialog.shown === 'unlisted' && !keepsAlarm(this.dialog);
  }

  #errorOf(field: BadgeField): string {
    const found = this.problems[field];
    return found ? message(found.problem, { subject: found.subject ?? '' }) : '';
  }

  #typeLabel(event: Event): void {
    this.draft = { ...this.draft, label: (event.target as FormField).value };
  }

  #hide(event: Event): void {
    this.draft = { ...this.draft, sealed: (event.target as HTMLInputElement).checked };
  }

  #changeOptions({ change }: OptionsChangeEvent): void {
    this.draft = { ...this.draft, ...change };
  }

  #chooseAccount(event: Event): void {
    const connectionId = (event.target as FormField).value;
    this.#ask({ type: 'choose-account', connectionId });
  }

  #submit(event: SubmitEvent): void {
    event.preventDefault();
    if (this.dialog.isSaving) return;
    this.problems = problemsOf(this.draft, this.dialog);
    const isSound = Object.keys(this.problems).length === 0;
    if (isSound && !this.#isUnlisted) {
      this.#save();
      return;
    }
    if (isSound) this.askedAbout = this.dialog.alarmName;
    void this.updateComplete.then(() =>
      this.renderRoot.querySelector<HTMLElement>('ops-form-problems, #unlisted')?.focus(),
    );
  }

  #save(): void {
    if (!this.dialog.isSaving) this.#ask({ type: 'save', draft: this.draft });
  }

  #goTo({ field }: ProblemSelectEvent): void {
    this.renderRoot.querySelector<HTMLElement>(`[name=${field}]`)?.focus();
  }

  #ask(request: BadgeRequest): void {
    this.dispatchEvent(new RequestEvent(request));
  }
}
