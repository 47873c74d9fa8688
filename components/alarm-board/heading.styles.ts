import { css } from 'lit';

/** The heading of the table, over the cells of its rows; a narrow table has none to see. */
export const headingStyles = css`
  .heading {
    display: flex;
    align-items: center;
    gap: 0.75rem;
    box-sizing: border-box;
    block-size: 2rem;
    border-block-end: 2px solid var(--ds-border, #0b120e24);
    padding-inline: 0.5rem;
    color: var(--ds-text-subtle, #505258);
    font: var(--ds-font-body-small, normal 400 0.75rem/1rem system-ui, sans-serif);
    font-weight: var(--ds-font-weight-bold, 653);
  }

  /* As much as the bar beside the rows takes. */
  .table:has(.scroll) .heading {
    overflow: hidden;
    scrollbar-gutter: stable;
  }

  .heading button {
    min-block-size: 1.5rem;
    border: 0;
    padding: 0 0.25rem;
    margin-inline: -0.25rem;
    color: inherit;
    font: inherit;
    white-space: nowrap;
  }

  .heading svg {
    margin: 0;
  }

  .heading [aria-sort='descending'] svg {
    rotate: 180deg;
  }

  .plain {
    display: none;
  }

  @container (inline-size < 34rem) {
    .heading {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }

    .heading button {
      display: none;
    }

    .plain {
      display: inline;
    }
  }

  /* A wide table is sorted by its heading. */
  @container (inline-size >= 34rem) {
    .bar.table-bar .by-order {
      display: none;
    }
  }
`;
