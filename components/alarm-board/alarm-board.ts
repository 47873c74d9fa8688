import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { BoardLayout } from '../../contract/board';
import { countStandings, type StandingCounts } from '../../rules/alarm-standing';
import {
  inOrder,
  matching,
  toBoardAlarms,
  type BoardAlarm,
  type ReadAlarm,
} from '../../rules/board-alarms';
import type { AlarmSelectEvent } from '../alarm-badge/alarm-badge';
import { Announcer } from '../internal/announcer';
import { icon } from '../internal/icons';
import { collator } from '../internal/intl';
import { styles } from './alarm-board.styles';
import { arrangementFields, standingButtons, type Arrangement } from './board-bar';
import type { BoardContent } from './board-content';
import { boardFoot } from './board-foot';
import { boardHead } from './board-head';
import { BoardBody } from './board-body';
import { toLines, type BoardLines } from './board-lines';
import { Changes } from './changes';
import { message } from './messages';
import { missingSentences, sourceNotes } from './source-notes';
import { Wall } from './wall';

/** The reader wants to know more of one alarm of a board. */
export class BoardSelectEvent extends Event {
  static readonly type = 'ops-board-select';

  constructor(
    /** The alarm, as the board was given it. */
    readonly alarm: ReadAlarm,
    /** What the board says of it, in full sentences. */
    readonly description: string,
  ) {
    super(BoardSelectEvent.type, { bubbles: true });
  }
}

/** The reader has searched, filtered, grouped or sorted a board; it has done so already. */
export class BoardArrangeEvent extends Event {
  static readonly type = 'ops-board-arrange';

  constructor(readonly arrangement: Arrangement) {
    super(BoardArrangeEvent.type, { bubbles: true });
  }
}

/** How many alarms each layout shows before the rest is folded. A table scrolls. */
const limits: Readonly<Record<BoardLayout, number>> = { table: Infinity, list: 10, tiles: 60 };

/** So many alarms are looked through without a search. */
const few = 8;

/** How many more are unfolded at a time where they are not scrolled. */
const step = 100;

const asGiven: Partial<Arrangement> = {};

/**
 * Alarms of one or several accounts, the worst first: a table, a list or tiles. Counts by state filter
 * it; it is searched, grouped and sorted by its reader. The arrow keys go from one alarm to the next,
 * and the Tab key stops at one of them only.
 *
 * @element ops-alarm-board
 * @event {BoardSelectEvent} ops-board-select - An alarm was activated by mouse or keyboard.
 * @event {BoardArrangeEvent} ops-board-arrange - The reader arranged the alarms in another way.
 * @cssprop [--ops-alarm-board-max-size=40rem] - Height from which on more than 100 alarms are scrolled.
 */
export class AlarmBoard extends LitElement {
  static override styles = styles;

  /** What it shows. */
  @property({ attribute: false }) content: BoardContent = { rows: undefined, sources: [] };

  /** Whether changes are told elsewhere: one page tells them once. */
  @property({ type: Boolean }) quiet = false;

  /** Whether it fills a screen on a wall: dark, large, and without what needs a hand. */
  @property({ type: Boolean, reflect: true }) wall = false;

  @state() private chosen = asGiven;
  /** How many steps the reader has unfolded. */
  @state() private unfolded = 0;
  @state() private showsScaling: boolean | undefined;

  #alarms: readonly BoardAlarm[] = [];
  #counted: readonly BoardAlarm[] = [];
  #found: readonly BoardAlarm[] = [];
  #counts: StandingCounts = countStandings([]);
  #shown: BoardLines = { lines: [], rest: [] };
  readonly #changes = new Changes();
  #news = '';
  readonly #announcer = new Announcer(this);
  readonly #wall = new Wall(this);
  readonly #body = new BoardBody(this);

