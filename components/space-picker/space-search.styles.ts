import { css } from 'lit';
import { fieldStyles } from '../internal/field.styles';
import { listboxStyles } from '../internal/listbox.styles';
import { spokenStyles } from '../internal/spoken.styles';
import { spaceNameStyles } from './space-name.styles';

export const styles = [
  fieldStyles,
  listboxStyles,
  spokenStyles,
  spaceNameStyles,
  css`
    :host {
      position: relative;
    }

    [popover] {
      box-sizing: border-box;
      position: fixed;
      inset: auto;
      margin: 0;
      padding: 0;
      color: inherit;
    }

    [role='listbox'] {
      max-block-size: 14rem;
    }

    [role='option'] svg {
      flex: none;
      align-self: center;
      color: var(--ds-icon-selected, #1868db);
      visibility: hidden;
    }

    [role='option'][aria-selected='true'] svg {
      visibility: visible;
    }

    [role='option'][aria-disabled='true'] {
      color: var(--ds-text-subtle, #505258);
      cursor: not-allowed;
    }
  `,
];
