import { css } from 'lit';
import { textStyles } from '../internal/text.styles';

export const styles = [
  textStyles,
  css`
    p {
      overflow-wrap: anywhere;
    }
  `,
];