  get #arrangement(): Arrangement {
    const { display } = this.content;
    return {
      search: '',
      standings: new Set(),
      order: display?.order ?? 'severity',
      group: display?.group ?? 'none',
      ...this.chosen,
    };
  }

  get #layout(): BoardLayout {
    return this.content.display?.layout ?? 'table';
  }

  get #limit(): number {
    if (this.wall) return this.#wall.capacity;
    const least = this.content.display?.limit ?? limits[this.#layout];
    return least + this.unfolded * step;
  }

  get #scalingIsShown(): boolean {
    return this.showsScaling ?? this.content.display?.showScaling ?? false;
  }

  // Sorting by name takes longest: it is done for a new answer alone.
  protected override willUpdate(changed: PropertyValues): void {
    const { rows, sources, now } = this.content;
    if (changed.has('content')) {
      const { compare } = collator({ numeric: true, sensitivity: 'base' });
      this.#alarms = toBoardAlarms(
        rows ?? [],
        sources.map(({ account }) => account),
        compare,
      );
    }
    if (
      ['content', 'chosen', 'showsScaling', 'unfolded', 'wall'].some((name) => changed.has(name))
    ) {
      this.#arrange();
    }
    if (changed.has('content') && rows) {
      const calling = this.#alarms.filter(({ isScaling }) => !isScaling);
      this.#news = this.#changes.tell(calling, missingSentences(sources), now ?? new Date());
    }
  }

  #arrange(): void {
    const { search, standings, order, group } = this.#arrangement;
    const isCounted = ({ isScaling }: BoardAlarm): boolean => this.#scalingIsShown || !isScaling;
    this.#counted = this.#alarms.filter(isCounted);
    this.#counts = countStandings(this.#counted);
    this.#found = inOrder(matching(this.#counted, search, standings), order);
    this.#shown = toLines(this.#found, this.wall ? 'none' : group, this.#limit);
  }

  /** Draws anew what a wall has room for. */
  refit(): void {
    this.#arrange();
    this.requestUpdate();
  }

  protected override render(): TemplateResult {
    const { content } = this;
    const isLoading = content.rows === undefined;
    return html`
      ${boardHead(content, this.#layout === 'tiles' ? this.#renderFill() : nothing)}
      ${sourceNotes(content.sources)}
      ${isLoading || this.#alarms.length === 0 ? nothing : this.#renderBar()}
      ${isLoading ? this.#body.loading(content) : this.#renderAlarms()} ${this.#renderSpoken()}
    `;
  }

  #renderFill(): TemplateResult | typeof nothing {
    if (!document.fullscreenEnabled && !this.wall) return nothing;
    return html`<button type="button" class="fill" @click=${() => this.#wall.toggle()}>
      ${icon(this.wall ? 'cross' : 'fill')} ${message(this.wall ? 'leave' : 'fill')}
    </button>`;
  }

  #renderBar(): TemplateResult {
    const change = (chosen: Partial<Arrangement>): void => this.#change(chosen);
    return html`<div class=${this.#layout === 'table' ? 'bar table-bar' : 'bar'}>
      ${standingButtons(this.#counts, this.#arrangement, change)}
      ${this.#alarms.length > few ? arrangementFields(this.#arrangement, change) : nothing}
    </div>`;
  }

  #renderAlarms(): TemplateResult | typeof nothing {
    const { content } = this;
    if (this.#alarms.length === 0) return this.#body.none(content.sources);
    const lines =
      this.#found.length === 0 && this.#counted.length > 0
        ? this.#body.noMatch(() => this.#clear())
        : this.#body.lines(this.#shown.lines, {
            content,
            total: this.#counted.length,
            layout: this.#layout,
            order: this.#arrangement.order,
            group: this.#arrangement.group,
            sort: (order) => this.#change({ order }),
            select: (event) => this.#select(event),
          });
    return html`${lines}
    ${boardFoot({
      found: this.#found.length,
      count: this.#counted.length,
      rest: this.#shown.rest,
      isUnfolded: this.unfolded > 0,
      isSilent: this.#layout === 'tiles',
      scaling: this.#alarms.filter(({ isScaling }) => isScaling).length,
      scalingIsShown: this.#scalingIsShown,
      unfold: () => (this.unfolded += 1),
      fold: () => (this.unfolded = 0),
      showScaling: (shows) => (this.showsScaling = shows),
    })}`;
  }

  // Tiles on a wall must not make a screen reader speak that nobody listens to.
  #renderSpoken(): TemplateResult | typeof nothing {
    if (this.#layout === 'tiles' || this.quiet) return nothing;
    return this.#announcer.region(this.#news, this.content.checkedAt ?? '');
  }

  #change(chosen: Partial<Arrangement>): void {
    this.chosen = { ...this.chosen, ...chosen };
    this.unfolded = 0;
    this.dispatchEvent(new BoardArrangeEvent(this.#arrangement));
  }

  #clear(): void {
    this.#change({ search: '', standings: new Set() });
    this.renderRoot.querySelector<HTMLElement>('#control')?.focus();
  }

  #select({ target, description }: AlarmSelectEvent): void {
    const { key } = (target as HTMLElement).dataset;
    const alarm = this.#alarms.find((each) => each.key === key);
    if (alarm) this.dispatchEvent(new BoardSelectEvent(alarm.read, description));
  }
}
