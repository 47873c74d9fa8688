import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { PublicAccount } from '../../contract/accounts';
import { regions } from '../../contract/regions';
import type { Refusal } from '../../contract/result';
import { DraftForm, type ProblemsInWords } from '../internal/draft-form';
import { regionLabel } from '../internal/region-label';
import { RequestEvent, passOn } from '../internal/request';
import { placementInWords } from '../placement-field/placement';
import { readsInWords } from '../reads-field/reads';
import { noSpaces, type KnownSpaces } from '../space-picker/known-spaces';
import { draftOf, problemsOf, twinOf, type AccountDraft, type DraftField } from './account-draft';
import { message } from './messages';
import type { AccountFormRequest } from './account-request';
import { rebase, type RebasedDraft } from './rebase';
import { styles } from './account-form.styles';

const regionOptions = regions.map(({ id }) => ({ value: id, label: regionLabel(id) }));

/**
 * What an administrator decides about an account: its name, its region, its number or role, who may
 * place and see its alarms, and options that few need. It says of every field precisely why it is
 * not accepted, and keeps what was typed.
 *
 * @element ops-account-form
 * @event {FormCancelEvent} ops-form-cancel - The form is left.
 * @event {RequestEvent<AccountFormRequest>} ops-request - A draft without problems shall be stored,
 * or spaces are wanted.
 */
export class AccountForm extends DraftForm<AccountDraft> {
  static override styles = styles;

  /** The account that is changed; absent for a new one. A newer version keeps what was typed. */
  @property({ attribute: false }) account?: PublicAccount;

  /** Whether the access portal is asked for: not before the account is connected. */
  @property({ type: Boolean, attribute: 'with-portal' }) withPortal = false;

  /** What the page knows of the spaces to choose from. */
  @property({ attribute: false }) spaces: KnownSpaces = noSpaces;

  /** All accounts: two that look alike are asked about. */
  @property({ attribute: false }) accounts: readonly PublicAccount[] = [];

  /** The account that looks like the drafted one, once that was asked about. */
  @state() private twin: PublicAccount | undefined;

  @state() private conflicts: RebasedDraft['conflicts'] = [];

  constructor() {
    super(draftOf());
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('account')) this.#follow(changed.get('account'));
    if (changed.has('refusal') && this.refusal?.code !== 'conflict') this.conflicts = [];
  }

  protected override renderFields(): TemplateResult {
    return html`
      ${this.twin && this.#twin?.connectionId === this.twin.connectionId ? this.#renderTwin(this.twin) : nothing}
      ${this.#renderText('displayName')}
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
      <ops-placement-field
        name="placement"
        label=${message('placement.label')}
        error=${this.#errorOf('placement')}
        .value=${this.draft.placement}
        .spaces=${this.spaces}
        @ops-request=${passOn}
      ></ops-placement-field>
      <ops-reads-field
        name="optionalReads"
        label=${message('optionalReads.label')}
        error=${this.#errorOf('optionalReads')}
        role-arn=${this.account?.status === 'connected' ? this.account.roleArn : ''}
        .value=${this.draft.optionalReads}
        .stored=${this.account?.optionalReads ?? []}
      ></ops-reads-field>
      <details ?open=${this.#showsMore}>
        <summary>${message('more')}</summary>
        ${this.#renderText('permissionsBoundary')}
      </details>
    `;
  }

  protected override renderRefusal({ code, field }: Refusal): TemplateResult {
    if (code === 'conflict') return this.#renderConflict();
    const text =
      code === 'invalid-input' && isDraftField(field)
        ? message(`refused.${field}`)
        : message(code === 'forbidden' || code === 'not-found' ? `code.${code}` : 'code.upstream');
    return html`<ops-section-message id="refused" tabindex="-1" kind="error">
      <p>${text}</p>
    </ops-section-message>`;
  }

  protected override problemsInWords(): ProblemsInWords<AccountDraft> {
    const problems = Object.entries(problemsOf(this.draft));
    return Object.fromEntries(
      problems.map(([field, { problem, subject = '' }]) => [field, message(problem, { subject })]),
    );
  }

  protected override labelOf(field: DraftField): string {
    return message(`${field}.label`);
  }

  protected override send(): void {
    const { draft, account } = this;
    const twin = this.#twin;
    if (twin && twin.connectionId !== this.twin?.connectionId && !this.#looksAsBefore()) {
      this.twin = twin;
      void this.updateComplete.then(() =>
        this.renderRoot.querySelector<HTMLElement>('#twin')?.focus(),
      );
      return;
    }
    this.dispatchEvent(
      new RequestEvent<AccountFormRequest>(
        account
          ? { type: 'accounts.update', connectionId: account.connectionId, draft }
          : { type: 'accounts.create', draft },
      ),
    );
  }

  get #twin(): PublicAccount | undefined {
    return twinOf(this.draft, this.accounts, this.account);
  }

  /** Whether the account has its name and region already: nobody is asked about that again. */
  #looksAsBefore(): boolean {
    const { displayName, region } = draftOf(this.account);
    return this.draft.displayName === displayName && this.draft.region === region;
  }

  #renderTwin({ displayName, region, accountNumber }: PublicAccount): TemplateResult {
    return html`<ops-section-message
      id="twin"
      tabindex="-1"
      kind="warning"
      heading=${message('twin.heading', { name: displayName, region: regionLabel(region) })}
    >
      <p>${message('twin.text', { account: accountNumber })}</p>
    </ops-section-message>`;
  }

  get #showsMore(): boolean {
    return this.draft.permissionsBoundary !== '' || this.#errorOf('permissionsBoundary') !== '';
  }

  #renderText(
    field: Exclude<DraftField, 'region' | 'placement' | 'optionalReads'>,
  ): TemplateResult {
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
                ${this.conflicts.map((field) => html`<li>${this.#conflictInWords(field)}</li>`)}
              </ul>
              <p>${message('conflict.next')}</p>`
          : nothing
      }
    </ops-section-message>`;
  }

  #conflictInWords(field: DraftField): string {
    const label = message(`${field}.label`);
    const theirs = this.#storedInWords(field);
    if (!theirs) return message('conflict.emptied', { label });
    return message('conflict.field', { label, theirs });
  }

  #storedInWords(field: DraftField): string {
    const stored = draftOf(this.account);
    if (field === 'optionalReads') return readsInWords(stored.optionalReads);
    if (field === 'placement') return stored.placement ? placementInWords(stored.placement) : '';
    return stored[field];
  }

  #errorOf(field: DraftField): string {
    const { code, field: refused } = this.refusal ?? {};
    const isRefused = code === 'invalid-input' && refused === field;
    return this.problems[field] ?? (isRefused ? message(`refused.${field}`) : '');
  }

  /**
   * Starts a draft of the account, or carries the draft over to a newer version of the same
   * account.
   */
  #follow(before: PublicAccount | undefined): void {
    const after = this.account;
    if (!after || before?.connectionId !== after.connectionId) {
      // An account that was just made from this draft has nothing that the draft lacks.
      this.draft = draftOf(after);
      return;
    }
    const { draft, conflicts } = rebase(this.draft, before, after);
    this.draft = draft;
    this.conflicts = conflicts;
  }
}

function isDraftField(field: string | undefined): field is DraftField {
  return field !== undefined && Object.hasOwn(draftOf(), field);
}
