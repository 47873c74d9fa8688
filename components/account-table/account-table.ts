import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import type { PublicAccount } from '../../contract/accounts';
import type { AccountRequest } from '../account-form/account-request';
import { icon } from '../internal/icons';
import { RequestEvent } from '../internal/request';
import { accountRow } from './account-row';
import {
  arrange,
  columns,
  standings,
  toRows,
  type AccountRow,
  type Column,
  type Order,
  type Standing,
} from './account-rows';
import { styles } from './account-table.styles';
import { message } from './messages';

/** As many rows as a screen reader or a Tab key can be asked to walk through. */
const pageSize = 50;

/**
 * All connected AWS accounts, those that need somebody first: sorted, filtered, and in pages of fifty.
 *
 * @element ops-account-table
 * @event {RequestEvent<AccountRequest>} ops-request - Something shall be done with one account, or
 *   the first one shall be connected.
 */
export class AccountTable extends LitElement {
  static override styles = styles;

  /** The accounts, in any order. */
  @property({ attribute: false }) accounts: readonly PublicAccount[] = [];

  /** Ids of the accounts that are being verified. */
  @property({ attribute: false }) verifying: readonly string[] = [];

  /** The moment from which times are counted; while nobody sets it, the time of the clock. */
  @property({ attribute: false }) now?: Date | undefined;

  @state() private filter = '';
  @state() private only: Standing | undefined;
  // What needs somebody to act comes first.
  @state() private order: Order = { by: 'status', descending: false };
  @state() private page = 0;
  @state() private copied: { readonly number: string; readonly isMarked: boolean } | undefined;

