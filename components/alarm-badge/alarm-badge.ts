import { ReactiveElement, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import type { BadgeSize } from '../../contract/badge';
import { knownDoubt, knownState } from '../../rules/alarm-state';
import { withoutTurns } from '../../rules/visible-text';
import { styles } from './alarm-badge.styles';
import { describe, separator, shapeOf, stateText, type BadgeContent } from './describe';
import { drawBadge, type BadgeLook } from './draw-badge';
import { message } from './messages';
import { setAttributes } from './nodes';
import { shapeStyles } from './shape.styles';

/** The reader wants to know more of the badge's alarm. */
export class AlarmSelectEvent extends Event {
  static readonly type = 'ops-alarm-select';

  constructor(
    /** Undefined where the badge has a label only, or no alarm. */
    readonly alarmName: string | undefined,
    /** What the badge says of its alarm, in full sentences. */
    readonly description: string,
    /** Address of the alarm in the AWS console, where the badge has one. */
    readonly href: string | undefined,
  ) {
    super(AlarmSelectEvent.type, { bubbles: true });
  }
}

/** What a badge shows. */
export interface ShownContent extends Omit<BadgeContent, 'alarm'> {
  /** Name of the alarm, as CloudWatch knows it. Leave it out where a label stands in its place. */
  readonly alarmName?: string | undefined;
  /** Shown in the place of the alarm's name. */
  readonly label?: string | undefined;
  /** Address of the alarm in the AWS console. */
  readonly href?: string | undefined;
  /** CloudWatch's reason for the state; follows the sentence in the title. */
  readonly reason?: string | undefined;
  /** Whether the reason stands beside the state, and not in the title only. */
  readonly showReason?: boolean;
  /** As the text around it, or as a heading. */
  readonly size?: BadgeSize | undefined;
  /** The moment from which times are counted; where it is left out, the time of the drawing. */
  readonly now?: Date | undefined;
}

/**
 * The state of one CloudWatch alarm, small enough to sit inside a sentence. It says the state by
 * word, shape and colour; the full sentence, with what to do next, is its title and description.
 * It is as wide as what it says. With an address its name is a link, and its state is a button
 * beside it.
 *
 * A page loads a frame for each badge, so the badge keeps little in one. All that it shows is one
 * property, because each costs every frame half a kilobyte of heap; and it draws without Lit's
 * templates, which cost 19 (docs/decisions/badge-drawn-by-hand.md).
 *
 * @element ops-alarm-badge
 * @attr {string} state - Set by the badge, for whoever selects on it: the state that it shows.
 * @attr {string} doubt - Likewise: why the state may be wrong.
 * @attr {string} alarm-name - Likewise: the alarm's name, where it shows one.
 * @attr {string} label - Likewise: what stands in the place of the name.
 * @attr {string} size - Likewise.
 * @event {AlarmSelectEvent} ops-alarm-select - Its state was activated by mouse or keyboard.
 * @csspart name - The alarm's name or label.
 * @csspart state - The coloured lozenge with the state.
 * @csspart reason - CloudWatch's reason for the state, where it is shown.
 * @cssprop [--ops-alarm-badge-color=var(--ds-text)] - Colour of the name.
 * @cssprop [--ops-alarm-badge-max-name-size=24em] - Width from which on a name is cut with an ellipsis.
 * @cssprop [--ops-alarm-badge-max-reason-size=32em] - Width from which on a reason is cut.
 * @cssprop [--ops-alarm-badge-spare-size=0] - Room behind the lozenge for what it may say later.
 */
export class AlarmBadge extends ReactiveElement {
  static override shadowRootOptions = {
    ...ReactiveElement.shadowRootOptions,
    delegatesFocus: true,
  };
  static override styles = [shapeStyles, styles];

  /** What it shows. A state or doubt that it does not know becomes one that it knows. */
  @property({ attribute: false }) content: ShownContent = { state: 'loading' };

  /** The content with what its sentences call the alarm: the label, or the name. */
  #shown: ShownContent & BadgeContent = this.content;

  #draw: ((look: BadgeLook) => void) | undefined;

  protected override willUpdate(): void {
    const { content } = this;
    const alarm = [content.label, content.alarmName].find(Boolean);
    this.#shown = {
      ...content,
      state: knownState(content.state),
      doubt: knownDoubt(content.doubt),
      alarm: alarm && withoutTurns(alarm),
    };
    const { state, doubt, alarmName, label, size } = this.#shown;
    setAttributes(this, { state, doubt, 'alarm-name': alarmName, label, size });
  }

  protected override update(changed: PropertyValues<this>): void {
    super.update(changed);
    this.#draw ??= drawBadge(this.renderRoot, (event) => this.#select(event));
    this.#draw(this.#look);
  }

  get #look(): BadgeLook {
    const content = this.#shown;
    const { word, detail, time } = stateText(content, content.now ?? new Date());
    const start = detail ? word + separator : word;
    return {
      name: this.#name,
      description: this.#description,
      href: content.href,
      shape: shapeOf(content),
      ...(time ? { said: start, timed: detail, time } : { said: start + (detail ?? '') }),
      isBusy: content.state === 'loading',
      reason: content.showReason ? content.reason : undefined,
    };
  }

  get #name(): string {
    const { alarm, cause, editing } = this.#shown;
    if (alarm !== undefined || cause !== 'not-chosen') return alarm ?? '';
    return message(editing ? 'choose-alarm' : 'no-alarm');
  }

  get #description(): string {
    return [describe(this.#shown), this.#shown.reason].filter(Boolean).join('\n');
  }

  // What a press on the link does is the link's own, and the page's around it.
  #select(event: Event): void {
    if (event.target instanceof Element && event.target.closest('a')) return;
    const { alarmName, href } = this.content;
    this.dispatchEvent(new AlarmSelectEvent(alarmName, this.#description, href));
  }
}
