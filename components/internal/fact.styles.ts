import { css } from 'lit';

/** A list of facts: what it is on the left, where there is room, and the fact on the right. */
export const factStyles = css`
  dl {
    display: grid;
    grid-template-columns: minmax(8rem, max-content) minmax(0, 1fr);
    gap: 0.5rem 1.5rem;
    align-items: baseline;
    max-inline-size: 48rem;
  }

  dt {
    color: var(--ds-text-subtle, #505258);
  }

  dd {
    overflow-wrap: anywhere;
  }

  @media (max-width: 30rem) {
    dl {
      grid-template-columns: minmax(0, 1fr);
      gap: 0.125rem;
    }

    dd {
      margin-block-end: 0.5rem;
    }
  }
`;
