import { css } from 'lit';
import { buttonStyles } from '../internal/button.styles';
import { focusRing } from '../internal/focus.styles';
import { formStyles } from '../internal/form.styles';
import { textStyles } from '../internal/text.styles';

export const styles = [
  textStyles,
  buttonStyles,
  formStyles,
  focusRing,
  css`
    :host {
      display: grid;
      gap: 1.25rem;
    }

    .checks {
      display: grid;
      gap: 0.75rem;
      padding: 1rem;
      border: 1px solid var(--ds-border, #0b120e24);
      border-radius: var(--ds-radius-medium, 6px);
      list-style: none;
    }

    .checks li {
      display: grid;
      grid-template-columns: auto minmax(0, 1fr) auto;
      gap: 0.75rem;
    }

    .checks svg {
      margin-block-start: 0.125rem;
      color: var(--ds-icon-subtle, #505258);
    }

    .outcome {
      color: var(--ds-text-subtle, #505258);
    }

    .passed .outcome {
      color: var(--ds-text-success, #4c6b1f);
    }

    .passed svg {
      color: var(--ds-icon-success, #6a9a23);
    }

    .failed .outcome {
      color: var(--ds-text-danger, #ae2e24);
    }

    .failed svg {
      color: var(--ds-icon-danger, #c9372c);
    }

    /* One check at a time is under way. */
    .pending:not(.pending ~ .pending, .failed ~ .pending) svg {
      animation: turn 6s linear infinite;
    }

    .causes {
      display: grid;
      gap: 0.375rem;
      margin-block-start: 0.5rem;
      padding-inline-start: 1.25rem;
    }

    @keyframes turn {
      to {
        rotate: 1turn;
      }
    }

    @media (prefers-reduced-motion: reduce) {
      .pending:not(.pending ~ .pending, .failed ~ .pending) svg {
        animation: none;
      }
    }
  `,
];
