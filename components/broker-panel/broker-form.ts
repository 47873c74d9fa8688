import { html, nothing, type TemplateResult } from 'lit';
import type { BrokerKeys } from '../../contract/broker';
import type { Refusal } from '../../contract/result';
import { DraftForm, type ProblemsInWords } from '../internal/draft-form';
import { problemsOfKeys, trimmedKeys, type KeyField } from './broker-keys';
import { message } from './messages';
import { refusalInWords } from './refusal';
import { styles } from './broker-form.styles';

/** The administrator typed an access key. Nobody may keep the event: it carries the secret. */
export class BrokerSaveEvent extends Event {
  static readonly type = 'ops-broker-save';

  constructor(readonly keys: BrokerKeys) {
    super(BrokerSaveEvent.type, { bubbles: true });
  }
}

/**
 * Takes an access key: write-only, never filled in by anybody but the administrator's hands.
 *
 * @element ops-broker-form
 * @slot actions - Further buttons.
 * @event {BrokerSaveEvent} ops-broker-save - A key that looks right is sent.
 * @event {FormCancelEvent} ops-form-cancel - The form is left.
 */
export class BrokerForm extends DraftForm<BrokerKeys> {
  static override styles = styles;

  constructor() {
    super({ accessKeyId: '', secretAccessKey: '' });
  }

  protected override submitInWords(): string {
    return this.submitLabel || message('save');
  }

  protected override renderFields(): TemplateResult {
    return html`
      ${this.#renderField('accessKeyId', 'text')}
      ${this.#renderField('secretAccessKey', 'password')}
    `;
  }

  protected override renderRefusal(refusal: Refusal): TemplateResult {
    const { subjects = [] } = refusal;
    return html`<ops-section-message id="refused" tabindex="-1" role="alert" kind="error">
      <p>${refusalInWords(refusal)}</p>
      ${
        subjects.length > 0
          ? html`<ul>
              ${subjects.map((arn) => html`<li><code>${arn}</code></li>`)}
            </ul>`
          : nothing
      }
    </ops-section-message>`;
  }

  protected override renderProgress(): TemplateResult {
    return html`<span class="subtle" role="status">
      ${this.busy ? message('checking') : nothing}
    </span>`;
  }

  protected override problemsInWords(): ProblemsInWords<BrokerKeys> {
    const problems = Object.entries(problemsOfKeys(this.draft));
    return Object.fromEntries(
      problems.map(([field, { problem, subject = '' }]) => [field, message(problem, { subject })]),
    );
  }

  protected override labelOf(field: KeyField): string {
    return message(`${field}.label`);
  }

  protected override send(): void {
    this.dispatchEvent(new BrokerSaveEvent(trimmedKeys(this.draft)));
  }

  #renderField(field: KeyField, type: 'text' | 'password'): TemplateResult {
    return html`<ops-text-field
      name=${field}
      type=${type}
      label=${this.labelOf(field)}
      hint=${message(`${field}.hint`)}
      error=${this.problems[field] ?? ''}
      .value=${this.draft[field]}
      code
      required
    ></ops-text-field>`;
  }
}
