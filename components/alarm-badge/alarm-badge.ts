import type { AlarmDoubt, AlarmState, FailureCause } from '../../contract/alarms';
import type { BadgeSize } from '../../contract/badge';
import { knownDoubt, knownState } from '../../rules/alarm-state';
import { AttributeElement, attribute } from '../internal/attribute-element';
import { styles } from './alarm-badge.styles';
import {
  describe,
  shapeOf,
  stateText,
  widestStateTexts,
  type BadgeContent,
  type StateText,
} from './describe';
import { icon } from './icons';
import { message } from './messages';
import { shapeStyles } from './shape.styles';

/** The reader activated the badge and wants to know more of its alarm. */
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

function textNodes({ before, time, after = '' }: StateText): (string | Node)[] {
  if (!time) return [before];
  const moment = document.createElement('time');
  moment.dateTime = time.iso;
  moment.textContent = time.text;
  return [before, moment, after];
}

/**
 * The state of one CloudWatch alarm, small enough to sit inside a sentence. It says the state by
 * word, shape and colour; the full sentence, with what to do next, is its title and description.
 * Its width is the same in every state, unless it shows CloudWatch's reason.
 *
 * @element ops-alarm-badge
 * @event {AlarmSelectEvent} ops-alarm-select - The badge was activated by mouse or keyboard.
 * @csspart name - The alarm's name or label.
 * @csspart state - The coloured lozenge with the state.
 * @csspart reason - CloudWatch's reason for the state, where it is shown.
 * @cssprop [--ops-alarm-badge-color=var(--ds-text)] - Colour of the name.
 * @cssprop [--ops-alarm-badge-max-name-size=24em] - Width from which on a name is cut with an ellipsis.
 * @cssprop [--ops-alarm-badge-max-reason-size=32em] - Width from which on a reason is cut.
 */
export class AlarmBadge extends AttributeElement {
  static override observedAttributes: string[] = [];

  /** Name of the alarm, as CloudWatch knows it. Leave it out where a label stands in its place. */
  @attribute('alarm-name') alarmName?: string | undefined;

  /** Shown in the place of the alarm's name. */
  @attribute('label') label?: string | undefined;

  /**
   * What CloudWatch reported, or why there is no report. A value that is no state becomes
   * `unknown`.
   */
  @attribute('state') state?: AlarmState | undefined;

  /** Why the state may be wrong. A doubtful state is never green. */
  @attribute('doubt') doubt?: AlarmDoubt | undefined;

  /** What went wrong where there is no report: picks the sentence. */
  @attribute('cause') cause?: FailureCause | undefined;

  /** ISO 8601 time of the last change of state. */
  @attribute('since') since?: string | undefined;

  /** ISO 8601 time of the answer, told where it is stale. */
  @attribute('checked-at') checkedAt?: string | undefined;

  /** CloudWatch's reason for the state; follows the sentence in the title. */
  @attribute('reason') reason?: string | undefined;

  /** Whether the state stands alone, without the time since when. */
  @attribute('hide-since', Boolean) hideSince!: boolean;

  /** Whether the reason stands beside the state, and not in the title only. */
  @attribute('show-reason', Boolean) showReason!: boolean;

  /** As the text around it, or as a heading. */
  @attribute('size') size?: BadgeSize | undefined;

  /** Whether the page is being edited: a badge without an alarm then asks to choose one. */
  @attribute('editing', Boolean) editing!: boolean;

  readonly #button = document.createElement('button');
  readonly #name = document.createElement('bdi');
  readonly #state = document.createElement('span');
  readonly #text = document.createElement('span');
  readonly #reason = document.createElement('span');
  #now: Date | undefined;

  constructor() {
    super();
    this.#build();
  }

  /** The moment from which times are counted; while nobody sets it, the time of the clock. */
  get now(): Date {
    return this.#now ?? new Date();
  }
  set now(now: Date | undefined) {
    this.#now = now;
    this.requestUpdate();
  }

  protected override draw(): void {
    const content = this.#content();
    this.state = content.state;
    this.doubt = content.doubt;
    this.#state.dataset['widest'] = widestStateTexts();
    this.#button.title = [describe(content), this.reason].filter(Boolean).join('\n');
    this.#button.ariaBusy = String(content.state === 'loading');
    this.#name.textContent = this.#nameOf(content);
    this.#text.innerHTML = icon(shapeOf(content));
    const since = this.hideSince ? undefined : content.since;
    this.#text.append(...textNodes(stateText({ ...content, since }, this.now)));
    this.#reason.textContent = this.showReason ? (this.reason ?? '') : '';
  }

  #build(): void {
    this.#button.type = 'button';
    this.#button.onclick = () => this.#select();
    this.#name.setAttribute('part', 'name');
    this.#state.setAttribute('part', 'state');
    this.#state.append(this.#text);
    this.#text.className = 'text';
    this.#reason.setAttribute('part', 'reason');
    this.#button.append(this.#name, ' ', this.#state, ' ', this.#reason);
    const root = this.attachShadow({ mode: 'open', delegatesFocus: true });
    root.adoptedStyleSheets = [shapeStyles, styles];
    root.append(this.#button);
  }

  #content(): BadgeContent {
    const { cause, since, checkedAt } = this;
    const state = knownState(this.state ?? 'loading');
    const doubt = knownDoubt(this.doubt);
    const alarm = [this.label, this.alarmName].find(Boolean);
    return { state, doubt, cause, since, checkedAt, alarm };
  }

  #nameOf({ alarm, state }: BadgeContent): string {
    if (alarm !== undefined || state !== 'not-connected') return alarm ?? '';
    return message(this.editing ? 'choose-alarm' : 'no-alarm');
  }

  #select(): void {
    this.dispatchEvent(new AlarmSelectEvent(this.alarmName, describe(this.#content())));
  }
}
