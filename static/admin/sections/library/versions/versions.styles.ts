import { css } from 'lit';
import { spokenStyles } from '../../../../../components/internal/spoken.styles';
import { tableStyles } from '../../../../../components/internal/table.styles';
import { sectionStyles } from '../../../section.styles';

export const styles = [
  ...sectionStyles,
  spokenStyles,
  tableStyles,
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

    th,
    td {
      vertical-align: top;
      overflow-wrap: anywhere;
    }

    thead th {
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
