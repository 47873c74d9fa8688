import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { BadEntry } from '../../rules/import/found';
import { styles } from './import-report.styles';
import { message } from './messages';
import { reportLine } from './report-line';
import { problemInWords, type ReportRow } from './report-row';

/** Macros are to be imported, or to be left out. */
export class ImportChooseEvent extends Event {
  static readonly type = 'ops-import-choose';

  constructor(
    readonly ids: readonly number[],
    readonly isChosen: boolean,
  ) {
    super(ImportChooseEvent.type, { bubbles: true });
  }
}

/** A macro is to have this name here. */
export class ImportRenameEvent extends Event {
  static readonly type = 'ops-import-rename';

  constructor(
    readonly id: number,
    readonly name: string,
  ) {
    super(ImportRenameEvent.type, { bubbles: true });
  }
}

/** As many rows as a screen reader or a Tab key can be asked to walk through. */
const pageSize = 50;

const filters = ['runs', 'runs-with-changes', 'needs-rewrite', 'name'] as const;
type Filter = (typeof filters)[number];

/**
 * What became of each macro of an import, or will: which can be used as they are, what to change in
 * the others, under which names they come, and which entries are none.
 *
 * @element ops-import-report
 * @event {ImportChooseEvent} ops-import-choose - Macros are to be imported, or to be left out.
 * @event {ImportRenameEvent} ops-import-rename - A macro is to have another name.
 */
export class ImportReport extends LitElement {
  static override styles = styles;

  /** The macros, in the order of their files. */
  @property({ attribute: false }) rows: readonly ReportRow[] = [];

  /** What holds no macro that could be imported. */
  @property({ attribute: false }) bad: readonly BadEntry[] = [];

  /** Whether nothing can be chosen at the moment. */
  @property({ type: Boolean }) busy = false;

  @state() private only: Filter | undefined;
  @state() private page = 0;
  /** The macros whose findings are shown, and whose names are being changed. */
  @state() private opened: ReadonlySet<number> = new Set();
  @state() private renaming: ReadonlySet<number> = new Set();

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('rows') && this.only && this.#matching(this.only).length === 0) {
      this.only = undefined;
    }
    if (changed.has('only')) this.page = 0;
    const last = Math.max(0, Math.ceil(this.#matching(this.only).length / pageSize) - 1);
    this.page = Math.min(this.page, last);
  }

  protected override render(): TemplateResult {
    return html`${this.rows.length > 0 ? this.#renderRows() : nothing}
    ${this.bad.length > 0 ? this.#renderBad() : nothing}`;
  }

  #matching(only: Filter | undefined): readonly ReportRow[] {
    if (only === undefined) return this.rows;
    return this.rows.filter(({ verdict, problem }) =>
      only === 'name' ? problem !== undefined : verdict === only,
    );
  }

  #renderRows(): TemplateResult {
    const matching = this.#matching(this.only);
    const first = this.page * pageSize;
    const shown = matching.slice(first, first + pageSize);
    return html`
      ${this.#renderBar(matching)}
      <div class="scroll">
        <table role="table">
          <caption class="spoken">
            ${message('caption')}
          </caption>
          <thead role="rowgroup">
            <tr role="row">
              ${(['choose', 'name', 'title', 'report', 'findings', 'result'] as const).map(
                (column) =>
                  html`<th scope="col" role="columnheader">${message(`column.${column}`)}</th>`,
              )}
            </tr>
          </thead>
          <tbody role="rowgroup">
            ${repeat(
              shown,
              ({ id }) => id,
              (row) =>
                reportLine(row, {
                  isBusy: this.busy,
                  isOpen: this.opened.has(row.id),
                  isRenaming: this.renaming.has(row.id),
                  choose: (isChosen) => this.#choose([row.id], isChosen),
                  open: () => (this.opened = toggled(this.opened, row.id)),
                  startRenaming: () => void this.#startRenaming(row.id),
                  rename: (name) => this.dispatchEvent(new ImportRenameEvent(row.id, name)),
                }),
            )}
          </tbody>
        </table>
      </div>
      ${matching.length > pageSize ? this.#renderPages(first, shown.length, matching.length) : nothing}
    `;
  }

  #renderBar(matching: readonly ReportRow[]): TemplateResult {
    const ids = matching.filter(({ end }) => end === undefined).map(({ id }) => id);
    const chosen = this.rows.filter(({ isChosen }) => isChosen).length;
    return html`<div class="bar">
      <div class="chips" role="group" aria-label=${message('only')}>
        ${this.#renderChip(undefined, message('only.all', { count: this.rows.length }))}
        ${filters.map((only) => {
          const count = this.#matching(only).length;
          return count > 0 ? this.#renderChip(only, message(`only.${only}`, { count })) : nothing;
        })}
      </div>
      <p role="status" class="subtle">${message('chosen', { chosen, count: this.rows.length })}</p>
      ${
        this.busy || ids.length === 0
          ? nothing
          : html`<div class="chips">
              <button type="button" class="link" @click=${() => this.#choose(ids, true)}>
                ${message('choose-all')}
              </button>
              <button type="button" class="link" @click=${() => this.#choose(ids, false)}>
                ${message('choose-none')}
              </button>
            </div>`
      }
    </div>`;
  }

  #renderChip(only: Filter | undefined, label: string): TemplateResult {
    return html`<button
      type="button"
      class="chip"
      aria-pressed=${this.only === only ? 'true' : 'false'}
      @click=${() => (this.only = only)}
    >
      ${label}
    </button>`;
  }

  #renderPages(first: number, shown: number, total: number): TemplateResult {
    const turn = (step: number, isEnd: boolean): (() => void) => {
      return () => {
        if (!isEnd) this.page += step;
      };
    };
    const isLast = first + shown >= total;
    return html`<nav aria-label=${message('pages')}>
      <button
        type="button"
        aria-disabled=${first === 0 ? 'true' : 'false'}
        @click=${turn(-1, first === 0)}
      >
        ${message('previous')}
      </button>
      <span role="status">
        ${message('range', { first: first + 1, last: first + shown, total })}
      </span>
      <button type="button" aria-disabled=${isLast ? 'true' : 'false'} @click=${turn(1, isLast)}>
        ${message('next')}
      </button>
    </nav>`;
  }

  #renderBad(): TemplateResult {
    return html`<section>
      <h3>${message('bad.heading', { count: this.bad.length })}</h3>
      <ul>
        ${this.bad.map(
          (entry) =>
            html`<li>
              <bdi>${entry.source === '' ? message('bad.pasted') : entry.source}</bdi>
              ${entry.name === '' ? nothing : html`<code><bdi>${entry.name}</bdi></code>`}
              <p>${problemInWords(entry)}</p>
            </li>`,
        )}
      </ul>
    </section>`;
  }

  #choose(ids: readonly number[], isChosen: boolean): void {
    this.dispatchEvent(new ImportChooseEvent(ids, isChosen));
  }

  async #startRenaming(id: number): Promise<void> {
    this.renaming = new Set([...this.renaming, id]);
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(`[data-name-of="${id}"]`)?.focus();
  }
}

function toggled(ids: ReadonlySet<number>, id: number): ReadonlySet<number> {
  const next = new Set(ids);
  if (!next.delete(id)) next.add(id);
  return next;
}
