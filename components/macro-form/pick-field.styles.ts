import { css } from 'lit';
import { comboboxStyles } from '../internal/combobox.styles';

/** A line of the list: a name, and what tells it from others. */
export const styles = [
  comboboxStyles,
  css`
    :host {
      position: relative;
    }

    #control::placeholder {
      color: var(--ds-text-subtlest, #6b6e76);
    }

    .name {
      min-inline-size: 0;
      overflow: hidden;
      text-overflow: ellipsis;
      white-space: nowrap;
    }

    .detail {
      flex: none;
      max-inline-size: 50%;
      margin-inline-start: auto;
      color: var(--ds-text-subtle, #505258);
      overflow: hidden;
      text-overflow: ellipsis;
      white-space: nowrap;
    }
  `,
];
