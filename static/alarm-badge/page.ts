import { ReactiveElement, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import type {
  AlarmBadge,
  AlarmSelectEvent,
  ShownContent,
} from '../../components/alarm-badge/alarm-badge';
import type { AlarmReference } from '../../contract/alarms';
import { isReported } from '../../rules/alarm-state';
import type { BadgeAnswer } from '../../rules/answer';
import { shownAnswer } from '../../rules/reading';
import { systemClock, type Clock } from '../shared/clock';
import type { PageBatch } from '../shared/page-batch/page-batch';
import { AlarmWatch } from './alarm-watch';
import type { BadgeHost } from './badge-host';
import { message } from './messages';

/**
 * One badge macro: shows the state of its alarm, and leads to the alarm in AWS. It does without Lit's
 * templates, as the badge does.
 *
 * @element ops-alarm-badge-page
 */
export class AlarmBadgePage extends ReactiveElement {
  /** What the page reads alarms through, together with its neighbours. */
  @property({ attribute: false }) batch?: PageBatch<AlarmReference, BadgeAnswer>;

  /** The Confluence around the frame. */
  @property({ attribute: false }) host?: BadgeHost;

  /** The time that passes between reads. */
  @property({ attribute: false }) clock: Clock = systemClock;

  readonly #watch = new AlarmWatch(this);
  #badge: AlarmBadge | undefined;

  // The page has no styles of its own, so it does without a shadow root: there is one for each badge
  // of a page.
  protected override createRenderRoot(): this {
    return this;
  }

  protected override update(changed: PropertyValues<this>): void {
    super.update(changed);
    const { context, reading, isDue } = this.#watch.state;
    // The first size of a frame in text may be its last, so it is that of a badge with its state, or
    // at least with its name.
    if (!isDue || !(context ?? reading)) return;
    const badge = (this.#badge ??= this.#makeBadge());
    badge.content = this.#content;
    if (badge.parentNode !== this) this.append(badge);
  }

  // Whoever waits for the page waits for the badge on it.
  protected override async getUpdateComplete(): Promise<boolean> {
    const isComplete = await super.getUpdateComplete();
    await this.#badge?.updateComplete;
    return isComplete;
  }

  #makeBadge(): AlarmBadge {
    const badge = document.createElement('ops-alarm-badge');
    badge.addEventListener('click', (event) => this.#follow(event));
    badge.addEventListener('auxclick', (event) => this.#follow(event));
    badge.addEventListener('ops-alarm-select', (event) => this.#select(event));
    return badge;
  }

  get #content(): ShownContent {
    const { context, reading } = this.#watch.state;
    const { label, showSince = true, showReason = false, size } = context?.display ?? {};
    return {
      state: 'loading',
      ...this.#shown,
      alarmName: label ? undefined : (context?.alarmName ?? reading?.answer.alarmName),
      label,
      editing: context?.editing ?? false,
      hideSince: !showSince,
      showReason,
      size,
      href: this.#url,
      checkedAt: reading?.checkedAt.toISOString(),
      now: this.clock.now(),
    };
  }

  get #shown(): BadgeAnswer | undefined {
    const { reading } = this.#watch.state;
    return reading && shownAnswer(reading, this.clock.now());
  }

  /** Where the badge leads, unless its macro or an administrator wants no links. */
  get #url(): string | undefined {
    return this.#watch.state.context?.display.link ? this.#shown?.consoleUrl : undefined;
  }

  // The frame's sandbox opens nothing by itself, for whatever button.
  #follow(event: MouseEvent): void {
    const isLink = event.composedPath().some((node) => node instanceof HTMLAnchorElement);
    if (!isLink || event.button > 1) return;
    event.preventDefault();
    this.#open();
  }

  #open(): void {
    if (this.#url) void this.host?.open(this.#url).catch(() => undefined);
  }

  /** A badge that hides its alarm has no details, nor has one that has no state to explain. */
  #select(selected: AlarmSelectEvent): void {
    const { context, reading } = this.#watch.state;
    const { reference, contentId, alarmName, display } = context ?? {};
    const { host } = this;
    const isShown = reading !== undefined && isReported(reading.answer.state);
    if (!host || !isShown || !reference || 'seal' in reference) {
      this.#tell(selected);
      return;
    }
    const { answer, checkedAt } = reading;
    const isLinkless = !display?.link;
    const opened = { reference, contentId, alarmName, label: display?.label, answer, isLinkless };
    host
      .showDetails(message('details-title'), { ...opened, checkedAt: checkedAt.toISOString() })
      .catch(() => this.#tell(selected));
  }

  /** A frame has no room for sentences: Confluence shows them at the edge of its window. */
  #tell({ alarmName, description }: AlarmSelectEvent): void {
    const title = this.#watch.state.context?.display.label ?? alarmName ?? message('flag-title');
    const actions = [{ text: message('refresh-now'), onClick: () => this.#watch.refresh() }];
    if (this.#url) actions.unshift({ text: message('open-in-aws'), onClick: () => this.#open() });
    this.host?.flag({ id: 'alarm-badge', title, description, actions });
  }
}
