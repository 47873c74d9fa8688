import { css } from 'lit';
import { shapeStyles } from '../alarm-badge/shape.styles';
import { buttonStyles } from '../internal/button.styles';
import { fieldStyles } from '../internal/field.styles';
import { focusRing } from '../internal/focus.styles';
import { spokenStyles } from '../internal/spoken.styles';
import { textStyles } from '../internal/text.styles';
import { barStyles } from './bar.styles';
import { cellSizes } from './cell-sizes.styles';
import { headingStyles } from './heading.styles';
import { wallStyles } from './wall.styles';

export const styles = [
  textStyles,
  fieldStyles,
  buttonStyles,
  focusRing,
  spokenStyles,
  shapeStyles,
  barStyles,
  cellSizes,
  headingStyles,
  css`
    /* What is for screen readers only is positioned by itself: the board has to contain it, too. */
    :host {
      position: relative;
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 0.75rem;
      container-type: inline-size;
    }

    .head {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 0.25rem 1rem;
    }

    h2 {
      min-inline-size: 0;
      overflow-wrap: anywhere;
      font: var(--ds-font-heading-small, normal 653 1rem/1.25rem system-ui, sans-serif);
    }

    .as-of {
      color: var(--ds-text-subtle, #505258);
      font: var(--ds-font-body-small, normal 400 0.75rem/1rem system-ui, sans-serif);
      font-variant-numeric: tabular-nums;
    }

    .as-of.stale {
      color: var(--ds-text-warning, #9e4c00);
    }

    .fill {
      margin-inline-start: auto;
    }

    .table {
      min-inline-size: 0;
    }

    ops-alarm-row {
      font: var(--ds-font-body, normal 400 0.875rem/1.25rem system-ui, sans-serif);
    }

    /* Many alarms are scrolled in a box of their own: the page around has no end to wait for. */
    .scroll {
      position: relative;
      max-block-size: var(--ops-alarm-board-max-size, 40rem);
      overflow-y: auto;
      overscroll-behavior: contain;
      scrollbar-gutter: stable;
    }

    .scroll > :is(ops-alarm-row, .group) {
      position: absolute;
      inset-block-start: 0;
      inset-inline: 0;
    }

    .group {
      box-sizing: border-box;
      display: flex;
      align-items: end;
      block-size: 2.5rem;
      border-block-end: 1px solid var(--ds-border, #0b120e24);
      padding: 0 0.5rem 0.375rem;
      overflow: hidden;
      white-space: nowrap;
    }

    .group > span {
      overflow: hidden;
      text-overflow: ellipsis;
    }

    .group bdi {
      margin-inline-end: 0.375rem;
      font-weight: var(--ds-font-weight-bold, 653);
    }

    .tiles {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(min(13rem, 100%), 1fr));
      gap: 0.5rem;
    }

    .tiles > .group {
      grid-column: 1 / -1;
    }

    .foot {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 0.5rem;
    }

    .foot .count {
      margin-inline-start: auto;
      color: var(--ds-text-subtle, #505258);
    }

    .none {
      display: grid;
      justify-items: center;
      gap: 0.75rem;
      padding: 2.5rem 1rem;
      border: 1px dashed var(--ds-border, #0b120e24);
      border-radius: var(--ds-radius-small, 3px);
      text-align: center;
    }

    .bone {
      box-sizing: border-box;
      block-size: 2.5rem;
      border-block: 0.75rem solid transparent;
      background: var(--ds-background-neutral, #0515240f) padding-box;
    }

    @media (forced-colors: active) {
      .as-of.stale {
        color: CanvasText;
        font-weight: 700;
      }

      .bone {
        background: GrayText padding-box;
      }
    }

    .subject {
      margin-block-end: 0;
      font-weight: var(--ds-font-weight-semibold, 600);
    }

    .subject + p {
      margin-block-start: 0;
    }

    @media print {
      .bar,
      .fill,
      .foot button {
        display: none;
      }
    }
  `,
  wallStyles,
];
