import { css } from 'lit';

/** The words around the text. */
export const styles = css`
  :host {
    display: block;
    color: var(--ds-text, #292a2e);
    font: var(--ds-font-body, normal 400 0.875rem/1.25rem system-ui, sans-serif);
  }

  :host([hidden]) {
    display: none;
  }

  #label {
    margin-block-end: 0.25rem;
    color: var(--ds-text-subtle, #505258);
    font: var(--ds-font-body-small, normal 400 0.75rem/1rem system-ui, sans-serif);
    font-weight: var(--ds-font-weight-bold, 653);
  }

  #keys {
    margin: 0 0 0.25rem;
    color: var(--ds-text-subtle, #505258);
    font: var(--ds-font-body-small, normal 400 0.75rem/1rem system-ui, sans-serif);
  }
`;
