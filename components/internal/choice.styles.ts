import { css } from 'lit';

/** Native checkboxes and radio buttons with the words beside them. */
export const choiceStyles = css`
  label:has(> input) {
    display: flex;
    align-items: baseline;
    gap: 0.5rem;
    inline-size: fit-content;
    cursor: pointer;
  }

  input:is([type='checkbox'], [type='radio']) {
    flex: none;
    inline-size: 1rem;
    block-size: 1rem;
    margin: 0;
    accent-color: var(--ds-background-selected-bold, #1868db);
    translate: 0 0.125rem;
  }
`;
