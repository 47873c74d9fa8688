import { css } from 'lit';
import { tableStyles } from '../../../../../components/internal/table.styles';
import { sectionStyles } from '../../../section.styles';

export const styles = [
  ...sectionStyles,
  tableStyles,
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

    caption {
      padding-block: 0.5rem;
      text-align: start;
      font: var(--ds-font-heading-small, normal 653 1rem/1.25rem system-ui, sans-serif);
    }

    th,
    td {
      overflow-wrap: anywhere;
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
