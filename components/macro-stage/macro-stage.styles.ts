import { css } from 'lit';

export const styles = css`
  :host {
    display: block;
  }

  :host([hidden]) {
    display: none;
  }

  .stage {
    box-sizing: border-box;
    min-block-size: 7.5rem;
    padding: 0.75rem 1rem;
    border: 1px solid var(--ds-border, #0b120e24);
    border-radius: var(--ds-radius-small, 3px);
    background: var(--ds-surface, #ffffff);
    color: var(--ds-text, #292a2e);
    font: var(--ds-font-body-large, normal 400 1rem/1.5rem system-ui, sans-serif);
    overflow: auto;
  }

  /* As wide as a phone shows a page. */
  :host([narrow]) .stage {
    max-inline-size: 22.5rem;
  }

  /* What is out of date is told in words, too. */
  :host([outdated]) .stage {
    border-style: dashed;
    border-width: 2px;
  }
`;
