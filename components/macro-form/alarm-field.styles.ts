import { css } from 'lit';
import { buttonStyles } from '../internal/button.styles';
import { fieldStyles } from '../internal/field.styles';
import { focusRing } from '../internal/focus.styles';

export const styles = [
  fieldStyles,
  buttonStyles,
  focusRing,
  css`
    fieldset {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 0.75rem;
      margin: 0;
      border: 1px solid var(--ds-border, #0b120e24);
      border-radius: var(--ds-radius-small, 3px);
      padding: 0.5rem 0.75rem 0.75rem;
    }

    legend {
      padding-inline: 0.25rem;
      color: var(--ds-text-subtle, #505258);
      font: var(--ds-font-body-small, normal 400 0.75rem/1rem system-ui, sans-serif);
      font-weight: var(--ds-font-weight-bold, 653);
    }

    fieldset > button {
      justify-self: start;
    }

    .note {
      overflow-wrap: anywhere;
    }
  `,
];
