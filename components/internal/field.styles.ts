import { css } from 'lit';

/** A field as Atlassian draws it: label, hint, control, and the message under it. */
export const fieldStyles = css`
  :host {
    display: block;
    color: var(--ds-text, #292a2e);
    font: var(--ds-font-body, normal 400 0.875rem/1.25rem system-ui, sans-serif);
  }

  :host([hidden]) {
    display: none;
  }

  label {
    display: block;
    margin-block-end: 0.25rem;
    color: var(--ds-text-subtle, #505258);
    font: var(--ds-font-body-small, normal 400 0.75rem/1rem system-ui, sans-serif);
    font-weight: var(--ds-font-weight-bold, 653);
  }

  .required {
    color: var(--ds-text-danger, #ae2e24);
    padding-inline-start: 0.125rem;
  }

  p {
    margin: 0;
    font: var(--ds-font-body-small, normal 400 0.75rem/1rem system-ui, sans-serif);
  }

  .hint {
    color: var(--ds-text-subtle, #505258);
    margin-block-end: 0.25rem;
  }

  .preset {
    margin-block-start: 0.25rem;
    color: var(--ds-text-subtle, #505258);
    overflow-wrap: anywhere;
  }

  /* Not a flex box: in one, a drag past the end of the text selects nothing in Chromium. */
  .room,
  .error {
    margin-block-start: 0.25rem;
  }

  .error {
    position: relative;
    padding-inline-start: 1rem;
    color: var(--ds-text-danger, #ae2e24);
    overflow-wrap: anywhere;
  }

  /* The message is told apart from a hint by more than its colour. */
  .error::before {
    content: '';
    position: absolute;
    inset-block-start: 0.1875rem;
    inset-inline-start: 0;
    inline-size: 0;
    block-size: 0;
    border-inline: 0.375rem solid transparent;
    border-block-end: 0.625rem solid currentColor;
  }

  #control {
    box-sizing: border-box;
    inline-size: 100%;
    min-block-size: 2.5rem;
    padding: 0.375rem 0.5rem;
    border: 1px solid var(--ds-border-input, #8c8f97);
    border-radius: var(--ds-radius-small, 3px);
    background: var(--ds-background-input, #ffffff);
    color: inherit;
    font: inherit;
    text-overflow: ellipsis;
    transition: background-color 0.2s ease;
  }

  #control:hover:enabled {
    background: var(--ds-background-input-hovered, #f8f8f8);
  }

  #control:focus-visible {
    outline: 2px solid var(--ds-border-focused, #4688ec);
    outline-offset: -1px;
  }

  #control[aria-invalid='true'] {
    border-color: var(--ds-border-danger, #e2483d);
    box-shadow: inset 0 0 0 1px var(--ds-border-danger, #e2483d);
  }

  #control:disabled {
    border-color: transparent;
    background: var(--ds-background-disabled, #17171708);
    color: var(--ds-text-disabled, #080f214a);
    cursor: not-allowed;
  }

  #control.code {
    font-family: var(--ds-font-family-code, ui-monospace, Menlo, monospace);
  }

  @media (prefers-reduced-motion: reduce) {
    #control {
      transition: none;
    }
  }

  @media (forced-colors: active) {
    #control[aria-invalid='true'] {
      border-width: 2px;
      box-shadow: none;
    }

    .error::before {
      border-block-end-color: CanvasText;
      border-inline-color: Canvas;
      forced-color-adjust: none;
    }
  }
`;
