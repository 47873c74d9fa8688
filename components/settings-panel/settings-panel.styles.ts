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

    .groups {
      display: grid;
      gap: 0.25rem;
      max-inline-size: 32rem;
      padding-block-start: 0.75rem;
    }

    .groups label {
      color: var(--ds-text-subtle, #505258);
      font: var(--ds-font-body-small, normal 400 0.75rem/1rem system-ui, sans-serif);
      font-weight: 653;
    }

    ops-select-field + label {
      padding-block-start: 0.75rem;
    }

    textarea {
      box-sizing: border-box;
      inline-size: 100%;
      border: 1px solid var(--ds-border-input, #8c8f97);
      border-radius: 3px;
      padding: 0.375rem 0.5rem;
      background: var(--ds-background-input, #fff);
      color: inherit;
      font: inherit;
      resize: vertical;
    }

    textarea[aria-invalid] {
      border-color: var(--ds-border-danger, #e2483d);
    }

    .problem:empty {
      display: none;
    }

    .problem {
      color: var(--ds-text-danger, #ae2e24);
    }

    ops-select-field {
      max-inline-size: 32rem;
      padding-block-start: 0.75rem;
    }

    .actions {
      align-items: center;
      padding-block-start: 0.75rem;
    }
  `,
];
