import { css } from 'lit';
import { popoverStyles } from './popover.styles';
import { spokenStyles } from './spoken.styles';

/** The list that opens at a combobox, and the note in it, as Atlassian's selects draw them. */
export const comboboxStyles = [
  popoverStyles,
  spokenStyles,
  css`
    [popover]:popover-open {
      display: flex;
      flex-direction: column;
      inline-size: anchor-size(inline);
    }

    [role='listbox'] {
      flex: 0 1 auto;
      min-block-size: 0;
      max-block-size: clamp(8rem, 40vb, 18rem);
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
      flex: none;
      padding: 0.5rem;
      color: var(--ds-text-subtle, #505258);
      overflow-wrap: anywhere;
    }

    [role='listbox'] + .note {
      border-block-start: 1px solid var(--ds-border, #0b120e24);
    }
  `,
];
