import { css } from 'lit';
import { buttonStyles } from '../internal/button.styles';
import { focusRing } from '../internal/focus.styles';
import { formStyles } from '../internal/form.styles';
import { textStyles } from '../internal/text.styles';

export const styles = [
  textStyles,
  buttonStyles,
  formStyles,
  focusRing,
  css`
    form {
      gap: 1rem;
      grid-template-columns: minmax(0, 1fr);
    }

    form > :is(ops-text-field, ops-select-field) {
      max-inline-size: none;
    }

    /* It is always there, so that what appears in it is read out, and takes no room while empty. */
    ops-badge-notices {
      margin-block-end: -1rem;
    }
  `,
];
