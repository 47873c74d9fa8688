import { css } from 'lit';

/**
 * The name reads as text of its sentence; the state sits in a lozenge that fits into one line of
 * it, and that is as wide as its widest text, so that no state moves what stands around it; what is
 * kept free is shared out on both sides. Where the badge is made wider than it needs, the lozenge
 * fills what is left. Transparent borders and outlines are there for forced
 * colours, which show them. The ring of the focus is inside, because the badge fills its frame,
 * which would cut a ring around it.
 */
export const styles = css`
  :host {
    display: inline-flex;
    max-inline-size: 100%;
    --_text: var(--ds-text-subtle, #505258);
    --_surface: var(--ds-background-neutral, #0515240f);
  }
  :host([hidden]),
  [part]:empty {
    display: none;
  }
  :host([size='large']) {
    font: var(--ds-font-heading-medium, normal 653 1.25rem/1.5rem system-ui, sans-serif);
  }
  :host([state='ok']:not([doubt])) {
    --_text: var(--ds-text-success, #4c6b1f);
    --_surface: var(--ds-background-success, #efffd6);
  }
  :host([doubt]) {
    --_text: var(--ds-text-warning, #9e4c00);
    --_surface: var(--ds-background-warning, #fff5db);
  }
  :host([state='alarm']) {
    --_text: var(--ds-text-danger, #ae2e24);
    --_surface: var(--ds-background-danger, #ffeceb);
  }
  button {
    display: inline-flex;
    align-items: baseline;
    flex-grow: 1;
    gap: 0.3em;
    min-inline-size: 0;
    margin: 0;
    border: 0;
    border-radius: var(--ds-radius-small, 3px);
    padding: 0 0.125em;
    background: none;
    color: var(--ops-alarm-badge-color, var(--ds-text, #292a2e));
    font: inherit;
    text-align: start;
    cursor: pointer;
  }
  button:hover {
    background: var(--ds-background-neutral-subtle-hovered, #0515240f);
  }
  button:focus-visible {
    outline: 2px solid var(--ds-border-focused, #4688ec);
    outline-offset: -2px;
  }
  [part],
  .text {
    min-inline-size: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  bdi {
    flex-shrink: 1000;
    max-inline-size: var(--ops-alarm-badge-max-name-size, 24em);
    min-inline-size: 2em;
  }
  /* A frame may never be larger than when it loads, which is before the name is known. */
  :host([state='loading']:not([alarm-name], [label])) bdi {
    display: inline-block;
    align-self: center;
    inline-size: 12em;
    block-size: 0.875em;
    border-radius: var(--ds-radius-small, 3px);
    background: var(--ds-skeleton, #0515240f);
  }
  [part='reason'] {
    flex-shrink: 1e9;
    max-inline-size: var(--ops-alarm-badge-max-reason-size, 32em);
    color: var(--ds-text-subtle, #505258);
    font-size: max(0.75em, 11px);
    font-weight: var(--ds-font-weight-regular, 400);
  }
  [part='state'] {
    display: inline-grid;
    flex-grow: 1;
    justify-items: center;
    border: 1px solid transparent;
    border-radius: var(--ds-radius-small, 3px);
    padding-inline: 0.3em;
    background: var(--_surface);
    color: var(--_text);
    font-size: max(0.75em, 11px);
    font-weight: var(--ds-font-weight-medium, 500);
    font-variant-numeric: tabular-nums;
    line-height: 1.35;
  }
  :host([state='alarm']) [part='state'] {
    outline: 1px solid transparent;
  }
  [part='state']::after {
    block-size: 0;
    padding-inline-start: 1.35em;
    visibility: hidden;
    content: attr(data-widest);
    white-space: pre;
  }
  .text {
    max-inline-size: 100%;
  }
`;
