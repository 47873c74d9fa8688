import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { MacroAnswer } from '../../contract/macros';
import { shownAnswer, type Reading } from '../../rules/reading';
import { AlarmSelectEvent } from '../alarm-badge/alarm-badge';
import { icon } from '../internal/icons';
import { showAlarm } from './alarms-inside';
import { sentenceOf } from './describe';
import { drawOutput, targetIn, type DrawnOutput } from './draw-output';
import { styles } from './macro-view.styles';
import { message } from './messages';
import { reveal } from './reveal';
import { watchScrollers } from './scrollers';
import { storageStyles } from './storage.styles';
import { textStyles } from './text.styles';

/** What there is of a macro; `loading` is before the first answer. */
export type MacroViewState = 'loading' | MacroAnswer['state'];

/** The reader followed a link in the output, or one of an alarm. */
export class MacroFollowEvent extends Event {
  static readonly type = 'ops-macro-follow';

  constructor(
    /** The full address. */
    readonly url: string,
    /** Whether it shall open beside the page, and not in its place. */
    readonly isBeside: boolean,
  ) {
    super(MacroFollowEvent.type, { bubbles: true });
  }
}

/** The reader wants a macro that could not be shown to be asked for again. */
export class MacroRetryEvent extends Event {
  static readonly type = 'ops-macro-retry';

  constructor() {
    super(MacroRetryEvent.type, { bubbles: true });
  }
}

/**
 * What one user macro shows: its output, which is cleaned once more and stands in the shadow root,
 * or a sentence that says why there is none. Alarms in the output are badges. The output stays until
 * another answer comes.
 *
 * @element ops-macro-view
 * @event {MacroFollowEvent} ops-macro-follow - A link was activated by mouse or keyboard.
 * @event {MacroRetryEvent} ops-macro-retry - It shall be asked for again.
 * @event {AlarmSelectEvent} ops-alarm-select - The state of an alarm in it was activated.
 * @csspart output - The output.
 * @csspart message - What is said in its place.
 * @cssprop [--ops-macro-view-loading-size=5rem] - Height that is kept free before the first answer.
 */
export class MacroView extends LitElement {
  static override styles = [styles, textStyles, storageStyles];

  /** The macro's name, as the page stores it. */
  @property({ attribute: 'macro-name', reflect: true }) macroName = '';

  /** Follows from the answer. */
  @property({ reflect: true }) state: MacroViewState = 'loading';

  /** What the macro came to; undefined before the first answer. */
  @property({ attribute: false }) answer?: MacroAnswer | undefined;

  /** Whether it stands in a sentence. */
  @property({ type: Boolean, reflect: true }) inline = false;

  /** Whether the page is being edited: then also a macro says something that shows nothing. */
  @property({ type: Boolean }) editing = false;

  /** The address of the page, from which links in the output count. */
  @property({ attribute: 'base-url' }) baseUrl?: string | undefined;

  /** What is known of the answer's alarms, in their order; undefined while nothing is. */
  @property({ attribute: false }) readings: readonly (Reading | undefined)[] = [];

  /** The moment from which times are counted; while nobody sets it, the time of the drawing. */
  @property({ attribute: false }) now?: Date | undefined;

  #drawn: DrawnOutput | undefined;
  #stopWatching: (() => void) | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stopWatching?.();
    this.#stopWatching = undefined;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#watch();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    this.state = this.answer?.state ?? 'loading';
    if (!changed.has('answer') && !changed.has('baseUrl')) return;
    const { answer } = this;
    this.#drawn = answer?.state === 'shown' ? drawOutput(answer, this.baseUrl) : undefined;
    this.#watch();
  }

  protected override render(): TemplateResult | typeof nothing {
    const { answer, macroName, editing } = this;
    if (!answer) {
      return html`<div part="message" class="loading" aria-busy="true">
        <span class="ops-spoken">${message('loading', { macro: macroName })}</span>
      </div>`;
    }
    // What is in the output is no template of ours: it came from the backend, and was cleaned.
    if (this.#drawn) {
      return html`<div
        @click=${this.#follow}
        @auxclick=${this.#follow}
        @ops-alarm-select=${this.#select}
      >
        ${this.#drawn.content}
      </div>`;
    }
    const sentence = sentenceOf(answer, macroName, editing);
    if (!sentence) return nothing;
    return html`<div part="message" class=${answer.state === 'failed' ? 'failed' : 'note'}>
      ${icon(answer.state === 'failed' ? 'error' : 'information')}
      <span>${sentence}</span>
      ${
        answer.state === 'unavailable'
          ? html`<button type="button" @click=${this.#retry}>${message('retry')}</button>`
          : nothing
      }
    </div>`;
  }

  protected override updated(): void {
    const { shadowRoot } = this;
    if (!shadowRoot) return;
    const own = this.#drawn?.sheet;
    const shared = shadowRoot.adoptedStyleSheets.slice(0, MacroView.styles.length);
    shadowRoot.adoptedStyleSheets = own ? [...shared, own] : shared;
    const now = this.now ?? new Date();
    for (const { badge, alarm } of this.#drawn?.badges ?? []) {
      const reading = alarm === undefined ? undefined : this.readings[alarm];
      showAlarm(badge, this.#reference(alarm), reading && shownAnswer(reading, now), {
        checkedAt: reading?.checkedAt,
        now,
        editing: this.editing,
      });
    }
  }

  // Whoever waits for the view waits for the badges in it.
  protected override async getUpdateComplete(): Promise<boolean> {
    const isComplete = await super.getUpdateComplete();
    for (const { badge } of this.#drawn?.badges ?? []) await badge.updateComplete;
    return isComplete;
  }

  #reference(alarm: number | undefined): unknown {
    return this.answer?.state === 'shown' && alarm !== undefined
      ? this.answer.alarms[alarm]
      : undefined;
  }

  #watch(): void {
    this.#stopWatching?.();
    this.#stopWatching = this.#drawn && watchScrollers(this.#drawn.content);
  }

  // The frame's sandbox opens nothing by itself, for whatever button.
  #follow(event: MouseEvent): void {
    const link = event.composedPath().find((node) => node instanceof HTMLAnchorElement);
    if (!link?.href || event.button > 1) return;
    event.preventDefault();
    const address = link.getAttribute('href') ?? '';
    const target = address.startsWith('#') && this.#drawn && targetIn(this.#drawn.content, address);
    if (target) {
      reveal(target);
      return;
    }
    const isElsewhere = !this.baseUrl || new URL(this.baseUrl).origin !== new URL(link.href).origin;
    const isAsked = event.button === 1 || event.ctrlKey || event.metaKey || event.shiftKey;
    const isBeside = isElsewhere || isAsked || link.target === '_blank';
    this.dispatchEvent(new MacroFollowEvent(link.href, isBeside));
  }

  #select({ alarmName, description, href }: AlarmSelectEvent): void {
    this.dispatchEvent(new AlarmSelectEvent(alarmName, description, href));
  }

  #retry(): void {
    this.dispatchEvent(new MacroRetryEvent());
  }
}
