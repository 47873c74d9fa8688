import { css } from 'lit';
import { buttonStyles } from '../internal/button.styles';
import { focusRing } from '../internal/focus.styles';

export const styles = [
  focusRing,
  buttonStyles,
  css`
    :host {
      display: block;
      min-inline-size: 0;
      color: var(--ds-text, #292a2e);
      font: var(--ds-font-body, normal 400 0.875rem/1.25rem system-ui, sans-serif);
    }

    :host([hidden]) {
      display: none;
    }

    .head,
    .actions {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 0.25rem 0.5rem;
    }

    .head {
      margin-block-end: 0.25rem;
    }

    .actions {
      margin-inline-start: auto;
    }

    /* A long label breaks beside the buttons, and does not push them below. */
    #label {
      flex: 1 1 8rem;
      color: var(--ds-text-subtle, #505258);
      font: var(--ds-font-body-small, normal 400 0.75rem/1rem system-ui, sans-serif);
      font-weight: var(--ds-font-weight-bold, 653);
    }

    [role='status'] {
      color: var(--ds-text-success, #4c6b1f);
      font: var(--ds-font-body-small, normal 400 0.75rem/1rem system-ui, sans-serif);
    }

    button {
      min-block-size: 1.75rem;
      padding-block: 0.125rem;
      padding-inline: 0.5rem;
    }

    pre {
      box-sizing: border-box;
      max-block-size: 20rem;
      margin: 0;
      padding: 0.75rem;
      border: 1px solid var(--ds-border, #0b120e24);
      border-radius: var(--ds-radius-small, 3px);
      background: var(--ds-surface-sunken, #f8f8f8);
      overflow: auto;
      tab-size: 2;
    }

    code {
      font-family: var(--ds-font-family-code, ui-monospace, Menlo, monospace);
      font-size: 0.8125rem;
      line-height: 1.25rem;
      white-space: pre-wrap;
      overflow-wrap: anywhere;
    }

    :host([block]) code {
      white-space: pre;
      overflow-wrap: normal;
    }
  `,
];
