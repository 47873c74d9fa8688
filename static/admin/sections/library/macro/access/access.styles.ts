import { css } from 'lit';
import { sectionStyles } from '../../../../section.styles';

export const styles = [
  ...sectionStyles,
  css`
    p {
      max-inline-size: 48rem;
    }

    ul {
      display: grid;
      gap: 0.25rem;
      padding: 0;
      list-style: none;
    }

    li {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 0.25rem 0.75rem;
    }
  `,
];
