import { css } from 'lit';

/** The icon of a macro, as Confluence's macro browser draws those of its own. */
export const macroIconStyles = css`
  .macro-icon {
    position: relative;
    display: inline-flex;
    flex: none;
    align-items: center;
    justify-content: center;
    inline-size: 2rem;
    block-size: 2rem;
    border: 1px solid var(--ds-border, #0b120e24);
    border-radius: var(--ds-radius-small, 3px);
    color: var(--ds-icon-subtle, #505258);
    overflow: hidden;
  }

  .macro-icon img {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    object-fit: contain;
    background: var(--ds-surface-overlay, #ffffff);
    visibility: hidden;
  }

  .macro-icon img.loaded {
    visibility: visible;
  }
`;
