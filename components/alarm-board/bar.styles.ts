import { css } from 'lit';

/** Counts by state, search, grouping and order. */
export const barStyles = css`
  .bar {
    display: grid;
    gap: 0.75rem;
  }

  .standings,
  .fields {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: 0.5rem;
  }

  .fields {
    gap: 0.5rem 1rem;
  }

  .standing {
    gap: 0.25rem;
    min-block-size: 2rem;
    padding-inline: 0.625rem;
    white-space: nowrap;
  }

  .standing svg {
    margin-inline-end: 0;
  }

  .standing strong {
    color: var(--ds-text, #292a2e);
    font-weight: var(--ds-font-weight-bold, 653);
    font-variant-numeric: tabular-nums;
  }

  .standing.alarm .shape {
    color: var(--ds-icon-danger, #c9372c);
  }

  .standing.doubt .shape {
    color: var(--ds-icon-warning, #e06c00);
  }

  .standing.ok .shape {
    color: var(--ds-icon-success, #6a9a23);
  }

  .standing[data-none] :is(strong, .shape) {
    color: inherit;
    font-weight: inherit;
  }

  .standing[aria-pressed='true'] {
    border-color: var(--ds-border-selected, #1868db);
    background: var(--ds-background-selected, #e9f2fe);
    color: var(--ds-text-selected, #1868db);
  }

  .standing[aria-pressed='true'] strong {
    color: inherit;
  }

  .search {
    flex: 1 1 14rem;
    max-inline-size: 22rem;
  }

  .fields #control,
  select {
    min-block-size: 2rem;
    padding-block: 0.125rem;
  }

  select {
    box-sizing: border-box;
    max-inline-size: 100%;
    border: 1px solid var(--ds-border-input, #8c8f97);
    border-radius: var(--ds-radius-small, 3px);
    padding-inline: 0.375rem;
    background: var(--ds-background-input, #ffffff);
    color: inherit;
    font: inherit;
  }

  @media (forced-colors: active) {
    .standing[aria-pressed='true'] {
      border: 2px solid Highlight;
      background: Highlight;
      color: HighlightText;
      forced-color-adjust: none;
    }

    .standing .shape,
    .standing strong {
      color: inherit;
    }
  }
`;
