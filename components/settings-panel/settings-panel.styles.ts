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
      display: grid;
      gap: 1rem;
    }

    form {
      gap: 0.25rem;
    }

    ops-section-message {
      margin-block-end: 0.75rem;
    }

    .hint {
      padding-inline-start: 1.5rem;
      padding-block-end: 0.5rem;
    }

    ops-select-field + label {
      padding-block-start: 0.75rem;
    }

    ops-select-field,
    ops-values-field {
      max-inline-size: 32rem;
      padding-block-start: 0.75rem;
    }

    .actions {
      align-items: center;
      padding-block-start: 0.75rem;
    }
  `,
];
