import { css } from 'lit';
import { sectionStyles } from '../../../section.styles';

export const styles = [
  ...sectionStyles,
  css`
    .bar {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: space-between;
      gap: 0.5rem 1rem;
    }

    .actions {
      display: flex;
      flex-wrap: wrap;
      gap: 0.5rem;
    }
  `,
];
