import { css } from 'lit';
import { spokenStyles } from '../../../../../components/internal/spoken.styles';
import { sectionStyles } from '../../../section.styles';

export const styles = [
  ...sectionStyles,
  spokenStyles,
  css`
    .actions {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 0.5rem;
    }

    td .actions {
      flex-wrap: nowrap;
      white-space: nowrap;
    }

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
      border-block-end: 1px solid var(--ds-border, #0b120e24);
      padding: 0.5rem 0.75rem 0.5rem 0;
      text-align: start;
      vertical-align: top;
      font-weight: inherit;
      overflow-wrap: anywhere;
    }

    thead th {
      color: var(--ds-text-subtle, #505258);
      font-weight: 653;
      white-space: nowrap;
    }

    .choice {
      inline-size: 3rem;
    }

    .number {
      font-variant-numeric: tabular-nums;
    }

    .note {
      min-inline-size: 10rem;
    }

    .stage {
      border: 1px solid var(--ds-border, #0b120e24);
      border-radius: var(--ds-radius-small, 3px);
      padding: 0.75rem;
    }

    article,
    section {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 0.75rem;
    }
  `,
];
