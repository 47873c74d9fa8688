import { css } from 'lit';
import { choiceStyles } from '../internal/choice.styles';
import { fieldStyles } from '../internal/field.styles';
import { focusRing } from '../internal/focus.styles';

export const styles = [
  fieldStyles,
  choiceStyles,
  focusRing,
  css`
    fieldset {
      margin: 0;
      padding: 0;
      border: 0;
    }

    legend {
      margin-block-end: 0.25rem;
      padding: 0;
      color: var(--ds-text-subtle, #505258);
      font-weight: var(--ds-font-weight-bold, 653);
    }

    label:has(> input) {
      margin: 0;
      color: inherit;
      font: inherit;
    }

    .about {
      margin-block: 0.125rem 0.5rem;
      padding-inline-start: 1.5rem;
      color: var(--ds-text-subtle, #505258);
    }

    .line {
      margin-block-start: 0.5rem;
    }
  `,
];
