import { css } from 'lit';
import { buttonStyles } from '../internal/button.styles';
import { focusRing } from '../internal/focus.styles';
import { popoverStyles } from '../internal/popover.styles';

export const styles = [
  buttonStyles,
  focusRing,
  popoverStyles,
  css`
    :host {
      display: inline-flex;
    }

    button[aria-haspopup] {
      border-color: transparent;
      padding: 0.4375rem;
    }

    button[aria-expanded='true'] {
      background: var(--ds-background-selected, #e9f2fe);
      color: var(--ds-text-selected, #1868db);
    }

    [popover] {
      position-area: block-end span-inline-start;
      min-inline-size: 10rem;
      padding: 0.25rem 0;
    }

    [role='menuitem'] {
      display: flex;
      inline-size: 100%;
      justify-content: start;
      border-color: transparent;
      border-radius: 0;
      color: inherit;
      font-weight: inherit;
    }

    [role='menuitem']:focus-visible {
      outline-offset: -2px;
    }

    .danger[role='menuitem'] {
      background: none;
      color: var(--ds-text-danger, #ae2e24);
    }

    .danger[role='menuitem']:hover {
      background: var(--ds-background-danger, #ffeceb);
    }
  `,
];
