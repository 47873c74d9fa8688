import { css } from 'lit';
import { spokenStyles } from '../internal/spoken.styles';

export const styles = [
  spokenStyles,
  css`
    :host {
      --_surface: var(--ds-background-information, #e9f2fe);
      --_icon: var(--ds-icon-information, #357de8);
      display: flex;
      gap: 0.75rem;
      padding: 0.75rem 1rem;
      border: 1px solid transparent;
      border-radius: var(--ds-radius-small, 3px);
      background: var(--_surface);
      color: var(--ds-text, #292a2e);
      font: var(--ds-font-body, normal 400 0.875rem/1.25rem system-ui, sans-serif);
    }

    :host([hidden]) {
      display: none;
    }

    :host([kind='success']) {
      --_surface: var(--ds-background-success, #efffd6);
      --_icon: var(--ds-icon-success, #6a9a23);
    }

    :host([kind='warning']) {
      --_surface: var(--ds-background-warning, #fff5db);
      --_icon: var(--ds-icon-warning, #e06c00);
    }

    :host([kind='error']) {
      --_surface: var(--ds-background-danger, #ffeceb);
      --_icon: var(--ds-icon-danger, #c9372c);
    }

    .icon {
      flex: none;
      block-size: 1.25rem;
      padding-block-start: 0.125rem;
      color: var(--_icon);
    }

    .body {
      display: flex;
      flex: 1;
      flex-direction: column;
      gap: 0.5rem;
      min-inline-size: 0;
      overflow-wrap: anywhere;
    }

    .heading {
      margin: 0;
      font-weight: var(--ds-font-weight-bold, 653);
    }

    ::slotted([slot='actions']) {
      display: flex;
      flex-wrap: wrap;
      gap: 0.5rem;
    }

    @media (forced-colors: active) {
      :host {
        border-color: CanvasText;
      }
    }
  `,
];
