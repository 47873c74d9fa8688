import { css } from 'lit';

/** Native buttons as Atlassian draws them: subtle by default, primary and danger by class. */
export const buttonStyles = css`
  button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 0.375rem;
    min-block-size: 2rem;
    padding: 0.25rem 0.75rem;
    border: 1px solid var(--ds-border, #0b120e24);
    border-radius: var(--ds-radius-small, 3px);
    background: var(--ds-background-neutral-subtle, transparent);
    color: var(--ds-text-subtle, #505258);
    font: var(--ds-font-body, normal 400 0.875rem/1.25rem system-ui, sans-serif);
    font-weight: var(--ds-font-weight-medium, 500);
    text-align: start;
    cursor: pointer;
    transition: background-color 0.1s ease-out;
  }

  button:hover {
    background: var(--ds-background-neutral-subtle-hovered, #0515240f);
  }

  button:active {
    background: var(--ds-background-neutral-subtle-pressed, #0b120e24);
  }

  button.primary {
    border-color: transparent;
    background: var(--ds-background-brand-bold, #1868db);
    color: var(--ds-text-inverse, #ffffff);
  }

  button.primary:hover {
    background: var(--ds-background-brand-bold-hovered, #1558bc);
  }

  button.primary:active {
    background: var(--ds-background-brand-bold-pressed, #123263);
  }

  button.danger {
    border-color: transparent;
    background: var(--ds-background-danger-bold, #c9372c);
    color: var(--ds-text-inverse, #ffffff);
  }

  button.danger:hover {
    background: var(--ds-background-danger-bold-hovered, #ae2e24);
  }

  button.link {
    min-block-size: 0;
    padding: 0;
    border: none;
    background: none;
    color: var(--ds-link, #1868db);
    font-weight: inherit;
    text-decoration: underline;
  }

  button.link:hover {
    color: var(--ds-link-pressed, #1558bc);
  }

  /*
   * Buttons are switched off by aria-disabled and not by disabled: a button that is disabled while
   * it has the focus loses it.
   */
  button[aria-disabled='true'] {
    border-color: transparent;
    background: var(--ds-background-disabled, #17171708);
    color: var(--ds-text-subtle, #505258);
    cursor: progress;
  }

  @media (prefers-reduced-motion: reduce) {
    button {
      transition: none;
    }
  }

  @media (forced-colors: active) {
    button,
    button.primary,
    button.danger {
      border: 1px solid ButtonText;
    }

    button.link {
      border: none;
    }

    button[aria-disabled='true'] {
      border-color: GrayText;
      color: GrayText;
    }
  }
`;
