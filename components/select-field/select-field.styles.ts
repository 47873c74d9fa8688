import { css } from 'lit';

export const styles = css`
  .select {
    position: relative;
  }

  #control {
    appearance: none;
    padding-inline-end: 2rem;
  }

  svg {
    position: absolute;
    inset-block-start: 0.75rem;
    inset-inline-end: 0.5rem;
    color: var(--ds-icon-subtle, #505258);
    pointer-events: none;
  }
`;
