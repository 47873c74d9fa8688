import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { AlarmActions, AlarmDoubt, AlarmState, FailureCause } from '../../contract/alarms';
import type { BadgeSize } from '../../contract/badge';
import { knownDoubt, knownState } from '../../rules/alarm-state';
import { withoutTurns } from '../../rules/visible-text';
import { styles } from './alarm-badge.styles';
import { describe, separator, shapeOf, stateText, type BadgeContent } from './describe';
import { stateIcon } from './icons';
import { message } from './messages';
import { namePartsOf } from './name-parts';
import { shapeStyles } from './shape.styles';

/** The reader wants to know more of the badge's alarm. */
export class AlarmSelectEvent extends Event {
  static readonly type = 'ops-alarm-select';

  constructor(
    /** Undefined where the badge has a label only, or no alarm. */
    readonly alarmName: string | undefined,
    /** What the badge says of its alarm, in full sentences. */
    readonly description: string,
  ) {
    super(AlarmSelectEvent.type, { bubbles: true });
  }
}

/**
 * The state of one CloudWatch alarm, small enough to sit inside a sentence. It says the state by
 * word, shape and colour; the full sentence, with what to do next, is its title and description.
 * It is as wide as what it says. With an address its name is a link, and its state is a button
 * beside it.
 *
 * @element ops-alarm-badge
 * @event {AlarmSelectEvent} ops-alarm-select - Its state was activated by mouse or keyboard.
 * @csspart name - The alarm's name or label.
 * @csspart state - The coloured lozenge with the state.
 * @csspart reason - CloudWatch's reason for the state, where it is shown.
 * @cssprop [--ops-alarm-badge-color=var(--ds-text)] - Colour of the name.
 * @cssprop [--ops-alarm-badge-max-name-size=24em] - Width from which on a name is cut with an ellipsis.
 * @cssprop [--ops-alarm-badge-max-reason-size=32em] - Width from which on a reason is cut.
 * @cssprop [--ops-alarm-badge-spare-size=0] - Room behind the lozenge for what it may say later.
 */
export class AlarmBadge extends LitElement implements BadgeContent {
  static override shadowRootOptions = { ...LitElement.shadowRootOptions, delegatesFocus: true };
  static override styles = [shapeStyles, styles];

  /** Name of the alarm, as CloudWatch knows it. Leave it out where a label stands in its place. */
  @property({ attribute: 'alarm-name', reflect: true }) alarmName?: string | undefined;

  /** Shown in the place of the alarm's name. */
  @property({ reflect: true }) label?: string | undefined;

  /**
   * What CloudWatch reported, or why there is no report. A value that is no state becomes
   * `unknown`.
   */
  @property({ reflect: true }) state: AlarmState = 'loading';

  /** Why the state may be wrong. A doubtful state is never green. */
  @property({ reflect: true }) doubt?: AlarmDoubt | undefined;

  /** What went wrong where there is no report: picks the sentence. */
  @property() cause?: FailureCause | undefined;

  /** ISO 8601 time of the next try, where Confluence gets too many requests to be asked before. */
  @property({ attribute: 'retry-at' }) retryAt?: string | undefined;

  /** Address of the alarm in the AWS console. */
  @property() href?: string | undefined;

  /** ISO 8601 time of the last change of state. */
  @property() since?: string | undefined;

  /** ISO 8601 time of the answer, told where it is stale. */
  @property({ attribute: 'checked-at' }) checkedAt?: string | undefined;

  /** CloudWatch's reason for the state; follows the sentence in the title. */
  @property() reason?: string | undefined;

  /** Whether the alarm's actions run; told in the title where they do not. */
  @property() actions?: AlarmActions | undefined;

  /** Name of the alarm that suppresses the actions. */
  @property() suppressor?: string | undefined;

  /** Whether the state stands alone, without the time since when. */
  @property({ attribute: 'hide-since', type: Boolean }) hideSince = false;

  /** Whether the reason stands beside the state, and not in the title only. */
  @property({ attribute: 'show-reason', type: Boolean }) showReason = false;

  /** As the text around it, or as a heading. */
  @property({ reflect: true }) size?: BadgeSize | undefined;

  /** Whether the page is being edited: a badge without an alarm then asks to choose one. */
  @property({ type: Boolean }) editing = false;

  /** The moment from which times are counted; while nobody sets it, the time of the drawing. */
  @property({ attribute: false }) now?: Date | undefined;

  /** What its sentences call the alarm: the label, or the name. */
  get alarm(): string | undefined {
    const alarm = [this.label, this.alarmName].find(Boolean);
    return alarm && withoutTurns(alarm);
  }

  protected override willUpdate(): void {
    this.state = knownState(this.state);
    this.doubt = knownDoubt(this.doubt);
  }

  protected override render(): TemplateResult {
    const shape = shapeOf(this);
    const icon = stateIcon(shape);
    const name = namePartsOf(this.#name).map((part) => html`<span>${part}</span>`);
    const bdi = html`<bdi part="name" id="name">${name}</bdi>`;
    const { href } = this;
    if (href && shape === 'linked') {
      return html`<a
        class="badge"
        title=${this.#description}
        href=${href}
        target="_blank"
        rel="noopener"
        >${bdi}${icon}</a
      >`;
    }
    return html`<span class="badge" title=${this.#description} @click=${this.#select}
      >${href ? html`<a href=${href} target="_blank" rel="noopener">${bdi}</a>` : bdi}
      <button
        type="button"
        aria-labelledby="name state"
        aria-description=${this.#description}
        aria-busy=${this.state === 'loading'}
      >
        <span part="state" id="state">${icon}${this.#renderState()}</span>
      </button>
      <span part="reason">${this.showReason ? this.reason : nothing}</span></span
    >`;
  }

  #renderState(): unknown {
    const { word, detail, time } = stateText(this, this.now ?? new Date());
    if (!detail) return word;
    return [word, separator, time ? html`<time datetime=${time}>${detail}</time>` : detail];
  }

  get #name(): string {
    const { alarm, cause, editing } = this;
    if (alarm !== undefined || cause !== 'not-chosen') return alarm ?? '';
    return message(editing ? 'choose-alarm' : 'no-alarm');
  }

  get #description(): string {
    return [describe(this), this.reason].filter(Boolean).join('\n');
  }

  // What a press on the link does is the link's own, and the page's around it.
  #select(event: Event): void {
    if (event.target instanceof Element && event.target.closest('a')) return;
    this.dispatchEvent(new AlarmSelectEvent(this.alarmName, this.#description));
  }
}
