import { css } from 'lit';

/** The list that opens under a combobox, and the note in it, as Atlassian's selects draw them. */
export const listboxStyles = css`
  .popup {
    border: 1px solid transparent;
    border-radius: var(--ds-radius-small, 3px);
    background: var(--ds-surface-overlay, #ffffff);
    box-shadow: var(--ds-shadow-overlay, 0 8px 12px #1e1f2126, 0 0 1px #1e1f214f);
  }

  [role='listbox'] {
    overflow: auto;
    overscroll-behavior: contain;
  }

  [role='option'] {
    display: flex;
    align-items: baseline;
    gap: 0.5rem;
    padding: 0.375rem 0.5rem;
    cursor: pointer;
  }

  [role='option']:hover {
    background: var(--ds-background-neutral-subtle-hovered, #0515240f);
  }

  .active[role='option'] {
    background: var(--ds-background-selected, #e9f2fe);
    outline: 2px solid var(--ds-border-focused, #4688ec);
    outline-offset: -2px;
  }

  .note {
    padding: 0.5rem;
    color: var(--ds-text-subtle, #505258);
    overflow-wrap: anywhere;
  }

  [role='listbox']:has(*) + .note {
    border-block-start: 1px solid var(--ds-border, #0b120e24);
  }

  @media (forced-colors: active) {
    .popup {
      border-color: CanvasText;
    }
  }
`;
