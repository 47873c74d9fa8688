import { css } from 'lit';

/** A row as a tile in the colours of its state; on a wall large enough to be read at five metres. */
export const tileStyles = css`
  :host([layout='tiles']) {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    grid-template-rows: auto minmax(0, 1fr) auto;
    align-items: start;
    gap: 0.375rem 0.5rem;
    block-size: var(--ops-alarm-tile-size, 6.5rem);
    border: 1px solid var(--ds-border, #0b120e24);
    border-radius: var(--ds-radius-large, 8px);
    padding: 0.625rem 0.75rem;
    background: var(--_surface);
    color: var(--_text);
  }

  /* What is fine keeps quiet. */
  :host([layout='tiles'][state='ok']:not([doubt])) {
    background: none;
  }

  :host([layout='tiles'][state='ok']:not([doubt])) :is(.name, .since, .account) {
    color: var(--ds-text, #292a2e);
  }

  :host([layout='tiles']) :is(.state, .since, .account, .name) {
    inline-size: auto;
    max-inline-size: none;
  }

  :host([layout='tiles']) .state {
    grid-area: 1 / 1 / 2 / 3;
  }

  :host([layout='tiles']) .since {
    grid-area: 3 / 2;
  }

  :host([layout='tiles']) .name {
    grid-area: 2 / 1 / 3 / 3;
    display: block;
    overflow: hidden;
  }

  :host([layout='tiles']) .account {
    grid-area: 3 / 1;
  }

  :host([layout='tiles']) [part='state'] {
    display: block;
    outline: 0;
    padding: 0;
    background: none;
    color: inherit;
    font-size: 0.85em;
    line-height: 1.35;
  }

  :host([layout='tiles']) :is(.since, .account, .notes, button) {
    color: inherit;
  }

  :host([layout='tiles']) :is(.since, .account, .notes) {
    font-size: max(0.75rem, 0.55em);
    line-height: 1.35;
  }

  :host([layout='tiles']) .notes {
    display: block;
  }

  :host([layout='tiles']) button {
    display: block;
    inline-size: 100%;
    block-size: auto;
    padding: 0;
    margin: 0;
    font-weight: var(--ds-font-weight-medium, 500);
    line-height: inherit;
  }

  /* A tile has room for two lines of a name, which then is cut at its end. */
  :host([layout='tiles']) bdi {
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    overflow-wrap: anywhere;
  }

  :host([layout='tiles']) bdi > span {
    display: inline;
    white-space: pre-wrap;
  }

  :host([layout='tiles']) button:focus-visible {
    outline: 0;
  }

  :host([layout='tiles']) button:focus-visible::after {
    border-radius: inherit;
    outline: 3px solid var(--ds-border-focused, #4688ec);
    outline-offset: -3px;
  }

  @media (forced-colors: active) {
    :host([layout='tiles']) {
      border: 1px solid CanvasText;
    }

    :host([layout='tiles'][state='alarm']) {
      border-width: 4px;
    }
  }
`;
