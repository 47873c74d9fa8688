import { css } from 'lit';

/**
 * Where a popover stands: under its anchor, over it or at its other edge where the frame ends first,
 * and as long as the room that `Popover` measured. An element adds its width and its looks.
 */
export const popoverStyles = css`
  .anchor {
    anchor-name: --ops-anchor;
  }

  [popover] {
    box-sizing: border-box;
    inset: auto;
    position-anchor: --ops-anchor;
    position-area: block-end span-inline-end;
    position-try-fallbacks:
      flip-block,
      flip-inline,
      flip-block flip-inline,
      block-end span-all,
      block-start span-all;
    margin: 0.25rem 0;
    max-block-size: calc(var(--ops-popover-room) - 0.5rem);
    max-inline-size: 100vi;
    padding: 0;
    border: 1px solid transparent;
    border-radius: var(--ds-radius-small, 3px);
    background: var(--ds-surface-overlay, #ffffff);
    box-shadow: var(--ds-shadow-overlay, 0 8px 12px #1e1f2126, 0 0 1px #1e1f214f);
    color: var(--ds-text, #292a2e);
    overscroll-behavior: contain;
  }

  .over[popover] {
    position-area: block-start span-inline-end;
  }

  @media (forced-colors: active) {
    [popover] {
      border-color: CanvasText;
    }
  }
`;
