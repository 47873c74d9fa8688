import { css } from 'lit';

/** Colours of the pieces of a template. */
export const highlightStyles = css`
  .look-directive {
    color: var(--ds-text-accent-purple, #803fa5);
    font-weight: 600;
  }

  .look-reference {
    color: var(--ds-text-accent-blue, #1558bc);
  }

  .look-method {
    color: var(--ds-text-accent-teal, #206a83);
  }

  .look-string,
  .look-value {
    color: var(--ds-text-accent-green, #216e4e);
  }

  .look-number {
    color: var(--ds-text-accent-orange, #9e4c00);
  }

  .look-element {
    color: var(--ds-text-accent-red, #ae2e24);
  }

  .look-setting {
    color: var(--ds-text-accent-magenta, #943d73);
  }

  .look-comment,
  .look-verbatim {
    color: var(--ds-text-subtle, #505258);
  }

  .look-comment {
    font-style: italic;
  }

  /* System colours leave weight and slant to tell the pieces apart. */
  @media (forced-colors: active) {
    .look-reference,
    .look-method {
      text-decoration: underline dotted;
    }
  }
`;
