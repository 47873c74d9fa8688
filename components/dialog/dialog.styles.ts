import { css } from 'lit';
import { textStyles } from '../internal/text.styles';

export const styles = [
  textStyles,
  css`
    dialog {
      box-sizing: border-box;
      inline-size: min(37.5rem, 100vi - 2rem);
      max-block-size: min(100vb - 4.75rem, var(--ops-dialog-room, 100vb));
      overflow: auto;
      margin-block-start: 3.75rem;
      padding: 0;
      border: 1px solid transparent;
      border-radius: var(--ds-radius-large, 8px);
      background: var(--ds-surface-overlay, #ffffff);
      box-shadow: var(--ds-shadow-overlay, 0 8px 12px #1e1f2126, 0 0 1px #1e1f214f);
      color: inherit;
      font: inherit;
      overscroll-behavior: contain;
    }

    dialog.everywhere {
      block-size: 100%;
      max-block-size: none;
      margin: 0;
    }

    :host([wide]) dialog {
      inline-size: min(75rem, 100vi - 2rem);
    }

    dialog::backdrop {
      background: var(--ds-blanket, #050c1f75);
    }

    /* As large as the frame, to learn how much of it can be seen. */
    #frame {
      position: fixed;
      inset: 0;
      visibility: hidden;
    }

    .sheet {
      display: flex;
      flex-direction: column;
      gap: 1rem;
      padding: 1.5rem;
    }

    ::slotted([slot='actions']) {
      display: flex;
      flex-wrap: wrap;
      justify-content: flex-end;
      gap: 0.5rem;
    }

    @media (forced-colors: active) {
      dialog {
        border-color: CanvasText;
      }
    }
  `,
];
