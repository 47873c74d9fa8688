import { css } from 'lit';

/**
 * A board that fills a screen on a wall. It is dark, whatever the page around is, because it is on all
 * night. Sizes grow with the screen: on one of 55 inches (121 cm wide) a name is 29 mm high, which at
 * five metres is 20 minutes of arc.
 */
export const wallStyles = css`
  :host([wall]) {
    --ds-surface: #1f1f21;
    --ds-text: #e2e3e4;
    --ds-text-subtle: #bfc1c4;
    --ds-text-inverse: #1f1f21;
    --ds-text-success: #b3df72;
    --ds-text-warning: #fbc828;
    --ds-border: #e3e4f21f;
    --ds-border-focused: #8fb8f6;
    --ds-background-neutral: #ceced912;
    --ds-background-neutral-subtle-hovered: #ceced912;
    --ds-background-neutral-subtle-pressed: #e3e4f21f;
    --ds-background-success: #28311b;
    --ds-background-warning: #3a2c1f;
    --ds-background-danger-bold: #f87168;
    --ds-icon-danger: #f87168;
    --ds-icon-warning: #fbc828;
    --ds-icon-success: #94c748;
    --ops-alarm-tile-size: 11.5vw;
    display: flex;
    flex-direction: column;
    gap: 1vw;
    box-sizing: border-box;
    block-size: 100vh;
    padding: 1.5vw;
    overflow: hidden;
    background: var(--ds-surface);
    color-scheme: dark;
  }

  :host([wall]) :is(h2, .as-of, .foot, .count, .standing, .more) {
    font-size: max(1rem, 1.6vw);
    line-height: 1.3;
  }

  :host([wall]) .standing {
    border-color: transparent;
    padding: 0 1vw 0 0;
  }

  :host([wall]) :is(.fields, .fewer, .scaling) {
    display: none;
  }

  :host([wall]) .tiles {
    flex: 1;
    grid-template-columns: repeat(3, minmax(0, 1fr));
    align-content: start;
    gap: 1vw;
    min-block-size: 0;
    overflow: hidden;
  }

  :host([wall]) ops-alarm-row {
    font: var(--ds-font-body, normal 400 0.875rem/1.25rem system-ui, sans-serif);
    font-size: max(1.25rem, 2.4vw);
    line-height: 1.2;
  }

  @media (orientation: portrait) {
    :host([wall]) {
      --ops-alarm-tile-size: 19vw;
    }

    :host([wall]) .tiles {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }

    :host([wall]) ops-alarm-row {
      font-size: max(1.25rem, 3.6vw);
    }
  }
`;
