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
      grid-template-columns: minmax(0, 1fr);
      gap: 1.25rem;
    }

    fieldset {
      display: grid;
      gap: 0.125rem;
      margin: 0;
      padding: 0;
      border: none;
    }

    legend {
      margin-block-end: 0.25rem;
      padding: 0;
      color: var(--ds-text-subtle, #505258);
      font: var(--ds-font-body-small, normal 400 0.75rem/1rem system-ui, sans-serif);
      font-weight: var(--ds-font-weight-bold, 653);
    }

    fieldset p {
      margin-block-end: 0.375rem;
      padding-inline-start: 1.5rem;
    }

    ops-setup-kit[inert] {
      opacity: 0.5;
    }

    .until {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 0.25rem 0.75rem;
    }
  `,
];
