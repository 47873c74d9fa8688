import { css } from 'lit';

/**
 * The table where there is less room than its columns need: each macro is a block of its own, whose
 * cells name what they show.
 */
export const narrowStyles = css`
  @container (inline-size < 50rem) {
    table,
    thead,
    tbody {
      display: block;
    }

    thead tr {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 0 0.5rem;
      padding-block-end: 0.25rem;
    }

    thead tr::before {
      content: attr(data-sort) / '';
      color: var(--ds-text-subtle, #505258);
      font: var(--ds-font-body-small, normal 400 0.75rem/1rem system-ui, sans-serif);
    }

    thead th {
      padding-inline: 0;
    }

    [aria-sort='none'] svg {
      display: none;
    }

    tbody tr {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(8.5rem, 1fr));
      gap: 0.75rem 1rem;
      padding-block: 0.75rem;
    }

    tbody :is(th, td) {
      inline-size: auto;
      min-inline-size: 0;
      padding: 0;
      white-space: normal;
      overflow-wrap: anywhere;
    }

    tbody th {
      grid-area: 1 / 1 / 2 / -2;
    }

    td::before {
      content: attr(data-column) / '';
      display: block;
      color: var(--ds-text-subtle, #505258);
      font: var(--ds-font-body-small, normal 400 0.75rem/1rem system-ui, sans-serif);
    }

    td.actions {
      grid-area: 1 / -2 / 2 / -1;
      inline-size: auto;
    }

    td.actions::before {
      content: none;
    }
  }
`;
