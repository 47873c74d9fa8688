import { css } from 'lit';
import { sectionStyles } from '../../../section.styles';

export const styles = [
  ...sectionStyles,
  css`
    .facts,
    .actions {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 0.5rem 1rem;
    }

    progress {
      inline-size: min(20rem, 100%);
      accent-color: var(--ds-background-success-bold, #5b7f24);
    }

    .scroll {
      overflow-x: auto;
    }

    table {
      inline-size: 100%;
      border-collapse: collapse;
    }

    caption {
      padding-block: 0.5rem;
      text-align: start;
      font: var(--ds-font-heading-small, normal 653 1rem/1.25rem system-ui, sans-serif);
    }

    th,
    td {
      border-block-end: 1px solid var(--ds-border, #0b120e24);
      padding: 0.5rem 0.75rem 0.5rem 0;
      text-align: start;
      font-weight: inherit;
      overflow-wrap: anywhere;
    }

    thead th {
      color: var(--ds-text-subtle, #505258);
      font-weight: 653;
    }

    .number {
      text-align: end;
      font-variant-numeric: tabular-nums;
    }

    a {
      color: var(--ds-link, #1868db);
    }
  `,
];
