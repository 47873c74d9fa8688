import { html, nothing, type TemplateResult } from 'lit';
import { message } from './messages';

/** Where in the rows the page is that is shown. */
export interface Place {
  /** Counted from 0. */
  readonly page: number;
  readonly pageSize: number;
  /** How many rows there are on all pages. */
  readonly total: number;
}

/**
 * What is shown of the rows, and buttons to the pages before and after, which keep the focus where there
 * is none; nothing where one page has all rows.
 */
export function pageButtons(
  { page, pageSize, total }: Place,
  go: (page: number) => void,
): TemplateResult | typeof nothing {
  if (total <= pageSize) return nothing;
  const first = page * pageSize;
  const last = Math.min(first + pageSize, total);
  return html`<nav aria-label=${message('pages')}>
    <button
      type="button"
      aria-disabled=${page === 0 ? 'true' : 'false'}
      @click=${() => go(Math.max(0, page - 1))}
    >
      ${message('previous')}
    </button>
    <span role="status">${message('range', { first: first + 1, last, total })}</span>
    <button
      type="button"
      aria-disabled=${last === total ? 'true' : 'false'}
      @click=${() => {
        if (last < total) go(page + 1);
      }}
    >
      ${message('next')}
    </button>
  </nav>`;
}
