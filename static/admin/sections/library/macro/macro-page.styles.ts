import { css } from 'lit';
import { sectionStyles } from '../../../section.styles';

export const styles = [
  ...sectionStyles,
  css`
    header {
      display: grid;
      justify-items: start;
      gap: 0.25rem;
    }

    h1 {
      overflow-wrap: anywhere;
    }

    .facts {
      display: flex;
      flex-wrap: wrap;
      gap: 0 1rem;
      padding: 0;
      color: var(--ds-text-subtle, #505258);
      list-style: none;
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

    [aria-selected='true'] {
      border-block-end-color: var(--ds-border-selected, #1868db);
      color: var(--ds-text-selected, #1868db);
    }

    @media (forced-colors: active) {
      [role='tab'] {
        border: none;
        border-block-end: 2px solid transparent;
      }

      [aria-selected='true'] {
        background: Highlight;
        color: HighlightText;
        forced-color-adjust: none;
      }
    }
  `,
];
