import { css } from 'lit';
import { buttonStyles } from '../internal/button.styles';
import { focusRing } from '../internal/focus.styles';

export const styles = [
  buttonStyles,
  focusRing,
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
      position: fixed;
      inset: auto;
      margin: 0;
      min-inline-size: 10rem;
      padding: 0.25rem 0;
      border: 1px solid transparent;
      border-radius: var(--ds-radius-small, 3px);
      background: var(--ds-surface-overlay, #ffffff);
      box-shadow: var(--ds-shadow-overlay, 0 8px 12px #1e1f2126, 0 0 1px #1e1f214f);
      color: var(--ds-text, #292a2e);
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
