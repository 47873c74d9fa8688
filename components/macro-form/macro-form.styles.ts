import { css } from 'lit';

/** Fields one under another. */
export const styles = css`
  :host {
    display: flex;
    flex-direction: column;
    gap: 1rem;
  }

  :host([hidden]) {
    display: none;
  }
`;
