import { css } from 'lit';
import { buttonStyles } from '../internal/button.styles';
import { focusRing } from '../internal/focus.styles';
import { textStyles } from '../internal/text.styles';

export const styles = [
  textStyles,
  buttonStyles,
  focusRing,
  css`
    ol {
      display: grid;
      gap: 0.75rem;
      margin-block: 0.75rem;
      padding: 0;
      list-style: none;
    }

    li {
      display: grid;
      grid-template-columns: minmax(0, 2fr) minmax(0, 3fr) auto;
      align-items: start;
      gap: 0.5rem;
    }

    /* In line with the controls, under their labels. */
    .remove {
      inline-size: 2.5rem;
      block-size: 2.5rem;
      margin-block-start: 1.25rem;
      padding: 0;
    }

    .remove svg {
      inline-size: 0.75rem;
      block-size: 0.75rem;
    }

    .add {
      margin-block-start: 0.5rem;
    }
  `,
];
