import { css } from 'lit';
import { buttonStyles } from '../internal/button.styles';
import { choiceStyles } from '../internal/choice.styles';
import { focusRing } from '../internal/focus.styles';
import { spokenStyles } from '../internal/spoken.styles';
import { textStyles } from '../internal/text.styles';

export const styles = [
  textStyles,
  buttonStyles,
  choiceStyles,
  focusRing,
  spokenStyles,
  css`
    :host,
    fieldset,
    .expected {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 0.75rem;
      align-content: start;
    }

    fieldset {
      gap: 0.5rem;
      margin: 0;
      border: none;
      padding: 0;
    }

    legend {
      margin-block-end: 0.25rem;
      padding: 0;
      color: var(--ds-text-subtle, #505258);
      font: var(--ds-font-body-small, normal 400 0.75rem/1rem system-ui, sans-serif);
      font-weight: var(--ds-font-weight-bold, 653);
    }

    h2 {
      font: var(--ds-font-heading-small, normal 653 1rem/1.25rem system-ui, sans-serif);
    }

    h3 {
      font: inherit;
      font-weight: var(--ds-font-weight-bold, 653);
    }

    .bar {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 0.5rem;
    }

    .fields {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 18rem), 1fr));
      gap: 1rem 1.5rem;
      align-items: start;
    }

    .expected {
      gap: 0.25rem;
      border-block-start: 1px solid var(--ds-border, #0b120e24);
      padding-block-start: 0.75rem;
    }

    .expected p {
      display: flex;
      gap: 0.375rem;
      align-items: center;
    }

    .expected svg {
      flex: none;
    }
  `,
];
