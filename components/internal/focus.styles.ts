import { css } from 'lit';

/** The ring that Atlassian draws around whatever has the keyboard's focus. */
export const focusRing = css`
  :focus-visible {
    outline: 2px solid var(--ds-border-focused, #4688ec);
    outline-offset: 1px;
  }
`;
