import { css } from 'lit';

/** A table of rows: a small header over a line, and a line below each row, as Confluence's own. */
export const tableStyles = css`
  /*
   * Text for screen readers only is positioned by itself: the scrolling box has to contain it,
   * too.
   */
  .scroll {
    position: relative;
    overflow-x: auto;
  }

  table {
    inline-size: 100%;
    border-collapse: collapse;
  }

  th,
  td {
    padding: 0.5rem 0.75rem 0.5rem 0;
    text-align: start;
    font-weight: inherit;
  }

  thead th {
    padding-block: 0.25rem;
    color: var(--ds-text-subtle, #505258);
    font: var(--ds-font-body-small, normal 400 0.75rem/1rem system-ui, sans-serif);
    font-weight: var(--ds-font-weight-bold, 653);
  }

  thead tr {
    border-block-end: 2px solid var(--ds-border, #0b120e24);
  }

  tbody tr {
    border-block-end: 1px solid var(--ds-border, #0b120e24);
  }
`;

/** Buttons in the header of a table, which sort it: an arrow tells by which column, and which way. */
export const sortStyles = css`
  thead button {
    min-block-size: 1.5rem;
    margin-inline: -0.25rem;
    padding: 0.125rem 0.25rem;
    border: none;
    color: inherit;
    font: inherit;
    white-space: nowrap;
  }

  thead svg {
    inline-size: 0.75rem;
    visibility: hidden;
  }

  [aria-sort='ascending'] svg,
  [aria-sort='descending'] svg {
    visibility: visible;
  }

  [aria-sort='descending'] svg {
    rotate: 180deg;
  }
`;
