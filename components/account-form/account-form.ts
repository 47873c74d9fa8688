import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { PublicAccount } from '../../contract/accounts';
import { regions } from '../../contract/regions';
import type { Refusal } from '../../contract/result';
import type { FormField } from '../internal/form-field';
import { regionLabel } from '../internal/region-label';
import type { ProblemSelectEvent } from '../form-problems/form-problems';
import {
  draftOf,
  problemsOf,
  type AccountDraft,
  type DraftField,
  type DraftProblems,
} from './account-draft';
import { message } from './messages';
import { rebase, type RebasedDraft } from './rebase';
import { styles } from './account-form.styles';

/** The administrator sends a draft that the form found nothing wrong with. */
export class AccountSubmitEvent extends Event {
  static readonly type = 'ops-account-submit';

  constructor(readonly draft: AccountDraft) {
    super(AccountSubmitEvent.type, { bubbles: true });
  }
}

/** The administrator leaves the form as it is. */
export class AccountCancelEvent extends Event {
  static readonly type = 'ops-account-cancel';

  constructor() {
    super(AccountCancelEvent.type, { bubbles: true });
  }
}

const regionOptions = regions.map(({ id }) => ({ value: id, label: regionLabel(id) }));

/**
 * What an administrator decides about an account: name, region, account number or role, and what
 * few need. Says of every field precisely why it is not accepted, and keeps what was typed.
 *
 * @element ops-account-form
 * @event {AccountSubmitEvent} ops-account-submit - A draft without problems is sent.
 * @event {AccountCancelEvent} ops-account-cancel - The form is left.
 */
export class AccountForm extends LitElement {
  static override styles = styles;

  /** The account that is changed; absent for a new one. A newer version keeps what was typed. */
  @property({ attribute: false }) account?: PublicAccount;

  /** Words on the button that sends. */
  @property({ attribute: 'submit-label' }) submitLabel = '';

  /** Whether the access portal is asked for: not before the account is connected. */
  @property({ type: Boolean, attribute: 'with-portal' }) withPortal = false;

  /** Whether what was sent is under way. */
  @property({ type: Boolean }) busy = false;

  /** Why what was sent was refused. */
  @property({ attribute: false }) refusal?: Refusal | undefined;

  @state() private draft = draftOf();
  @state() private problems: DraftProblems = {};
  @state() private conflicts: RebasedDraft['conflicts'] = [];

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('account')) this.#follow(changed.get('account'));
    if (changed.has('refusal') && this.refusal?.code !== 'conflict') this.conflicts = [];
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('refusal') && this.refusal) {
      this.renderRoot.querySelector<HTMLElement>('#refused')?.focus();
    }
  }

  protected override render(): TemplateResult {
    return html`
      <form novalidate @submit=${this.#submit} @input=${this.#type}>
        ${this.#renderProblems()} ${this.#renderRefusal()} ${this.#renderText('displayName')}
        <ops-select-field
          name="region"
          label=${message('region.label')}
          hint=${message('region.hint')}
          placeholder=${message('region.placeholder')}
          error=${this.#errorOf('region')}
          .options=${regionOptions}
          .value=${this.draft.region}
          required
        ></ops-select-field>
        ${this.#renderText('target')} ${this.withPortal ? this.#renderText('portalUrl') : nothing}
        <details ?open=${this.#showsMore}>
          <summary>${message('more')}</summary>
          ${this.#renderText('permissionsBoundary')}
        </details>
        <div class="actions">
          <button class="primary" type="submit" aria-disabled=${this.busy ? 'true' : nothing}>
            ${this.submitLabel}
          </button>
          <button type="button" @click=${this.#cancel}>${message('cancel')}</button>
        </div>
      </form>
    `;
  }

  get #showsMore(): boolean {
    return this.draft.permissionsBoundary !== '' || this.#errorOf('permissionsBoundary') !== '';
  }

  #renderText(field: Exclude<DraftField, 'region'>): TemplateResult {
    const isOptional = field === 'portalUrl' || field === 'permissionsBoundary';
    return html`<ops-text-field
      name=${field}
      type=${field === 'portalUrl' ? 'url' : 'text'}
      label=${message(`${field}.label`)}
      hint=${message(`${field}.hint`)}
      error=${this.#errorOf(field)}
      .value=${this.draft[field]}
      ?code=${field === 'target' || field === 'permissionsBoundary'}
      ?required=${!isOptional}
    ></ops-text-field>`;
  }

  #renderProblems(): TemplateResult | typeof nothing {
    const problems = (Object.keys(this.problems) as DraftField[]).map((field) => ({
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

  #renderRefusal(): TemplateResult | typeof nothing {
    if (!this.refusal) return nothing;
    const { code, field } = this.refusal;
    if (code === 'conflict') return this.#renderConflict();
    const text =
      code === 'invalid-input' && isDraftField(field)
        ? message(`refused.${field}`)
        : message(code === 'forbidden' || code === 'not-found' ? `code.${code}` : 'code.upstream');
    return html`<ops-section-message id="refused" tabindex="-1" kind="error">
      <p>${text}</p>
    </ops-section-message>`;
  }

  #renderConflict(): TemplateResult {
    return html`<ops-section-message
      id="refused"
      tabindex="-1"
      kind="warning"
      heading=${message('conflict.heading')}
    >
      <p>${message('conflict.kept')}</p>
      ${
        this.conflicts.length > 0
          ? html`<ul>
                ${this.conflicts.map(
                  ({ field, theirs }) =>
                    html`<li>
                      ${message('conflict.field', {
                        label: message(`${field}.label`),
                        theirs: theirs || message('conflict.none'),
                      })}
                    </li>`,
                )}
              </ul>
              <p>${message('conflict.next')}</p>`
          : nothing
      }
    </ops-section-message>`;
  }

  #errorOf(field: DraftField): string {
    const found = this.problems[field];
    if (found) return message(found.problem, { subject: found.subject ?? '' });
    const { code, field: refused } = this.refusal ?? {};
    return code === 'invalid-input' && refused === field ? message(`refused.${field}`) : '';
  }

  /** The form's own start, or the same account after somebody else saved it. */
  #follow(before: PublicAccount | undefined): void {
    const after = this.account;
    if (!after || before?.connectionId !== after.connectionId) {
      // An account that was just made from this draft has nothing that the draft lacks.
      this.draft = after ? draftOf(after) : draftOf();
      return;
    }
    const { draft, conflicts } = rebase(this.draft, before, after);
    this.draft = draft;
    this.conflicts = conflicts;
  }

  #type(event: Event): void {
    const { name, value } = event.target as FormField;
    this.draft = { ...this.draft, [name]: value };
  }

  #submit(event: SubmitEvent): void {
    event.preventDefault();
    if (this.busy) return;
    this.problems = problemsOf(this.draft);
    if (Object.keys(this.problems).length === 0) {
      this.dispatchEvent(new AccountSubmitEvent(this.draft));
      return;
    }
    void this.updateComplete.then(() =>
      this.renderRoot.querySelector<HTMLElement>('ops-form-problems')?.focus(),
    );
  }

  #cancel(): void {
    this.dispatchEvent(new AccountCancelEvent());
  }

  #goTo({ field }: ProblemSelectEvent): void {
    this.renderRoot.querySelector<HTMLElement>(`[name=${field}]`)?.focus();
  }
}

function isDraftField(field: string | undefined): field is DraftField {
  return field !== undefined && Object.hasOwn(draftOf(), field);
}
