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
    .label {
      margin-block-end: 0.25rem;
      color: var(--ds-text-subtle, #505258);
      font-weight: var(--ds-font-weight-bold, 653);
    }

    ops-space-picker {
      max-inline-size: 30rem;
      margin-block-start: 0.25rem;
      padding-inline-start: 1.5rem;
    }
  `,
];
