import { css } from 'lit';
import { choiceStyles } from '../internal/choice.styles';
import { focusRing } from '../internal/focus.styles';
import { textStyles } from '../internal/text.styles';

export const styles = [
  textStyles,
  choiceStyles,
  focusRing,
  css`
    :host {
      display: grid;
      align-content: start;
      gap: 1.25rem;
    }

    fieldset {
      display: grid;
      gap: 0.375rem;
      margin: 0;
      padding: 0;
      border: none;
    }

    legend {
      margin-block-end: 0.375rem;
      padding: 0;
      color: var(--ds-text-subtle, #505258);
      font: var(--ds-font-body-small, normal 400 0.75rem/1rem system-ui, sans-serif);
      font-weight: var(--ds-font-weight-bold, 653);
    }
  `,
];
