import type { AlarmDoubt, AlarmState, FailureCause } from '../../contract/alarms';
import { AttributeElement, attribute } from '../internal/attribute-element';
import { styles } from './alarm-badge.styles';
import {
  describe,
  knownDoubt,
  knownState,
  shapeOf,
  stateText,
  widestStateTexts,
  type BadgeContent,
  type StateText,
} from './describe';
import { icon } from './icons';
import { message } from './messages';

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
 * Its width is the same in every state.
 *
 * @element ops-alarm-badge
 * @attr {boolean} editing - Whether the page is being edited.
 * @event {AlarmSelectEvent} ops-alarm-select - The badge was activated by mouse or keyboard.
 * @csspart name - The alarm's name or label.
 * @csspart state - The coloured lozenge with the state.
 * @cssprop [--ops-alarm-badge-color=var(--ds-text)] - Colour of the name.
 * @cssprop [--ops-alarm-badge-max-name-size=24em] - Width from which on a name is cut with an ellipsis.
 */
export class AlarmBadge extends AttributeElement {
  static override observedAttributes = ['editing'];

  /** Name of the alarm, as CloudWatch knows it. Leave it out where a label stands in its place. */
  @attribute('alarm-name') alarmName?: string | undefined;

  /** Shown in the place of the alarm's name. */
  @attribute('label') label?: string | undefined;

  /** What CloudWatch reported, or why there is no report. A value that is none becomes `unknown`. */
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

  readonly #button = document.createElement('button');
  readonly #name = document.createElement('bdi');
  readonly #state = document.createElement('span');
  readonly #text = document.createElement('span');
  #now: Date | undefined;

  constructor() {
    super();
    this.#build();
  }

  /** Whether the page is being edited: a badge without an alarm then asks to choose one. */
  get editing(): boolean {
    return this.hasAttribute('editing');
  }
  set editing(editing: boolean) {
    this.toggleAttribute('editing', editing);
  }

  /** The moment from which times are counted; the clock's, while nobody sets it. */
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
    this.#button.title = [describe(content), this.reason].filter(Boolean).join('\n');
    this.#button.ariaBusy = String(content.state === 'loading');
    this.#name.textContent = this.#nameOf(content);
    this.#text.innerHTML = icon(shapeOf(content));
    this.#text.append(...textNodes(stateText(content, this.now)));
  }

  #build(): void {
    this.#button.type = 'button';
    this.#button.onclick = () => this.#select();
    this.#name.setAttribute('part', 'name');
    this.#state.setAttribute('part', 'state');
    this.#state.dataset['widest'] = widestStateTexts();
    this.#state.append(this.#text);
    this.#text.className = 'text';
    this.#button.append(this.#name, ' ', this.#state);
    const root = this.attachShadow({ mode: 'open', delegatesFocus: true });
    root.adoptedStyleSheets = [styles];
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
