import { css } from 'lit';

/** What was chosen, one beside the other, each with a button that removes it. */
export const chipStyles = css`
  ul {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem;
    margin-block-start: 0.5rem;
    padding: 0;
    list-style: none;
  }

  li {
    display: flex;
    align-items: center;
    gap: 0.5rem;
    min-inline-size: 0;
    max-inline-size: 100%;
    border: 1px solid var(--ds-border, #0b120e24);
    border-radius: var(--ds-radius-small, 3px);
    padding-inline-start: 0.5rem;
    background: var(--ds-background-neutral-subtle, transparent);
  }

  button {
    flex: none;
    display: grid;
    place-items: center;
    inline-size: 1.5rem;
    block-size: 1.5rem;
    padding: 0;
    border: none;
    border-radius: var(--ds-radius-small, 3px);
    background: none;
    color: var(--ds-icon-subtle, #505258);
    cursor: pointer;
  }

  button:hover {
    background: var(--ds-background-neutral-subtle-hovered, #0515240f);
  }

  button svg {
    inline-size: 0.75rem;
    block-size: 0.75rem;
  }

  @media (forced-colors: active) {
    li {
      border-color: CanvasText;
    }

    button {
      color: ButtonText;
    }
  }
`;
