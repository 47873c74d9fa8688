import { css, unsafeCSS } from 'lit';
import { lozengeStyles } from './lozenge.styles';
import { nameStyles } from './name.styles';

const badgeStyles = css`
  :host {
    display: inline-flex;
    max-inline-size: 100%;
  }
  :host([hidden]),
  [part]:empty {
    display: none;
  }
  :host([size='large']) {
    font: var(--ds-font-heading-medium, normal 653 1.25rem/1.5rem system-ui, sans-serif);
  }
  .badge,
  a,
  button {
    display: flex;
    align-items: baseline;
    min-inline-size: 0;
  }
  .badge {
    gap: 0.3em;
    border-radius: var(--ds-radius-small, 3px);
    color: var(--ops-alarm-badge-color, var(--ds-text, #292a2e));
    cursor: pointer;
  }
  a,
  bdi {
    flex-shrink: 1e6;
    color: inherit;
    text-decoration: none;
  }
  /* A link without a state looks like the links around it. */
  a.badge {
    color: var(--ds-link, #1868db);
  }
  a svg {
    margin: 0;
  }
  .badge:hover bdi > span {
    text-decoration: underline;
  }
  button {
    /* Higher than it looks, for fingers; less so below, where it would make the frame scroll. */
    margin-block: -6px -2px;
    margin-inline: 0 var(--ops-alarm-badge-spare-size, 0);
    border: 0;
    outline: 0;
    padding: 6px 0 2px;
    background: none;
    font: inherit;
    cursor: inherit;
  }
  :host([size='large']) button {
    margin-block-end: 0;
    padding-block-end: 0;
  }
  /* Nothing that it may say later is longer. */
  :host([state='alarm']) button {
    margin-inline-end: 0;
  }
  .badge:not(:has(a)):has(:focus-visible),
  a:focus-visible,
  a + button:focus-visible {
    border-radius: var(--ds-radius-small, 3px);
    outline: 2px solid var(--ds-border-focused, #4688ec);
    outline-offset: -2px;
  }
  [part] {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  bdi {
    max-inline-size: var(--ops-alarm-badge-max-name-size, 24em);
  }
  /* The name comes with the answer: until then its place is kept. */
  :host([state='loading']:not([alarm-name], [label])) bdi {
    inline-size: 12em;
  }
  [part='reason'] {
    flex-shrink: 1e12;
    max-inline-size: var(--ops-alarm-badge-max-reason-size, 32em);
    color: var(--ds-text-subtle, #505258);
    font-size: max(0.75em, 11px);
    font-weight: var(--ds-font-weight-regular, 400);
  }
  :host([state='loading']) [part='state'] {
    min-inline-size: 100px;
  }
  :host([size='large']) [part='state'] {
    line-height: 20px;
  }
`;

/**
 * The name reads as text of its sentence; the state sits in a lozenge that hugs its text, on the same
 * baseline, and is no higher than a line of small text. Nothing is kept free around the badge, so the
 * ring of the focus is inside: the badge fills its frame, which would cut a ring around it. All of it is
 * one style sheet, because each costs every frame.
 */
export const styles = unsafeCSS([lozengeStyles, nameStyles, badgeStyles].join(''));