  #rows: readonly AccountRow[] = [];
  #arranged: readonly AccountRow[] = [];

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('accounts')) this.#rows = toRows(this.accounts);
    const { only } = this;
    if (only !== undefined && this.#count(only) === 0) this.only = undefined;
    if (['filter', 'only', 'order'].some((name) => changed.has(name))) this.page = 0;
    if (['accounts', 'filter', 'only', 'order'].some((name) => changed.has(name))) {
      this.#arranged = arrange(this.#rows, this.filter, this.only, this.order);
    }
    const last = Math.max(0, Math.ceil(this.#arranged.length / pageSize) - 1);
    this.page = Math.min(this.page, last);
  }

  protected override render(): TemplateResult {
    if (this.accounts.length === 0) return this.#renderEmpty();
    const first = this.page * pageSize;
    const shown = this.#arranged.slice(first, first + pageSize);
    return html`
      ${this.#renderBar()} ${shown.length === 0 ? this.#renderNoMatch() : this.#renderTable(shown)}
      ${this.#arranged.length > pageSize ? this.#renderPages(first, shown.length) : nothing}
    `;
  }

  #renderEmpty(): TemplateResult {
    return html`<div class="none">
      <h3>${message('empty.heading')}</h3>
      <p>${message('empty.text')}</p>
      <button type="button" class="primary" @click=${() => this.#ask({ type: 'open-wizard' })}>
        ${message('empty.connect')}
      </button>
    </div>`;
  }

  #renderBar(): TemplateResult {
    const shown = this.#arranged.length;
    const count = this.#rows.length;
    return html`<div class="bar">
      <div>
        <label class="spoken" for="control">${message('filter')}</label>
        <input
          id="control"
          type="search"
          placeholder=${message('filter.hint')}
          .value=${live(this.filter)}
          @input=${this.#filter}
        />
      </div>
      ${this.#renderStandings()}
      <p role="status" class="subtle">
        ${
          this.filter.trim() || this.only
            ? message('count.filtered', { shown, count })
            : message('count.all', { count })
        }
      </p>
      <p role="status" class="spoken">
        ${
          this.copied
            ? message(this.copied.isMarked ? 'marked' : 'copied', { number: this.copied.number })
            : nothing
        }
      </p>
    </div>`;
  }

  /** One button for each way in which accounts stand, where they do not all stand alike. */
  #renderStandings(): TemplateResult | typeof nothing {
    const found = standings.filter((standing) => this.#count(standing) > 0);
    if (found.length < 2) return nothing;
    const chip = (only: Standing | undefined, label: string): TemplateResult =>
      html`<button
        type="button"
        class="chip"
        aria-pressed=${this.only === only ? 'true' : 'false'}
        @click=${() => (this.only = only)}
      >
        ${label}
      </button>`;
    return html`<div class="chips" role="group" aria-label=${message('only')}>
      ${chip(undefined, message('only.all', { count: this.#rows.length }))}
      ${found.map((standing) =>
        chip(standing, message(`only.${standing}`, { count: this.#count(standing) })),
      )}
    </div>`;
  }

  #count(standing: Standing): number {
    return this.#rows.filter((row) => row.standing === standing).length;
  }

  #renderTable(shown: readonly AccountRow[]): TemplateResult {
    const now = this.now ?? new Date();
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
        <tbody role="rowgroup">
          ${repeat(
            shown,
            ({ account }) => account.connectionId,
            (row) => {
              const { connectionId, accountNumber } = row.account;
              return accountRow(row, {
                now,
                isVerifying: this.verifying.includes(connectionId),
                isCopied: this.copied?.number === accountNumber && !this.copied.isMarked,
                act: (type) => this.#ask({ type, connectionId }),
                copy: (event) => void this.#copy(accountNumber, event),
              });
            },
          )}
        </tbody>
      </table>
    </div>`;
  }

  #renderHeading(column: Column): TemplateResult {
    const { by, descending } = this.order;
    const sorted = descending ? 'descending' : 'ascending';
    return html`<th scope="col" role="columnheader" aria-sort=${column === by ? sorted : 'none'}>
      <button type="button" @click=${() => this.#sort(column)}>
        ${message(`column.${column}`)} ${icon('sorted')}
      </button>
    </th>`;
  }

  #renderNoMatch(): TemplateResult {
    return html`<div class="none">
      <h3>${message('none-match.heading', { filter: this.filter.trim() })}</h3>
      <button type="button" @click=${this.#clear}>${message('none-match.clear')}</button>
    </div>`;
  }

  #renderPages(first: number, shown: number): TemplateResult {
    const total = this.#arranged.length;
    const isLast = first + shown >= total;
    return html`<nav aria-label=${message('pages')}>
      <button
        type="button"
        aria-disabled=${first === 0 ? 'true' : 'false'}
        @click=${() => (this.page = Math.max(0, this.page - 1))}
      >
        ${message('previous')}
      </button>
      <span role="status">
        ${message('range', {
          first: first + 1,
          last: first + shown,
          total,
        })}
      </span>
      <button
        type="button"
        aria-disabled=${isLast ? 'true' : 'false'}
        @click=${() => {
          if (!isLast) this.page += 1;
        }}
      >
        ${message('next')}
      </button>
    </nav>`;
  }

  #filter(event: InputEvent): void {
    this.filter = (event.target as HTMLInputElement).value;
  }

  async #copy(number: string, { currentTarget }: Event): Promise<void> {
    const button = currentTarget as HTMLElement;
    // The status is emptied first, so that a second copy is announced like the first.
    this.copied = undefined;
    await this.updateComplete;
    const isMarked = await navigator.clipboard.writeText(number).then(
      () => false,
      () => true,
    );
    // A browser may refuse the clipboard to a frame; the keyboard's own copy still works.
    if (isMarked) getSelection()?.selectAllChildren(button.querySelector('span') ?? button);
    this.copied = { number, isMarked };
  }

  #clear(): void {
    this.only = undefined;
    this.filter = '';
    this.renderRoot.querySelector('input')?.focus();
  }

  #sort(column: Column): void {
    const { by, descending } = this.order;
    this.order = { by: column, descending: column === by && !descending };
  }

  #ask(request: AccountRequest): void {
    this.dispatchEvent(new RequestEvent(request));
  }
}
