import { css } from 'lit';
import { choiceStyles } from '../internal/choice.styles';
import { describedChoiceStyles } from '../internal/described-choice.styles';
import { fieldStyles } from '../internal/field.styles';
import { focusRing } from '../internal/focus.styles';

export const styles = [
  fieldStyles,
  choiceStyles,
  describedChoiceStyles,
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
      font: var(--ds-font-body-small, normal 400 0.75rem/1rem system-ui, sans-serif);
      font-weight: var(--ds-font-weight-bold, 653);
    }

    .line {
      margin-block-start: 0.5rem;
    }
  `,
];
