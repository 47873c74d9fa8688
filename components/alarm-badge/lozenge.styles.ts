import { css } from 'lit';

/**
 * The lozenge with a state, in a host that has its state and doubt as attributes. Forced colours show
 * transparent outlines.
 */
export const lozengeStyles = css`
  :host {
    --_text: var(--ds-text-subtle, #505258);
    --_surface: var(--ds-background-neutral, #0515240f);
  }
  :host([state='ok']) {
    --_text: var(--ds-text-success, #4c6b1f);
    --_surface: var(--ds-background-success, #efffd6);
  }
  :host([doubt]) {
    --_text: var(--ds-text-warning, #9e4c00);
    --_surface: var(--ds-background-warning, #fff5db);
  }
  :host([state='alarm']) {
    --_text: var(--ds-text-inverse, #ffffff);
    --_surface: var(--ds-background-danger-bold, #c9372c);
  }
  [part='state'] {
    box-sizing: border-box;
    border-radius: var(--ds-radius-small, 3px);
    outline: 1px solid transparent;
    outline-offset: -1px;
    padding-inline: 4px;
    background: var(--_surface);
    color: var(--_text);
    font-size: max(0.75em, 11px);
    font-weight: var(--ds-font-weight-semibold, 600);
    font-variant-numeric: tabular-nums;
    line-height: 16px;
  }
  :host([state='alarm']) [part='state'] {
    outline-width: 2px;
    outline-offset: -2px;
  }
`;
