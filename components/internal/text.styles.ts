import { css } from 'lit';

/** Headings, paragraphs and lists of a page's own text. */
export const textStyles = css`
  :host {
    display: block;
    color: var(--ds-text, #292a2e);
    font: var(--ds-font-body, normal 400 0.875rem/1.25rem system-ui, sans-serif);
  }

  :host([hidden]) {
    display: none;
  }

  h1,
  h2,
  h3,
  p,
  ul,
  ol,
  dl,
  dd {
    margin: 0;
  }

  h1 {
    font: var(--ds-font-heading-large, normal 653 1.5rem/1.75rem system-ui, sans-serif);
  }

  h2 {
    font: var(--ds-font-heading-medium, normal 653 1.25rem/1.5rem system-ui, sans-serif);
  }

  h3 {
    font: var(--ds-font-heading-small, normal 653 1rem/1.25rem system-ui, sans-serif);
  }

  /* A heading that a script moved the focus to is not a control: it is read, not framed. */
  :is(h1, h2, h3):focus {
    outline: none;
  }

  .subtle {
    color: var(--ds-text-subtle, #505258);
  }

  .small {
    font: var(--ds-font-body-small, normal 400 0.75rem/1rem system-ui, sans-serif);
  }

  code {
    font-family: var(--ds-font-family-code, ui-monospace, Menlo, monospace);
    font-size: 0.875em;
    overflow-wrap: anywhere;
  }
`;
