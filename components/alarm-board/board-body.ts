import { html, nothing, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { BoardGrouping, BoardLayout, BoardOrder } from '../../contract/board';
import type { AlarmSelectEvent } from '../alarm-badge/alarm-badge';
import { separator } from '../alarm-badge/describe';
import type { RowSetting } from './alarm-row';
import type { BoardContent } from './board-content';
import type { BoardLine } from './board-lines';
import { message } from './messages';
import { RowWindow } from './row-window';
import { stepFrom } from './steps';
import { tableHeading } from './table-heading';

/**
 * A board of more alarms draws those in sight only; so it does when a filter leaves fewer, because all
 * of those would have to be drawn anew.
 */
const mostDrawn = 100;

/** What drawing lines needs beside them. */
interface LineContext {
  readonly content: BoardContent;
  /** Of all alarms, whatever the reader has narrowed them down to. */
  readonly total: number;
  readonly layout: BoardLayout;
  readonly order: BoardOrder;
  readonly group: BoardGrouping;
  readonly sort: (order: BoardOrder) => void;
  readonly select: (event: AlarmSelectEvent) => void;
}

/** One line with its place: pixels from the top where lines are scrolled. */
interface PlacedLine {
  readonly line: BoardLine;
  readonly index: number;
  readonly start?: number;
}

/**
 * Draws the alarms of a board, and lets the arrow keys go through them. The roles are those of a table
 * or a list and not of a grid: there is nothing to edit in a cell, and screen readers keep the keys by
 * which they read tables.
 */
export class BoardBody implements ReactiveController {
  readonly #host: LitElement;
  readonly #window: RowWindow;
  #lines: readonly BoardLine[] = [];
  /** Of the lines that are drawn, the numbers by which their elements are kept. */
  #keys: ReadonlyMap<string, number> = new Map();
  /** Key of the alarm at which the Tab key stops. */
  #current: string | undefined;
  /** Whether it is to get the focus with the next drawing. */
  #movesFocus = false;
  #isPrinting = false;

  constructor(host: LitElement) {
    this.#host = host;
    this.#window = new RowWindow(host, () => host.renderRoot.querySelector('.scroll'));
    host.addController(this);
  }

  hostConnected(): void {
    window.addEventListener('beforeprint', this.#print);
    window.addEventListener('afterprint', this.#print);
  }

  hostUpdated(): void {
    if (!this.#movesFocus) return;
    this.#movesFocus = false;
    const row = this.#host.renderRoot.querySelector<HTMLElement>('ops-alarm-row[data-current]');
    void (row as LitElement | null)?.updateComplete.then(() => row?.focus());
  }

  hostDisconnected(): void {
    window.removeEventListener('beforeprint', this.#print);
    window.removeEventListener('afterprint', this.#print);
  }

  /** The alarms as a table, a list or tiles. */
  lines(lines: readonly BoardLine[], context: LineContext): TemplateResult {
    this.#keepCurrent(lines);
    const alarms = lines.flatMap((line) => (line.kind === 'alarm' ? [line.alarm] : []));
    const accounts = context.content.sources.flatMap(({ account }) => (account ? [account] : []));
    const setting: RowSetting = {
      layout: context.layout,
      columns: {
        account:
          context.group !== 'account' &&
          new Set(accounts.map(({ displayName }) => displayName)).size > 1,
        region:
          context.group !== 'region' && new Set(accounts.map(({ region }) => region)).size > 1,
        link:
          context.content.display?.link !== false &&
          alarms.some(({ read }) => read.answer.consoleUrl !== undefined),
      },
      checkedAt: context.content.checkedAt,
      now: context.content.now ?? new Date(),
    };
    const body = this.#renderBody(setting, context);
    if (context.layout !== 'table') return body;
    return html`<div
      class="table"
      role="table"
      aria-label=${context.content.display?.title ?? message('board')}
      aria-description=${message('keys')}
      aria-rowcount=${lines.length + 1}
    >
      ${tableHeading(setting.columns, context)} ${body}
    </div>`;
  }

  /** Before the first answer: the place of the alarms is kept. */
  loading({ sources }: BoardContent): TemplateResult {
    const expected = sources.reduce(
      (sum, { asked }) => sum + (asked?.kind === 'names' ? asked.alarmNames.length : 3),
      0,
    );
    return html`<div class="loading" aria-busy="true">
      <p class="spoken">${message('loading')}</p>
      ${Array.from({ length: Math.min(10, expected || 3) }, () => html`<div class="bone"></div>`)}
    </div>`;
  }

  /** Where no source has an alarm. What is missing is told above; then there is no more to say. */
  none(sources: BoardContent['sources']): TemplateResult | typeof nothing {
    if (sources.some(({ absence }) => absence)) return nothing;
    return html`<div class="none">
      <h3>${message('none.heading')}</h3>
      <p>${message('none.text')}</p>
    </div>`;
  }

  /** Where the reader has narrowed the board down too far. */
  noMatch(clear: () => void): TemplateResult {
    return html`<div class="none">
      <h3>${message('none-match.heading')}</h3>
      <button type="button" @click=${clear}>${message('none-match.clear')}</button>
    </div>`;
  }

  // Where the current alarm is gone, the one that now stands in its place has its element and focus.
  #keepCurrent(lines: readonly BoardLine[]): void {
    const before = this.#lines;
    this.#lines = lines;
    if (lines.some(({ key }) => key === this.#current)) return;
    const at = before.findIndex(({ key }) => key === this.#current);
    const next = [...lines.slice(Math.max(0, at)), ...lines.slice(0, Math.max(0, at)).reverse()];
    const current = next.find(({ kind }) => kind === 'alarm')?.key;
    const number = this.#keys.get(this.#current ?? '');
    if (current !== undefined && number !== undefined) this.#keys = new Map([[current, number]]);
    this.#current = current;
  }

  // Lines are numbered from the current one on, which keeps its number: its element is never moved,
  // because that would take the focus from it, and the others are used again for other alarms.
  #numbered(placed: readonly PlacedLine[]): ReadonlyMap<string, number> {
    const current = this.#keys.get(this.#current ?? '') ?? 0;
    const at = placed.findIndex(({ line }) => line.key === this.#current);
    return new Map(placed.map(({ line }, place) => [line.key, current + place - at]));
  }

  #renderBody(setting: RowSetting, context: LineContext): TemplateResult {
    const { layout } = setting;
    const isScrolled = layout !== 'tiles' && this.#isMany(context) && !this.#isPrinting;
    const current = this.#lines.findIndex(({ key }) => key === this.#current);
    const { items, totalSize } = this.#window.lines(isScrolled ? this.#lines.length : 0, current);
    const placed: readonly PlacedLine[] = isScrolled
      ? items.flatMap(({ index, start }) => {
          const line = this.#lines[index];
          return line ? [{ line, index, start }] : [];
        })
      : this.#lines.map((line, index) => ({ line, index }));
    this.#keys = this.#numbered(placed);
    return html`<div
      class=${isScrolled ? `${layout} scroll` : layout}
      role=${layout === 'table' ? 'rowgroup' : 'list'}
      aria-label=${layout === 'table' ? nothing : (context.content.display?.title ?? message('board'))}
      @keydown=${this.#move}
      @focusin=${this.#follow}
      @ops-alarm-select=${context.select}
    >
      ${isScrolled ? html`<div class="spacer" role="presentation" .style=${`block-size: ${totalSize}px`}></div>` : nothing}
      ${repeat(
        placed,
        ({ line }) => this.#keys.get(line.key),
        (line) => this.#renderLine(line, setting),
      )}
    </div>`;
  }

  // A list that folds most of its alarms has few lines, however many alarms there are.
  #isMany({ layout, total }: LineContext): boolean {
    return (layout === 'table' ? total : this.#lines.length) > mostDrawn;
  }

  #renderLine({ line, index, start }: PlacedLine, setting: RowSetting): TemplateResult {
    const isTable = setting.layout === 'table';
    const role = isTable ? 'row' : 'listitem';
    const place = start === undefined ? '' : `transform: translateY(${start}px)`;
    if (line.kind === 'group') {
      const counted = message('in-group', { count: line.count });
      const inAlarm = line.inAlarm > 0 ? [message('in-group-alarm', { count: line.inAlarm })] : [];
      return html`<div
        class="group"
        role=${role}
        aria-rowindex=${isTable ? index + 2 : nothing}
        .style=${place}
      >
        <span role=${isTable ? 'rowheader' : nothing}>
          <bdi>${line.label}</bdi>
          <span class="subtle small">${[counted, ...inAlarm].join(separator)}</span>
        </span>
      </div>`;
    }
    const isCurrent = line.key === this.#current;
    return html`<ops-alarm-row
      role=${role}
      aria-rowindex=${isTable ? index + 2 : nothing}
      aria-setsize=${isTable ? nothing : this.#lines.length}
      aria-posinset=${isTable ? nothing : index + 1}
      data-key=${line.key}
      ?data-current=${isCurrent}
      .style=${place}
      .alarm=${line.alarm}
      .setting=${setting}
      .isCurrent=${isCurrent}
    ></ops-alarm-row>`;
  }

  readonly #move = (event: KeyboardEvent): void => {
    const at = this.#lines.findIndex(({ key }) => key === keyOf(event));
    const next = at < 0 ? undefined : stepFrom(this.#lines, at, event);
    if (next === undefined) return;
    event.preventDefault();
    this.#current = this.#lines[next]?.key;
    this.#movesFocus = true;
    this.#window.reveal(next);
    this.#host.requestUpdate();
  };

  readonly #follow = (event: Event): void => {
    const key = keyOf(event);
    if (key === undefined || key === this.#current) return;
    this.#current = key;
    this.#host.requestUpdate();
  };

  // What is printed, or saved as a PDF, is the whole table.
  readonly #print = ({ type }: Event): void => {
    this.#isPrinting = type === 'beforeprint';
    this.#host.requestUpdate();
  };
}

function keyOf({ target }: Event): string | undefined {
  return (target as HTMLElement).dataset['key'];
}
