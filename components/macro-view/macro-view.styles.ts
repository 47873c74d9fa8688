import { css } from 'lit';

/**
 * What stands in the place of an output. A macro in a sentence says it in the sentence's own size.
 */
export const styles = css`
  :host {
    display: block;
    color: var(--ds-text, #292a2e);
    font: var(--ds-font-body-large, normal 400 1rem/1.5rem system-ui, sans-serif);
  }
  :host([inline]) {
    display: inline-block;
    max-inline-size: 100%;
  }
  :host([hidden]) {
    display: none;
  }
  /* A frame in text that is empty would stay as wide as frames are by themselves. */
  :host([inline][state='empty']) {
    min-inline-size: 1px;
    min-block-size: 1px;
  }
  .loading {
    box-sizing: border-box;
    block-size: var(--ops-macro-view-loading-size, 5rem);
    border-radius: var(--ds-radius-small, 3px);
    outline: 1px solid transparent;
    outline-offset: -1px;
    background: var(--ds-skeleton, #0515240f);
  }
  :host([inline]) .loading {
    inline-size: 8em;
    block-size: 1.25em;
  }
  .note,
  .failed {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    column-gap: 8px;
    border: 1px solid var(--ds-border, #0b120e24);
    border-radius: var(--ds-radius-small, 3px);
    padding: 8px 12px;
    background: var(--ds-background-neutral, #0515240f);
    color: var(--ds-text-subtle, #505258);
    font: var(--ds-font-body, normal 400 0.875rem/1.25rem system-ui, sans-serif);
    overflow-wrap: anywhere;
  }
  .failed {
    background: var(--ds-background-danger, #ffeceb);
    color: var(--ds-text, #292a2e);
  }
  .failed > svg {
    color: var(--ds-icon-danger, #c9372c);
  }
  .note > svg,
  .failed > svg {
    flex: none;
    align-self: flex-start;
    margin-block-start: 2px;
  }
  .note > span,
  .failed > span {
    flex: 1 1 0;
    min-inline-size: 8em;
  }
  :host([inline]) :is(.note, .failed) {
    display: inline-flex;
    padding: 0 6px;
  }
  button {
    border: 0;
    border-radius: var(--ds-radius-small, 3px);
    padding: 0 4px;
    background: none;
    color: var(--ds-link, #1868db);
    font: inherit;
    cursor: pointer;
  }
  button:hover {
    text-decoration: underline;
  }
  :focus-visible {
    outline: 2px solid var(--ds-border-focused, #4688ec);
    outline-offset: 1px;
  }
  .ops-spoken {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`;
