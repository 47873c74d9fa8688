import { css } from 'lit';
import { focusRing } from '../internal/focus.styles';
import { spokenStyles } from '../internal/spoken.styles';
import { textStyles } from '../internal/text.styles';
import { plotHeight } from './plot';

export const styles = [
  textStyles,
  spokenStyles,
  focusRing,
  css`
    :host {
      position: relative;
      --_line: var(--ds-border-information, #4688ec);
      --_breach: var(--ds-icon-danger, #c9372c);
      --_threshold: var(--ds-text-danger, #ae2e24);
      --_band: var(--ds-background-accent-gray-subtler, #dddee1);
      --_quiet: var(--ds-text-subtlest, #6b6e76);
    }

    figure {
      margin: 0;
    }

    .plot {
      position: relative;
      block-size: ${plotHeight}px;
      border-radius: var(--ds-radius-small, 3px);
      /* Time runs to the right in every language. */
      direction: ltr;
      touch-action: pan-y;
    }

    .plot > svg {
      position: absolute;
      inset: 0;
      overflow: visible;
    }

    path {
      fill: none;
      stroke-linejoin: round;
    }

    .grid,
    .tick {
      stroke: var(--ds-border, #0b120e24);
    }

    text {
      fill: var(--_quiet);
      font: var(--ds-font-body-small, normal 400 0.75rem/1rem system-ui, sans-serif);
      font-variant-numeric: tabular-nums;
    }

    text.value {
      text-anchor: end;
    }

    text.time {
      text-anchor: middle;
    }

    .line {
      stroke: var(--_line);
      stroke-width: 2;
    }

    .point {
      fill: var(--_line);
    }

    .breach {
      fill: var(--_breach);
      stroke: var(--ds-surface, #ffffff);
    }

    .threshold {
      stroke: var(--_threshold);
      stroke-width: 1.5;
      stroke-dasharray: 6 4;
    }

    .band {
      fill: var(--_band);
      stroke: var(--_quiet);
      stroke-dasharray: 2 3;
    }

    .cursor {
      stroke: var(--ds-border-bold, #7d818a);
    }

    .active {
      fill: none;
      stroke: var(--ds-text, #292a2e);
      stroke-width: 2;
    }

    .tip {
      position: absolute;
      inset-block-start: 0;
      inset-inline-start: var(--_at, 0);
      translate: var(--_shift, -50%) 0;
      padding: 0.25rem 0.5rem;
      border: 1px solid transparent;
      border-radius: var(--ds-radius-small, 3px);
      background: var(--ds-background-neutral-bold, #292a2e);
      color: var(--ds-text-inverse, #ffffff);
      font: var(--ds-font-body-small, normal 400 0.75rem/1rem system-ui, sans-serif);
      white-space: nowrap;
      pointer-events: none;
    }

    .tip strong {
      display: block;
      font-weight: var(--ds-font-weight-semibold, 600);
    }

    .under {
      display: flex;
      flex-wrap: wrap;
      gap: 0.25rem 1rem;
      align-items: center;
      margin-block-start: 0.5rem;
      color: var(--ds-text-subtle, #505258);
      font: var(--ds-font-body-small, normal 400 0.75rem/1rem system-ui, sans-serif);
    }

    .under > span {
      display: inline-flex;
      align-items: center;
      gap: 0.375rem;
      min-inline-size: 0;
      overflow-wrap: anywhere;
    }

    .under svg {
      flex: none;
    }

    .day {
      margin-inline-start: auto;
    }

    details {
      margin-block-start: 0.5rem;
    }

    summary {
      inline-size: max-content;
      max-inline-size: 100%;
      border-radius: var(--ds-radius-small, 3px);
      color: var(--ds-link, #1868db);
      font: var(--ds-font-body-small, normal 400 0.75rem/1rem system-ui, sans-serif);
      cursor: pointer;
    }

    .scroll {
      max-block-size: 16rem;
      margin-block-start: 0.5rem;
      overflow: auto;
    }

    table {
      inline-size: 100%;
      border-collapse: collapse;
      font: var(--ds-font-body-small, normal 400 0.75rem/1rem system-ui, sans-serif);
      font-variant-numeric: tabular-nums;
    }

    th,
    td {
      padding: 0.25rem 0.75rem 0.25rem 0;
      border-block-end: 1px solid var(--ds-border, #0b120e24);
      text-align: start;
      white-space: nowrap;
    }

    th {
      color: var(--ds-text-subtle, #505258);
      font-weight: var(--ds-font-weight-medium, 500);
    }

    .empty {
      display: grid;
      place-items: center;
      block-size: ${plotHeight}px;
      border: 1px dashed var(--ds-border, #0b120e24);
      border-radius: var(--ds-radius-small, 3px);
      color: var(--ds-text-subtle, #505258);
    }

    /* Lines of a drawing keep their colours there, unless they are given those of the system. */
    @media (forced-colors: active) {
      :host {
        --_line: LinkText;
        --_breach: CanvasText;
        --_threshold: CanvasText;
        --_band: Canvas;
        --_quiet: CanvasText;
      }

      .grid,
      .tick {
        stroke: GrayText;
      }

      .breach {
        stroke: Canvas;
      }

      .cursor,
      .active {
        stroke: Highlight;
      }

      .tip {
        border-color: CanvasText;
      }
    }
  `,
];
