import { css } from 'lit';
import { comboboxStyles } from '../internal/combobox.styles';
import { fieldStyles } from '../internal/field.styles';
import { spaceNameStyles } from './space-name.styles';

export const styles = [
  fieldStyles,
  comboboxStyles,
  spaceNameStyles,
  css`
    :host {
      position: relative;
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
