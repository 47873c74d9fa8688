import { css } from 'lit';

/** Fields one under the other, as wide as they are comfortable to read, and the buttons under them. */
export const formStyles = css`
  form {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1.25rem;
    max-inline-size: 40rem;
  }

  :is(form, form > details) > :is(ops-text-field, ops-select-field) {
    max-inline-size: 30rem;
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
  }

  ops-section-message:focus {
    outline: none;
  }

  summary {
    inline-size: fit-content;
    border-radius: var(--ds-radius-small, 3px);
    color: var(--ds-text-subtle, #505258);
    cursor: pointer;
  }

  summary:hover {
    color: var(--ds-text, #292a2e);
  }
`;
