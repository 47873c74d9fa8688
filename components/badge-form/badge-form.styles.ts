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

    /* The form is no grid: a negative margin does not close the gaps of a grid. */
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

    /*
     * The region is always there, so that what appears in it is read out; it takes no room while it
     * is empty.
     */
    ops-badge-notices {
      margin-block-end: -1rem;
    }

    #sealed-hint {
      margin-block-start: 0.125rem;
      padding-inline-start: 1.5rem;
    }

    /* The buttons at the end of a long form stay in reach. */
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
