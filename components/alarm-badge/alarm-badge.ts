import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { AlarmDoubt, AlarmState, FailureCause } from '../../contract/alarms';
import { styles } from './alarm-badge.styles';
import {
  describe,
  knownDoubt,
  knownState,
  shapeOf,
  stateText,
  widestStateTexts,
  type BadgeContent,
} from './describe';
import { icons, type Shape } from './icons';
import { message } from './messages';

/** The reader activated the badge and wants to know more of its alarm. */
export class AlarmSelectEvent extends Event {
  static readonly type = 'ops-alarm-select';

  /** `alarmName` is undefined where the badge has a label only, or no alarm. */
  constructor(readonly alarmName: string | undefined) {
    super(AlarmSelectEvent.type, { bubbles: true });
  }
}

const lines: Partial<Record<Shape, string>> = {
  ok: 'filled',
  alarm: 'filled',
  'insufficient-data': 'dashed',
};

/**
 * The state of one CloudWatch alarm, small enough to sit inside a sentence. It says the state by
 * word, shape and colour; the full sentence, with what to do next, is its title and description.
 * Its width is the same in every state.
 *
 * @element ops-alarm-badge
 * @event {AlarmSelectEvent} ops-alarm-select - The badge was activated by mouse or keyboard.
 * @csspart name - The alarm's name or label.
 * @csspart state - The coloured lozenge with the state.
 * @cssprop [--ops-alarm-badge-color=var(--ds-text)] - Colour of the name.
 * @cssprop [--ops-alarm-badge-max-name-size=24em] - Width from which on a name is cut with an ellipsis.
 */
export class AlarmBadge extends LitElement {
  static override shadowRootOptions = { ...LitElement.shadowRootOptions, delegatesFocus: true };
  static override styles = styles;

  /** Name of the alarm, as CloudWatch knows it. Leave it out where a label stands in its place. */
  @property({ attribute: 'alarm-name', reflect: true }) alarmName?: string | undefined;

  /** Shown in the place of the alarm's name. */
  @property() label?: string | undefined;

  /** What CloudWatch reported, or why there is no report. A value that is none becomes `unknown`. */
  @property({ reflect: true }) state: AlarmState = 'loading';

  /** Why the state may be wrong. A doubtful state is never green. */
  @property({ reflect: true }) doubt?: AlarmDoubt | undefined;

  /** What went wrong where there is no report: picks the sentence. */
  @property() cause?: FailureCause | undefined;

  /** ISO 8601 time of the last change of state. */
  @property() since?: string | undefined;

  /** ISO 8601 time of the answer, told where it is stale. */
  @property({ attribute: 'checked-at' }) checkedAt?: string | undefined;

  /** CloudWatch's reason for the state; follows the sentence in the title. */
  @property() reason?: string | undefined;

  /** Whether the page is being edited: a badge without an alarm then asks to choose one. */
  @property({ type: Boolean }) editing = false;

  /** The moment from which times are counted; the clock's, while nobody sets it. */
  @property({ attribute: false }) now?: Date | undefined;

  readonly #widest = widestStateTexts();

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('state')) this.state = knownState(this.state);
    if (changed.has('doubt')) this.doubt = knownDoubt(this.doubt);
  }

  protected override render(): TemplateResult {
    const content = this.#content();
    const shape = shapeOf(content);
    const { before, time, after } = stateText(content, this.now ?? new Date());
    return html`<button
      type="button"
      title=${[describe(content), this.reason].filter(Boolean).join('\n')}
      aria-busy=${this.state === 'loading'}
      @click=${this.#select}
    >
      <bdi class="name" part="name">${this.#name(content)}</bdi>
      <span class="state" part="state"
        ><svg class=${lines[shape] ?? nothing} viewBox="0 0 16 16" aria-hidden="true">
          <path d=${icons[shape]}></path></svg
        ><span class="text" data-widest=${this.#widest}
          >${before}${time ? html`<time datetime=${time.iso}>${time.text}</time>` : nothing}${after}</span
        ></span
      >
    </button>`;
  }

  #content(): BadgeContent {
    const { state, doubt, cause, since, checkedAt } = this;
    const alarm = [this.label, this.alarmName].find(Boolean);
    return { state, doubt, cause, since, checkedAt, alarm };
  }

  #name({ alarm, state }: BadgeContent): string {
    if (alarm !== undefined || state === 'loading') return alarm ?? '';
    return message(this.editing ? 'choose-alarm' : 'no-alarm');
  }

  #select(): void {
    this.dispatchEvent(new AlarmSelectEvent(this.alarmName));
  }
}
