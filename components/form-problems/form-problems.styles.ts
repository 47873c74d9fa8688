import { css } from 'lit';
import { buttonStyles } from '../internal/button.styles';
import { focusRing } from '../internal/focus.styles';
import { textStyles } from '../internal/text.styles';

export const styles = [
  textStyles,
  buttonStyles,
  focusRing,
  css`
    h3 {
      font: inherit;
      font-weight: var(--ds-font-weight-bold, 653);
    }

    .body {
      display: grid;
      gap: 0.5rem;
    }

    ul {
      display: grid;
      gap: 0.25rem;
      padding-inline-start: 1.25rem;
    }

    li {
      overflow-wrap: anywhere;
    }

    .solved > span {
      text-decoration: line-through;
    }

    /* Without this, a label of two lines would move the bullet down to its last line. */
    button.link {
      display: inline;
      vertical-align: top;
    }
  `,
];
