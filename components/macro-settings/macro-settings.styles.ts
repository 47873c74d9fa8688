import { css } from 'lit';
import { buttonStyles } from '../internal/button.styles';
import { focusRing } from '../internal/focus.styles';
import { formStyles } from '../internal/form.styles';
import { macroIconStyles } from '../internal/macro-icon.styles';
import { spokenStyles } from '../internal/spoken.styles';
import { textStyles } from '../internal/text.styles';

export const styles = [
  textStyles,
  buttonStyles,
  formStyles,
  focusRing,
  macroIconStyles,
  spokenStyles,
  css`
    :host {
      container-type: inline-size;
    }

    form {
      gap: 1rem;
      max-inline-size: none;
    }

    .macro {
      display: flex;
      flex-wrap: wrap;
      gap: 0.5rem 0.75rem;
      align-items: start;
    }

    .macro .words {
      flex: 1 1 14rem;
      min-inline-size: 0;
      overflow-wrap: anywhere;
    }

    .columns,
    .column {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 1rem;
      align-content: start;
    }

    dl {
      display: grid;
      gap: 0.25rem;
      margin-block-start: 0.5rem;
    }

    dt {
      color: var(--ds-text-subtle, #505258);
      font: var(--ds-font-body-small, normal 400 0.75rem/1rem system-ui, sans-serif);
      font-weight: var(--ds-font-weight-bold, 653);
    }

    dd {
      overflow-wrap: anywhere;
      white-space: pre-wrap;
    }

    .stored {
      max-block-size: 20rem;
      overflow: auto;
    }

    .skeleton {
      display: grid;
      gap: 1rem;
    }

    .skeleton div {
      block-size: 3.75rem;
      border-radius: var(--ds-radius-small, 3px);
      background: var(--ds-skeleton, #0515240f);
    }

    /* The buttons at the end of a long form stay in reach. */
    .actions {
      position: sticky;
      inset-block-end: 0;
      z-index: 1;
      padding-block: 0.75rem;
      background: var(--ds-surface-overlay, #ffffff);
    }

    /* The preview stays beside a long form, and is never higher than what is seen of it. */
    @container (min-inline-size: 44rem) {
      .columns {
        grid-template-columns: minmax(0, 2fr) minmax(0, 3fr);
        gap: 2rem;
      }

      ops-macro-preview {
        position: sticky;
        inset-block-start: 0.75rem;
        align-self: start;
      }
    }
  `,
];
