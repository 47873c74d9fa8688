import { css } from 'lit';
import { buttonStyles } from '../../components/internal/button.styles';
import { focusRing } from '../../components/internal/focus.styles';
import { textStyles } from '../../components/internal/text.styles';

export const styles = [
  textStyles,
  buttonStyles,
  focusRing,
  css`
    /* The frame is as high as this page: a dialog over a short list would have no room. */
    :host {
      min-block-size: 44rem;
      padding: 1rem 1.5rem 2rem;
    }

    main {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 1.5rem;
    }

    main:has(> [whole]) > :is(header, nav) {
      display: none;
    }

    header {
      display: grid;
      gap: 0.25rem;
    }

    nav ul {
      display: flex;
      flex-wrap: wrap;
      gap: 0 0.25rem;
      margin: 0;
      border-block-end: 2px solid var(--ds-border, #0b120e24);
      padding: 0;
      list-style: none;
    }

    nav button {
      margin-block-end: -2px;
      border: none;
      border-block-end: 2px solid transparent;
      border-end-start-radius: 0;
      border-end-end-radius: 0;
      padding-inline: 0.5rem;
    }

    [aria-current] {
      border-block-end-color: var(--ds-border-selected, #1868db);
      color: var(--ds-text-selected, #1868db);
    }

    @media (forced-colors: active) {
      nav button {
        border: none;
        border-block-end: 2px solid transparent;
      }

      [aria-current] {
        background: Highlight;
        color: HighlightText;
        forced-color-adjust: none;
      }
    }
  `,
];
