import { css } from 'lit';

/** The table where it has less room than its columns need. */
export const narrowStyles = css`
  /*
   * Where there is less room than the columns need, each account is a block of its own, whose
   * cells name what they show.
   */
  @container (inline-size < 57.5rem) {
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
      grid-template-columns: repeat(auto-fill, minmax(9rem, 1fr));
      gap: 0.75rem 1rem;
      padding-block: 0.75rem;
    }

    tbody :is(th, td, .state) {
      inline-size: auto;
      block-size: auto;
      min-inline-size: 0;
      max-inline-size: none;
      padding: 0;
      white-space: normal;
      overflow-wrap: anywhere;
    }

    /* Where there is room, it is a tip, and read out. */
    .tip {
      position: static;
      inline-size: auto;
      block-size: auto;
      margin: 0;
      clip-path: none;
      white-space: normal;
      color: var(--ds-text-subtle, #505258);
    }

    .standing {
      display: block;
    }

    .why,
    button.why {
      white-space: normal;
    }

    tbody th {
      grid-area: 1 / 1 / 2 / -2;
      align-self: center;
      font-weight: var(--ds-font-weight-bold, 653);
    }

    td::before {
      content: attr(data-column) / '';
      display: block;
      color: var(--ds-text-subtle, #505258);
      font: var(--ds-font-body-small, normal 400 0.75rem/1rem system-ui, sans-serif);
    }

    td.actions {
      position: static;
      grid-area: 1 / -2 / 2 / -1;
      inline-size: auto;
    }

    td.actions::before {
      content: none;
    }
  }
`;
