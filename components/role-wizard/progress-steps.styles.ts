import { css } from 'lit';
import { spokenStyles } from '../internal/spoken.styles';
import { textStyles } from '../internal/text.styles';

export const styles = [
  textStyles,
  spokenStyles,
  css`
    ol {
      display: flex;
      gap: 0.5rem;
      padding: 0;
      list-style: none;
    }

    li {
      position: relative;
      flex: 1;
      min-inline-size: 0;
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      justify-items: center;
      gap: 0.375rem;
      color: var(--ds-text-subtle, #505258);
      font: var(--ds-font-body-small, normal 400 0.75rem/1rem system-ui, sans-serif);
      text-align: center;
    }

    /* The line from the step before. */
    li + li::before {
      content: '';
      position: absolute;
      inset-block-start: 0.6875rem;
      inset-inline: calc(-50% + 0.5rem) calc(50% + 1rem);
      block-size: 2px;
      background: var(--ds-border, #0b120e24);
    }

    li + li:is(.done, [aria-current])::before {
      background: var(--ds-border-brand, #1868db);
    }

    .mark {
      display: grid;
      place-items: center;
      box-sizing: border-box;
      inline-size: 1.5rem;
      block-size: 1.5rem;
      border: 2px solid var(--ds-border-bold, #7d818a);
      border-radius: 50%;
      background: var(--ds-surface, #ffffff);
      font-weight: var(--ds-font-weight-bold, 653);
    }

    [aria-current] {
      color: var(--ds-text, #292a2e);
      font-weight: var(--ds-font-weight-bold, 653);
    }

    [aria-current] .mark {
      border-color: var(--ds-border-brand, #1868db);
      color: var(--ds-text-brand, #1868db);
    }

    .done .mark {
      border-color: transparent;
      background: var(--ds-background-brand-bold, #1868db);
      color: var(--ds-text-inverse, #ffffff);
    }

    /* Without room for all names, only the current step shows its name; the others are read out. */
    @media (max-width: 30rem) {
      .name {
        white-space: nowrap;
      }

      li:not([aria-current]) .name {
        position: absolute;
        inline-size: 1px;
        block-size: 1px;
        overflow: hidden;
        clip-path: inset(50%);
      }
    }

    @media (forced-colors: active) {
      li + li::before,
      li + li:is(.done, [aria-current])::before {
        background: CanvasText;
      }

      [aria-current] .mark,
      .done .mark {
        border-color: Highlight;
      }
    }
  `,
];
