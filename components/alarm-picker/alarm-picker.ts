import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { parseAlarmLink, type LinkProblem } from '../../rules/alarm-link';
import type { RefusalCode } from '../../contract/result';
import { shapeStyles } from '../alarm-badge/shape.styles';
import { Combobox } from '../internal/combobox';
import { FormField } from '../internal/form-field';
import { icon } from '../internal/icons';
import {
  countScaling,
  exactMatch,
  onlyMatch,
  optionsFor,
  type ListedAlarms,
  type PickerOption,
} from './matches';
import { noteFor } from './notes';
import { message } from './messages';
import { optionLine } from './option-line';
import {
  AlarmPickEvent,
  AlarmSearchEvent,
  LinkPasteEvent,
  ListingRetryEvent,
} from './picker-events';
import { styles } from './alarm-picker.styles';

const refusals = [
  'throttled',
  'aws-refused',
  'region-disabled',
  'not-connected',
  'not-placeable',
  'not-editable',
] as const;

/**
 * The choice of one alarm of an account: from a list that follows what is typed, by a name that is
 * not in the list, or by the address of the alarm in the AWS console. Its value is the chosen
 * alarm's name.
 *
 * @element ops-alarm-picker
 * @event {AlarmPickEvent} ops-alarm-pick - An alarm was chosen.
 * @event {AlarmSearchEvent} ops-alarm-search - Something was typed; nothing is chosen any more.
 * @event {LinkPasteEvent} ops-link-paste - The address of an alarm was pasted.
 * @event {ListingRetryEvent} ops-listing-retry - The alarms are to be listed once more.
 */
export class AlarmPicker extends FormField {
  static override styles = [FormField.styles, shapeStyles, styles];

  /** The alarms that are known; undefined before the first answer. */
  @property({ attribute: false }) listed?: ListedAlarms | undefined;

  /** Whether alarms are being listed. */
  @property({ type: Boolean }) loading = false;

  /** Why the alarms could not be listed. */
  @property({ attribute: false }) refusal?: RefusalCode | undefined;

  /** What stands in the field while it is empty. */
  @property() placeholder = '';

  /** Whether alarms that only scale something are left out of the list. */
  @state() private withoutScaling = false;

  /** Why a typed address leads to no alarm. */
  @state() private problem: LinkProblem | undefined;

  readonly #combobox = new Combobox<PickerOption>(this, {
    key: ({ name }) => name,
    render: (option) => optionLine(option, { typed: this.#typed, chosen: this.value }),
    opensAt: () => this.value,
    typed: (text) => this.#type(text),
    choose: ({ name }) => this.#choose(name),
    entered: () => this.form?.requestSubmit(),
    emptied: () => this.#empty(),
    left: () => this.#leave(),
  });

  /** What was typed since an alarm was chosen. */
  get #typed(): string {
    const { text } = this.#combobox;
    return text === this.value ? '' : text.trim();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (!changed.has('value')) return;
    // What somebody has typed is kept when the choice is taken back.
    if (this.value || this.#combobox.text === changed.get('value')) this.#show(this.value);
  }

  protected override renderControl(isInvalid: boolean, describedBy: string): TemplateResult {
    const { listed } = this;
    const sought = { typed: this.#typed, withoutScaling: this.withoutScaling };
    const progress = { isLoading: this.loading, isRefused: this.refusal !== undefined };
    const list = {
      options: optionsFor(listed, sought),
      only: onlyMatch(listed, sought),
      note: noteFor(listed, sought, progress),
      count: '',
    };
    const field = {
      listLabel: message('list'),
      placeholder: this.placeholder,
      describedBy: [describedBy, this.problem && 'problem'].filter(Boolean).join(' '),
      isRequired: this.required,
      isInvalid: isInvalid || this.problem !== undefined,
      isDisabled: this.disabled,
    };
    return html`
      <div class="field">${this.#combobox.render(list, field)} ${icon('chevron')}</div>
      ${this.#renderProblem()} ${this.#renderScaling()} ${this.#renderRefusal()}
    `;
  }

  /** Only where the account has such alarms, and there are others. */
  #renderScaling(): TemplateResult | typeof nothing {
    const count = countScaling(this.listed);
    if (count === 0 || count === this.listed?.alarms.length) return nothing;
    return html`<label class="scaling">
      <input
        type="checkbox"
        .checked=${live(this.withoutScaling)}
        ?disabled=${this.disabled}
        @input=${(event: Event) => event.stopPropagation()}
        @change=${this.#leaveOut}
      />
      <span>${message('without-scaling')}</span>
    </label>`;
  }

  #leaveOut(event: Event): void {
    this.withoutScaling = (event.target as HTMLInputElement).checked;
  }

  #renderProblem(): TemplateResult | typeof nothing {
    if (!this.problem) return nothing;
    const { problem, subject = '' } = this.problem;
    return html`<p id="problem" class="error">${message(`link-${problem}`, { subject })}</p>`;
  }

  #renderRefusal(): TemplateResult | typeof nothing {
    if (!this.refusal || this.loading) return nothing;
    const code = refusals.find((known) => known === this.refusal) ?? 'other';
    return html`<ops-section-message kind="error" role="alert">
      <p>${message(`code-${code}`)}</p>
      <div slot="actions">
        <button type="button" @click=${() => this.dispatchEvent(new ListingRetryEvent())}>
          ${message('again')}
        </button>
      </div>
    </ops-section-message>`;
  }

  #show(text: string): void {
    this.#combobox.text = text;
    this.problem = undefined;
  }

  #type(text: string): void {
    this.problem = undefined;
    const link = parseAlarmLink(text);
    if ('region' in link) {
      this.#combobox.close();
      this.dispatchEvent(new LinkPasteEvent(link));
      return;
    }
    if (link.problem !== 'not-a-link') {
      // The problem of an address stands where the list would.
      this.#combobox.close();
      this.problem = link;
    }
    this.dispatchEvent(new AlarmSearchEvent(this.problem ? '' : text.trim()));
  }

  /** A name that was typed in full is a choice. */
  #leave(): void {
    const typed = this.#typed;
    const exact = exactMatch(this.listed, typed);
    if (exact) this.#choose(exact.name);
  }

  #choose(name: string): void {
    this.#combobox.close();
    this.value = name;
    this.dispatchEvent(new AlarmPickEvent(name));
  }

  #empty(): void {
    this.problem = undefined;
    this.value = '';
    this.dispatchEvent(new AlarmSearchEvent(''));
  }
}
