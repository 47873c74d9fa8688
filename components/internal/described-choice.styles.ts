import { css } from 'lit';

/** Choices in a form, each with a line about it below; beside `choiceStyles` and `fieldStyles`. */
export const describedChoiceStyles = css`
  label:has(> input) {
    margin: 0;
    color: inherit;
    font: inherit;
  }

  .about {
    margin-block: 0.125rem 0.5rem;
    padding-inline-start: 1.5rem;
    color: var(--ds-text-subtle, #505258);
  }
`;
