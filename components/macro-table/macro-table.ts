import { LitElement, html, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import type { LibraryMacro } from '../../contract/library';
import { icon } from '../internal/icons';
import { RequestEvent } from '../internal/request';
import { filterSelects } from './filters';
import type { MacroAction, MacroTableRequest } from './macro-request';
import { macroRow } from './macro-row';
import {
  columns,
  matching,
  noFilters,
  sorted,
  toRows,
  type Column,
  type Filters,
  type MacroRow,
  type Order,
} from './macro-rows';
import { styles } from './macro-table.styles';
import { message } from './messages';
import { pageButtons } from './page-buttons';
import { rowKeys } from './row-keys';

/**
 * More rows than most screens show at once, as few as one frame draws, and as many as a Tab key can be
 * asked to walk through.
 */
const pageSize = 25;

/**
 * All user macros: searched, filtered, sorted, and in pages. The arrow keys go from one
 * macro's title to the next.
 *
 * @element ops-macro-table
 * @event {RequestEvent<MacroTableRequest>} ops-request - Something shall be done with one macro, or the
 *   first one shall be made.
 */
export class MacroTable extends LitElement {
  static override styles = styles;

  /** The macros, in any order. */
  @property({ attribute: false }) macros: readonly LibraryMacro[] = [];

  /** Whether the page can show where a macro is used. */
  @property({ type: Boolean, attribute: 'with-uses' }) withUses = false;

  @state() private search = '';
  @state() private filters: Filters = noFilters;
  @state() private order: Order = { by: 'title', descending: false };
  @state() private page = 0;
  /** Id of the macro whose row has the menu. */
  @state() private menu: string | undefined;

  #rows: readonly MacroRow[] = [];
  #sorted: readonly MacroRow[] = [];
  #matching: readonly MacroRow[] = [];
  #keys: ReadonlyMap<string, number> = new Map();
  /** What had the focus in the rows before they were drawn. */
  #focused: HTMLElement | undefined;
  /** Whether the menu opens with the next drawing. */
  #opensMenu = false;

  // Sorting a thousand titles takes as long as drawing a page of them: a search only leaves some out.
  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('macros')) this.#rows = toRows(this.macros);
    const isSortedAnew = changed.has('macros') || changed.has('order');
    if (isSortedAnew) this.#sorted = sorted(this.#rows, this.order);
    if (['search', 'filters', 'order'].some((name) => changed.has(name))) this.page = 0;
    if (isSortedAnew || changed.has('search') || changed.has('filters')) {
      this.#matching = matching(this.#sorted, this.search, this.filters);
    }
    const last = Math.max(0, Math.ceil(this.#matching.length / pageSize) - 1);
    this.page = Math.min(this.page, last);
  }

  protected override updated(): void {
    // An element that moves with its row loses the focus.
    if (this.#focused?.isConnected && this.#focusedInRows() === undefined) this.#focused.focus();
    if (!this.#opensMenu) return;
    this.#opensMenu = false;
    const menu = this.renderRoot.querySelector('ops-action-menu');
    void menu?.updateComplete.then(() => menu.open());
  }

  /** Goes to the search. */
  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector<HTMLElement>('#control')?.focus(options);
  }

  protected override render(): TemplateResult {
    if (this.macros.length === 0) return this.#renderEmpty();
    const first = this.page * pageSize;
    const shown = this.#matching.slice(first, first + pageSize);
    this.#focused = this.#focusedInRows();
    this.#keys = rowKeys(
      shown.map(({ macro }) => macro.id),
      this.#keys,
      this.#idOf(this.#focused) ?? this.menu,
    );
    return html`
      ${this.#renderBar()} ${shown.length === 0 ? this.#renderNoMatch() : this.#renderTable(shown)}
      ${pageButtons(
        { page: this.page, pageSize, total: this.#matching.length },
        (page) => (this.page = page),
      )}
    `;
  }

  #renderEmpty(): TemplateResult {
    return html`<div class="none">
      <h3>${message('empty.heading')}</h3>
      <p>${message('empty.text')}</p>
      <button type="button" class="primary" @click=${() => this.#ask({ type: 'open-create' })}>
        ${message('empty.create')}
      </button>
    </div>`;
  }

  #renderBar(): TemplateResult {
    const shown = this.#matching.length;
    const count = this.macros.length;
    return html`<div class="bar">
      <div class="search">
        <label for="control">${message('search')}</label>
        <input
          id="control"
          type="search"
          placeholder=${message('search.hint')}
          .value=${live(this.search)}
          @input=${this.#type}
        />
      </div>
      ${filterSelects(this.filters, (filters) => (this.filters = filters))}
      <p role="status" class="subtle">
        ${
          shown === count
            ? message('count.all', { count })
            : message('count.filtered', { shown, count })
        }
      </p>
    </div>`;
  }

  #renderTable(shown: readonly MacroRow[]): TemplateResult {
    return html`<div class="scroll">
      <table role="table">
        <caption class="spoken">
          ${message('caption')}
        </caption>
        <thead role="rowgroup">
          <tr role="row" data-sort=${message('sort')}>
            ${columns.map((column) => this.#renderHeading(column))}
            <th scope="col" role="columnheader">
              <span class="spoken">${message('column.actions')}</span>
            </th>
          </tr>
        </thead>
        <tbody role="rowgroup" @keydown=${this.#move}>
          ${repeat(
            shown,
            ({ macro }) => this.#keys.get(macro.id),
            (row) => this.#renderRow(row),
          )}
        </tbody>
      </table>
    </div>`;
  }

  #renderRow(row: MacroRow): TemplateResult {
    const { macro, standing } = row;
    const change = macro.enabled ? 'disable' : 'enable';
    return macroRow(row, {
      hasMenu: this.menu === macro.id,
      actions: [
        'open',
        ...(this.withUses ? (['open-uses'] as const) : []),
        'open-duplicate',
        'open-rename',
        ...(standing === 'unpublished' ? [] : ([change] as const)),
        'open-delete',
      ],
      act: (type: MacroAction) => this.#ask({ type, macro }),
      openMenu: () => {
        this.menu = macro.id;
        this.#opensMenu = true;
      },
    });
  }

  #renderHeading(column: Column): TemplateResult {
    const { by, descending } = this.order;
    const direction = descending ? 'descending' : 'ascending';
    return html`<th scope="col" role="columnheader" aria-sort=${column === by ? direction : 'none'}>
      <button type="button" @click=${() => this.#sort(column)}>
        ${message(`column.${column}`)} ${icon('sorted')}
      </button>
    </th>`;
  }

  #renderNoMatch(): TemplateResult {
    return html`<div class="none">
      <h3>${message('none-match.heading')}</h3>
      <button type="button" @click=${this.#clear}>${message('none-match.clear')}</button>
    </div>`;
  }

  #type(event: InputEvent): void {
    this.search = (event.target as HTMLInputElement).value;
  }

  #clear(): void {
    this.search = '';
    this.filters = noFilters;
    this.focus();
  }

  #sort(column: Column): void {
    const { by, descending } = this.order;
    this.order = { by: column, descending: column === by && !descending };
  }

  #focusedInRows(): HTMLElement | undefined {
    const focused = this.shadowRoot?.activeElement;
    return focused instanceof HTMLElement && focused.closest('tbody') ? focused : undefined;
  }

  /** The macro in whose row the element stands. */
  #idOf(element: HTMLElement | undefined): string | undefined {
    const row = element?.closest<HTMLTableRowElement>('tr');
    return row ? [...this.#keys.keys()][row.sectionRowIndex] : undefined;
  }

  #move(event: KeyboardEvent): void {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const titles = [...this.renderRoot.querySelectorAll<HTMLElement>('[data-open]')];
    const at = titles.indexOf(event.target as HTMLElement);
    if (step === undefined || at < 0) return;
    event.preventDefault();
    titles[at + step]?.focus();
  }

  #ask(request: MacroTableRequest): void {
    this.dispatchEvent(new RequestEvent(request));
  }
}
