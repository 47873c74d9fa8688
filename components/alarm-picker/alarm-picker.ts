import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { parseAlarmLink, type LinkProblem } from '../../rules/alarm-link';
import type { RefusalCode } from '../../contract/result';
import { shapeStyles } from '../alarm-badge/shape.styles';
import { FormField } from '../internal/form-field';
import { icon } from '../internal/icons';
import { optionsFor, type ListedAlarms, type PickerOption } from './matches';
import { noteFor, spokenCount } from './notes';
import { message } from './messages';
import {
  AlarmPickEvent,
  AlarmSearchEvent,
  LinkPasteEvent,
  ListingRetryEvent,
} from './picker-events';
import { renderPopup } from './popup';
import { styles } from './alarm-picker.styles';

const refusals = [
  'throttled',
  'aws-refused',
  'region-disabled',
  'not-connected',
  'not-placeable',
  'not-editable',
] as const;

/** How far Page Up and Page Down go. */
const page = 8;

/**
 * The choice of one alarm of an account: from a list that follows what is typed, by a name that is
 * not in the list, or by the address of the alarm in the AWS console. It is the editable combobox of
 * the ARIA Authoring Practices; its value is the chosen alarm's name.
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

  /** Why they could not be. */
  @property({ attribute: false }) refusal?: RefusalCode | undefined;

  /** What stands in the field while it is empty. */
  @property() placeholder = '';

  @state() private text = '';
  @state() private isOpen = false;
  /** Index of the option that the keyboard is at; -1 while it is at none. */
  @state() private active = -1;
  @state() private problem: LinkProblem | undefined;

  #options: readonly PickerOption[] = [];

  /** What was typed since an alarm was chosen. */
  get #typed(): string {
    return this.text === this.value ? '' : this.text.trim();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const before = changed.get('value');
    // What is typed is not lost where the choice is.
    if (changed.has('value') && (this.value || this.text === before)) this.#show(this.value);
    this.#options = optionsFor(this.listed, this.#typed);
    if (changed.has('listed')) this.#activateFirst();
  }

  protected override updated(): void {
    super.updated();
    this.renderRoot.querySelector('.active')?.scrollIntoView({ block: 'nearest' });
  }

  protected override renderControl(isInvalid: boolean, describedBy: string): TemplateResult {
    const isExpanded = this.isOpen && this.#options.length > 0;
    const note = noteFor(this.listed, { typed: this.#typed, loading: this.loading });
    return html`
      <div class="field">
        <input
          id="control"
          role="combobox"
          aria-autocomplete="list"
          aria-expanded=${isExpanded ? 'true' : 'false'}
          aria-controls=${isExpanded ? 'options' : nothing}
          aria-activedescendant=${isExpanded && this.active >= 0 ? `option-${this.active}` : nothing}
          aria-required=${this.required ? 'true' : nothing}
          aria-invalid=${isInvalid || this.problem ? 'true' : nothing}
          aria-describedby=${[describedBy, this.problem && 'problem'].filter(Boolean).join(' ') || nothing}
          autocomplete="off"
          autocapitalize="off"
          spellcheck="false"
          dir="auto"
          placeholder=${this.placeholder}
          ?disabled=${this.disabled}
          .value=${live(this.text)}
          @input=${this.#type}
          @click=${this.#open}
          @blur=${this.#leave}
          @keydown=${this.#press}
        />
        ${icon('chevron')} ${this.isOpen ? this.#renderPopup(note) : nothing}
      </div>
      <p role="status" class="spoken">
        ${this.isOpen ? note || spokenCount(this.listed, this.#typed) : nothing}
      </p>
      ${this.#renderProblem()} ${this.#renderRefusal()}
    `;
  }

  #renderPopup(note: string): TemplateResult | typeof nothing {
    return renderPopup({
      options: this.#options,
      typed: this.#typed,
      chosen: this.value,
      active: this.active,
      note,
      choose: (name) => this.#choose(name),
    });
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
    this.text = text;
    this.problem = undefined;
  }

  /** Enter takes what is typed in full, or else the first that fits. */
  #activateFirst(): void {
    const typed = this.#typed;
    const exact = this.#options.findIndex(({ name, alarm }) => alarm && name === typed);
    this.active = typed && exact < 0 && this.#options.length > 0 ? 0 : exact;
  }

  #type(event: InputEvent): void {
    // An input event would tell the form of a chosen alarm.
    event.stopPropagation();
    this.#show((event.target as HTMLInputElement).value);
    const link = parseAlarmLink(this.text);
    if ('region' in link) {
      this.isOpen = false;
      this.dispatchEvent(new LinkPasteEvent(link));
      return;
    }
    // What is wrong with an address stands where the list would.
    this.isOpen = link.problem === 'not-a-link';
    this.problem = this.isOpen ? undefined : link;
    this.dispatchEvent(new AlarmSearchEvent(this.problem ? '' : this.text.trim()));
    this.#options = optionsFor(this.listed, this.#typed);
    this.#activateFirst();
  }

  #open(): void {
    if (this.isOpen) return;
    this.isOpen = true;
    this.active = this.#options.findIndex(({ name }) => name === this.value);
  }

  #leave(): void {
    this.isOpen = false;
    const exact = this.#options.find(({ name, alarm }) => alarm && name === this.#typed);
    if (exact) this.#choose(exact.name);
  }

  #choose(name: string): void {
    this.isOpen = false;
    this.value = name;
    this.dispatchEvent(new AlarmPickEvent(name));
  }

  #press(event: KeyboardEvent): void {
    if (event.isComposing) return;
    const option = this.isOpen ? this.#options[this.active] : undefined;
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: page, PageUp: -page }[event.key];
    if (step !== undefined) this.#move(event, step);
    else if (event.key === 'Escape') this.#escape(event);
    else if (event.key === 'Enter' && this.isOpen) {
      event.preventDefault();
      if (option) this.#choose(option.name);
    } else if (event.key === 'Enter') this.form?.requestSubmit();
  }

  #move(event: KeyboardEvent, step: number): void {
    event.preventDefault();
    if (!this.isOpen) {
      this.#open();
      if (this.active >= 0 || event.altKey) return;
    }
    const { length } = this.#options;
    if (length === 0) return;
    const from = this.active < 0 && step < 0 ? length : this.active;
    // One step leads round, a page stops at the end.
    if (Math.abs(step) === 1) this.active = (from + step + length) % length;
    else this.active = Math.min(length - 1, Math.max(0, from + step));
  }

  /** Closes the popup, then empties the field; only after that it is for the dialog around it. */
  #escape(event: KeyboardEvent): void {
    if (!this.isOpen && this.text === '') return;
    event.preventDefault();
    event.stopPropagation();
    if (this.isOpen) {
      this.isOpen = false;
      return;
    }
    this.#show('');
    this.value = '';
    this.dispatchEvent(new AlarmSearchEvent(''));
  }
}
