import { css } from 'lit';
import { buttonStyles } from '../internal/button.styles';
import { choiceStyles } from '../internal/choice.styles';
import { comboboxStyles } from '../internal/combobox.styles';

export const styles = [
  buttonStyles,
  choiceStyles,
  comboboxStyles,
  css`
    .field {
      position: relative;
    }

    /* Beside the field, a long name has the width of the dialog. */
    [popover]:popover-open {
      inline-size: max(anchor-size(inline), min(40rem, 100% - 1rem));
    }

    #control {
      padding-inline-end: 2rem;
    }

    #control::placeholder {
      color: var(--ds-text-subtlest, #6b6e76);
      opacity: 1;
    }

    .field > svg {
      position: absolute;
      inset-block-start: 0.75rem;
      inset-inline-end: 0.5rem;
      inline-size: 1rem;
      block-size: 1rem;
      margin: 0;
      color: var(--ds-icon-subtle, #505258);
      pointer-events: none;
    }

    [role='option'] {
      content-visibility: auto;
      contain-intrinsic-block-size: auto 2rem;
    }

    [role='option'] + [role='option']:has(> .use) {
      border-block-start: 1px solid var(--ds-border, #0b120e24);
    }

    .name,
    .use {
      flex: 1;
      min-inline-size: 0;
      overflow-wrap: anywhere;
    }

    mark {
      background: none;
      color: inherit;
      font-weight: var(--ds-font-weight-bold, 653);
    }

    [role='option'] > svg {
      flex: none;
      align-self: center;
      inline-size: 1rem;
      block-size: 1rem;
      margin: 0;
      color: var(--ds-icon-selected, #1868db);
    }

    .type,
    .state {
      flex: none;
      font: var(--ds-font-body-small, normal 400 0.75rem/1rem system-ui, sans-serif);
      color: var(--ds-text-subtle, #505258);
    }

    .state {
      min-inline-size: 5.5rem;
    }

    .state[data-state='ok'] {
      color: var(--ds-text-success, #4c6b1f);
    }

    .state[data-doubt] {
      color: var(--ds-text-warning, #9e4c00);
    }

    .state[data-state='alarm'] {
      color: var(--ds-text-danger, #ae2e24);
      font-weight: var(--ds-font-weight-bold, 653);
    }

    /* The words of a choice, not a label over a field. */
    .scaling {
      margin-block: 0.5rem 0;
      color: inherit;
      font: inherit;
    }

    ops-section-message {
      margin-block-start: 0.5rem;
    }

    @media (max-width: 30rem) {
      .type {
        display: none;
      }
    }
  `,
];
