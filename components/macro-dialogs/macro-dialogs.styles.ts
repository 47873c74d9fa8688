import { css } from 'lit';
import { buttonStyles } from '../internal/button.styles';
import { focusRing } from '../internal/focus.styles';
import { textStyles } from '../internal/text.styles';

export const styles = [
  textStyles,
  buttonStyles,
  focusRing,
  css`
    ul {
      display: grid;
      gap: 0.25rem;
      padding-inline-start: 1.25rem;
    }

    li,
    p {
      overflow-wrap: anywhere;
    }
  `,
];
