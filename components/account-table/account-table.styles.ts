import { css } from 'lit';
import { buttonStyles } from '../internal/button.styles';
import { fieldStyles } from '../internal/field.styles';
import { focusRing } from '../internal/focus.styles';
import { spokenStyles } from '../internal/spoken.styles';
import { textStyles } from '../internal/text.styles';

export const styles = [
  textStyles,
  fieldStyles,
  buttonStyles,
  focusRing,
  spokenStyles,
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

    .bar > div {
      flex: 0 1 20rem;
    }

    /*
     * Text for screen readers only is positioned by itself: the scrolling box has to contain it,
     * too.
     */
    .scroll {
      container-type: inline-size;
      position: relative;
      overflow-x: auto;
    }

    table {
      inline-size: 100%;
      border-collapse: collapse;
    }

    th,
    td {
      padding: 0.5rem 0.375rem;
      text-align: start;
      vertical-align: baseline;
      font-weight: inherit;
    }

    :is(th, td):first-child {
      padding-inline-start: 0;
    }

    thead tr {
      border-block-end: 2px solid var(--ds-border, #0b120e24);
    }

    tbody tr {
      border-block-end: 1px solid var(--ds-border, #0b120e24);
    }

    thead th {
      padding-block: 0.25rem;
    }

    thead button {
      min-block-size: 1.5rem;
      margin-inline: -0.25rem;
      padding: 0.125rem 0.25rem;
      border: none;
      font: var(--ds-font-body-small, normal 400 0.75rem/1rem system-ui, sans-serif);
      font-weight: var(--ds-font-weight-bold, 653);
      white-space: nowrap;
    }

    thead svg {
      inline-size: 0.75rem;
      visibility: hidden;
    }

    [aria-sort='ascending'] svg,
    [aria-sort='descending'] svg {
      visibility: visible;
    }

    [aria-sort='descending'] svg {
      rotate: 180deg;
    }

    tbody th {
      min-inline-size: 8rem;
      max-inline-size: 20rem;
      font-weight: var(--ds-font-weight-medium, 500);
      overflow-wrap: anywhere;
    }

    .number {
      font-variant-numeric: tabular-nums;
    }

    .number,
    .region,
    .placement,
    .verified {
      white-space: nowrap;
    }

    .region p {
      white-space: normal;
    }

    .role {
      min-inline-size: 9.25rem;
      max-inline-size: 16rem;
      font: var(--ds-font-body-small, normal 400 0.75rem/1rem system-ui, sans-serif);
      overflow-wrap: anywhere;
    }

    .status {
      display: inline-flex;
      align-items: center;
      gap: 0.25rem;
      border: 1px solid transparent;
      border-radius: var(--ds-radius-small, 3px);
      padding-inline: 0.25rem;
      font: var(--ds-font-body-small, normal 400 0.75rem/1rem system-ui, sans-serif);
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

    .placement,
    .verified {
      font: var(--ds-font-body-small, normal 400 0.75rem/1rem system-ui, sans-serif);
    }

    /* The actions stay in reach, however far a narrow table is scrolled. */
    .actions {
      position: sticky;
      inset-inline-end: 0;
      inline-size: 1px;
      background: var(--ds-surface, #ffffff);
      white-space: nowrap;
      text-align: end;
    }

    .actions button {
      min-block-size: 1.75rem;
      padding: 0.125rem 0.5rem;
    }

    .actions ops-action-menu {
      vertical-align: middle;
    }

    /*
     * Where there is less room than the columns need, each account is a block of its own, whose
     * cells name what they show.
     */
    @container (inline-size < 57.5rem) {
      table,
      thead,
      tbody {
        display: block;
      }

      thead tr {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 0 0.5rem;
        padding-block-end: 0.25rem;
      }

      thead tr::before {
        content: attr(data-sort) / '';
        color: var(--ds-text-subtle, #505258);
        font: var(--ds-font-body-small, normal 400 0.75rem/1rem system-ui, sans-serif);
      }

      thead th {
        padding-inline: 0;
      }

      [aria-sort='none'] svg {
        display: none;
      }

      tbody tr {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(9rem, 1fr));
        gap: 0.75rem 1rem;
        padding-block: 0.75rem;
      }

      tbody :is(th, td) {
        max-inline-size: none;
        padding: 0;
      }

      tbody th {
        grid-area: 1 / 1 / 2 / -2;
        font-weight: var(--ds-font-weight-bold, 653);
      }

      td::before {
        content: attr(data-column) / '';
        display: block;
        color: var(--ds-text-subtle, #505258);
        font: var(--ds-font-body-small, normal 400 0.75rem/1rem system-ui, sans-serif);
      }

      td.actions {
        position: static;
        grid-area: 1 / -2 / 2 / -1;
        inline-size: auto;
      }

      td.actions::before {
        content: none;
      }
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
];
