import { css } from 'lit';

/** A composite's rule, contributors, history and mute rules. */
export const listedStyles = css`
  .rule {
    margin-block-start: 0.5rem;
  }

  .rule ul {
    display: grid;
    gap: 0.125rem;
    margin-inline-start: 0.5rem;
    padding-inline-start: 1rem;
    border-inline-start: 1px solid var(--ds-border, #0b120e24);
    list-style: none;
  }

  .group,
  .leaf,
  .change {
    display: flex;
    flex-wrap: wrap;
    gap: 0.125rem 0.5rem;
    align-items: center;
    padding: 0.25rem 0.5rem;
    border-radius: var(--ds-radius-small, 3px);
  }

  .change {
    padding: 0;
  }

  .group {
    color: var(--ds-text-subtle, #505258);
  }

  .judged {
    display: inline-flex;
    color: var(--ds-icon-subtle, #505258);
  }

  .judged[data-holds='true'] {
    color: var(--ds-icon, #292a2e);
  }

  .asks {
    color: var(--ds-text-subtle, #505258);
    font: var(--ds-font-body-small, normal 400 0.75rem/1rem system-ui, sans-serif);
  }

  /* What decides is lit by its ground, its edge and a word. */
  .leaf[data-decides] {
    border-inline-start: 3px solid var(--ds-border-brand, #1868db);
    background: var(--ds-background-selected, #e9f2fe);
  }

  .leaf[data-decides] .name {
    font-weight: var(--ds-font-weight-semibold, 600);
  }

  .decides {
    margin-inline-start: auto;
    color: var(--ds-text-brand, #1868db);
    font: var(--ds-font-body-small, normal 400 0.75rem/1rem system-ui, sans-serif);
    font-weight: var(--ds-font-weight-semibold, 600);
  }

  .scroll {
    margin-block-start: 0.5rem;
    max-block-size: 20rem;
    overflow: auto;
  }

  table {
    inline-size: 100%;
    border-collapse: collapse;
  }

  th,
  td {
    min-inline-size: 8rem;
    padding: 0.375rem 1rem 0.375rem 0;
    border-block-end: 1px solid var(--ds-border, #0b120e24);
    text-align: start;
    vertical-align: top;
  }

  td.time {
    white-space: nowrap;
  }

  thead th {
    color: var(--ds-text-subtle, #505258);
    font: var(--ds-font-body-small, normal 400 0.75rem/1rem system-ui, sans-serif);
    font-weight: var(--ds-font-weight-semibold, 600);
  }

  tbody th {
    font-weight: var(--ds-font-weight-medium, 500);
  }

  ol.history,
  ul.mute {
    display: grid;
    gap: 0;
    margin-block-start: 0.5rem;
    padding: 0;
    list-style: none;
  }

  ol.history li {
    display: grid;
    grid-template-columns: 11rem minmax(0, 1fr);
    gap: 0.125rem 1rem;
    padding-block: 0.375rem;
    border-block-end: 1px solid var(--ds-border, #0b120e24);
  }

  .history time {
    color: var(--ds-text-subtle, #505258);
    font-variant-numeric: tabular-nums;
  }

  .mute li {
    display: flex;
    flex-wrap: wrap;
    gap: 0.125rem 0.5rem;
    padding-block: 0.375rem;
    border-block-end: 1px solid var(--ds-border, #0b120e24);
  }

  @media (max-width: 30rem) {
    ol.history li {
      grid-template-columns: minmax(0, 1fr);
    }
  }
`;
