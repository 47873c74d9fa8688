import { css } from 'lit';

/** A row where there is little room: two lines, the name above and the rest below. */
export const narrowStyles = css`
  @container (inline-size < 34rem) {
    :host(:not([layout='tiles'])) {
      display: grid;
      grid-template-columns: minmax(0, 1fr) auto auto;
      align-content: center;
      gap: 0.25rem 0.5rem;
      block-size: 3.75rem;
    }

    .name {
      grid-area: 1 / 1 / 2 / 4;
    }

    .name:has(~ .link) {
      grid-column-end: 3;
    }

    .link {
      grid-area: 1 / 3;
      inline-size: auto;
    }

    .state {
      grid-area: 2 / 1;
      inline-size: auto;
    }

    .account {
      grid-area: 2 / 2;
      inline-size: auto;
      max-inline-size: 8rem;
    }

    .since {
      grid-area: 2 / 3;
      inline-size: auto;
    }
  }
`;
