import { css } from 'lit';
import { buttonStyles } from '../internal/button.styles';
import { choiceStyles } from '../internal/choice.styles';
import { focusRing } from '../internal/focus.styles';
import { formStyles } from '../internal/form.styles';
import { textStyles } from '../internal/text.styles';

export const styles = [
  textStyles,
  buttonStyles,
  choiceStyles,
  formStyles,
  focusRing,
  css`
    :host {
      container-type: inline-size;
    }

    /* Not a grid, whose gaps a negative margin does not close. */
    form {
      display: flex;
      flex-direction: column;
      gap: 1rem;
      max-inline-size: none;
    }

    .columns,
    .column {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 1rem;
      align-content: start;
    }

    /* It is always there, so that what appears in it is read out, and takes no room while empty. */
    ops-badge-notices {
      margin-block-end: -1rem;
    }

    #sealed-hint {
      margin-block-start: 0.125rem;
      padding-inline-start: 1.5rem;
    }

    /* What a long form ends with is in reach all the time. */
    .actions {
      position: sticky;
      inset-block-end: 0;
      padding-block: 0.75rem;
      background: var(--ds-surface-overlay, #ffffff);
    }

    @container (min-inline-size: 40rem) {
      .columns {
        grid-template-columns: repeat(2, minmax(0, 1fr));
        gap: 2rem;
      }
    }
  `,
];
