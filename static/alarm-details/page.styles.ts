import { css } from 'lit';
import { spokenStyles } from '../../components/internal/spoken.styles';

export const styles = [
  spokenStyles,
  css`
    :host {
      display: block;
      position: relative;
      padding: 0.5rem 1.5rem 1.5rem;
    }
  `,
];
