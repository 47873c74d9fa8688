import { css } from 'lit';
import { buttonStyles } from '../internal/button.styles';
import { focusRing } from '../internal/focus.styles';
import { formStyles } from '../internal/form.styles';
import { textStyles } from '../internal/text.styles';

export const styles = [
  textStyles,
  buttonStyles,
  formStyles,
  focusRing,
  css`
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 1rem;
    }

    [role='tablist'] {
      display: flex;
      flex-wrap: wrap;
      gap: 0 0.25rem;
      border-block-end: 2px solid var(--ds-border, #0b120e24);
    }

    [role='tab'] {
      margin-block-end: -2px;
      border: none;
      border-block-end: 2px solid transparent;
      border-end-start-radius: 0;
      border-end-end-radius: 0;
      padding-inline: 0.5rem;
    }

    [role='tab'][aria-selected='true'] {
      border-block-end-color: var(--ds-border-selected, #1868db);
      color: var(--ds-text-selected, #1868db);
    }

    [role='tabpanel'] {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 0.75rem;
      min-inline-size: 0;
    }

    .instructions {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 1rem;
      padding-inline-start: 1.5rem;
    }

    .instructions li > * + * {
      margin-block-start: 0.5rem;
    }

    .rights {
      padding-block-start: 0.5rem;
      padding-inline-start: 1.25rem;
    }

    @media (forced-colors: active) {
      [role='tab'] {
        border: none;
        border-block-end: 2px solid transparent;
      }

      [role='tab'][aria-selected='true'] {
        background: Highlight;
        color: HighlightText;
        forced-color-adjust: none;
      }
    }
  `,
];
