import { css } from 'lit';
import { buttonStyles } from '../internal/button.styles';
import { fieldStyles } from '../internal/field.styles';
import { focusRing } from '../internal/focus.styles';
import { spokenStyles } from '../internal/spoken.styles';
import { sortStyles, tableStyles } from '../internal/table.styles';
import { textStyles } from '../internal/text.styles';
import { narrowStyles } from './narrow.styles';

export const styles = [
  textStyles,
  fieldStyles,
  buttonStyles,
  focusRing,
  spokenStyles,
  tableStyles,
  sortStyles,
  css`
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 0.75rem;
    }

    .bar,
    nav {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 0.5rem 1rem;
    }

    .bar > div:first-child {
      flex: 0 1 16rem;
    }

    .scroll {
      container-type: inline-size;
    }

    th,
    td {
      box-sizing: border-box;
      padding: 0 0.375rem;
      vertical-align: middle;
      white-space: nowrap;
    }

    /* A row is 40 pixels high, its line included. */
    tbody :is(th, td) {
      block-size: 2.5rem;
    }

    :is(th, td):first-child {
      padding-inline-start: 0;
    }

    /* Name and reason share what the other columns leave, and end in dots where that is not enough. */
    tbody th,
    .state {
      min-inline-size: 8rem;
      max-inline-size: 0;
      overflow: hidden;
      text-overflow: ellipsis;
    }

    tbody th {
      inline-size: 35%;
      font-weight: var(--ds-font-weight-medium, 500);
    }

    .state {
      inline-size: 65%;
      min-inline-size: 10rem;
    }

    .standing {
      display: flex;
      align-items: center;
      gap: 0.5rem;
    }

    .standing > .status {
      flex: none;
    }

    /* Two words that say what is wrong are read before the time. */
    @container (inline-size < 64rem) {
      .standing {
        flex-wrap: wrap;
        row-gap: 0;
      }

      .standing > .why {
        flex: 1;
      }

      .standing > time {
        flex-basis: 100%;
      }
    }

    .number {
      font-variant-numeric: tabular-nums;
    }

    button.copy {
      min-block-size: 1.5rem;
      margin-inline: -0.25rem;
      padding: 0 0.25rem;
      border: none;
      font: inherit;
      color: inherit;
    }

    .copy svg {
      inline-size: 0.75rem;
      block-size: 0.75rem;
      color: var(--ds-text-subtle, #505258);
    }

    .copy span {
      user-select: text;
    }

    .why,
    button.why {
      display: block;
      min-inline-size: 2rem;
      overflow: hidden;
      font: inherit;
      color: var(--ds-text-subtle, #505258);
      text-overflow: ellipsis;
    }

    .chips {
      display: flex;
      flex-wrap: wrap;
      gap: 0.25rem;
    }

    .chip {
      min-block-size: 1.75rem;
      padding: 0 0.5rem;
      font-variant-numeric: tabular-nums;
    }

    .chip[aria-pressed='true'] {
      border-color: var(--ds-border-selected, #1868db);
      background: var(--ds-background-selected, #e9f2fe);
      color: var(--ds-text-selected, #1868db);
    }

    @media (forced-colors: active) {
      .chip[aria-pressed='true'] {
        outline: 2px solid Highlight;
        outline-offset: -3px;
      }
    }

    .status {
      display: inline-flex;
      align-items: center;
      gap: 0.25rem;
      border: 1px solid transparent;
      border-radius: var(--ds-radius-small, 3px);
      padding-inline: 0.25rem;
      font: inherit;
      font-weight: var(--ds-font-weight-medium, 500);
      white-space: nowrap;
      background: var(--ds-background-neutral, #0515240f);
      color: var(--ds-text-subtle, #505258);
    }

    .status svg {
      inline-size: 0.75rem;
      block-size: 0.75rem;
    }

    .status.connected {
      background: var(--ds-background-success, #efffd6);
      color: var(--ds-text-success, #4c6b1f);
    }

    .status.attention {
      background: var(--ds-background-danger, #ffeceb);
      color: var(--ds-text-danger, #ae2e24);
    }

    .status.failing {
      background: var(--ds-background-warning, #fff5db);
      color: var(--ds-text-warning, #9e4c00);
    }

    /* The actions stay in reach, however far a narrow table is scrolled. */
    .actions {
      position: sticky;
      inset-inline-end: 0;
      inline-size: 1px;
      background: var(--ds-surface, #ffffff);
      text-align: end;
    }

    .actions button {
      min-block-size: 1.75rem;
      padding: 0.125rem 0.5rem;
    }

    .actions ops-action-menu {
      vertical-align: middle;
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

    .none p {
      max-inline-size: 30rem;
      font: inherit;
    }
  `,
  narrowStyles,
];
