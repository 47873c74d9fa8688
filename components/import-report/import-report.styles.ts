import { css } from 'lit';
import { buttonStyles } from '../internal/button.styles';
import { focusRing } from '../internal/focus.styles';
import { spokenStyles } from '../internal/spoken.styles';
import { tableStyles } from '../internal/table.styles';
import { textStyles } from '../internal/text.styles';

export const styles = [
  textStyles,
  buttonStyles,
  focusRing,
  spokenStyles,
  tableStyles,
  css`
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 0.75rem;
    }

    .bar,
    .chips,
    nav {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 0.5rem 1rem;
    }

    .chips {
      gap: 0.375rem 0.75rem;
    }

    .chip {
      min-block-size: 1.75rem;
      padding: 0.125rem 0.5rem;
    }

    .chip[aria-pressed='true'] {
      border-color: var(--ds-border-selected, #1868db);
      background: var(--ds-background-selected, #e9f2fe);
      color: var(--ds-text-selected, #1868db);
    }

    .scroll {
      container-type: inline-size;
    }

    th,
    td {
      vertical-align: baseline;
    }

    tbody th {
      min-inline-size: 10rem;
      overflow-wrap: anywhere;
      font-weight: var(--ds-font-weight-medium, 500);
    }

    .title {
      overflow-wrap: anywhere;
    }

    .left-out :is(th, .title) {
      color: var(--ds-text-subtle, #505258);
    }

    .verdict {
      white-space: nowrap;
    }

    .verdict svg {
      inline-size: 1rem;
      block-size: 1rem;
      margin-inline-end: 0.375rem;
      vertical-align: -0.1875rem;
    }

    .runs svg {
      color: var(--ds-icon-success, #6a9a23);
    }

    .runs-with-changes svg {
      color: var(--ds-icon-warning, #e06c00);
    }

    .needs-rewrite svg {
      color: var(--ds-icon-danger, #c9372c);
    }

    input[type='checkbox'] {
      inline-size: 1rem;
      block-size: 1rem;
      margin: 0;
      accent-color: var(--ds-background-selected-bold, #1868db);
      translate: 0 0.125rem;
    }

    .name {
      box-sizing: border-box;
      inline-size: 100%;
      max-inline-size: 20rem;
      min-block-size: 2rem;
      padding: 0.125rem 0.5rem;
      border: 1px solid var(--ds-border-input, #8c8f97);
      border-radius: var(--ds-radius-small, 3px);
      background: var(--ds-background-input, #ffffff);
      color: inherit;
      font: inherit;
    }

    .name[aria-invalid='true'] {
      border-color: var(--ds-border-danger, #e2483d);
      box-shadow: inset 0 0 0 1px var(--ds-border-danger, #e2483d);
    }

    .problem {
      color: var(--ds-text-danger, #ae2e24);
    }

    th :is(.problem, .small) {
      margin-block-start: 0.25rem;
      font: var(--ds-font-body-small, normal 400 0.75rem/1rem system-ui, sans-serif);
    }

    ul {
      display: grid;
      gap: 0.5rem;
      max-inline-size: 60rem;
      padding-inline-start: 1.25rem;
      overflow-wrap: anywhere;
    }

    section {
      display: grid;
      gap: 0.5rem;
    }

    .detail td {
      padding-block: 0.5rem 1rem;
    }

    /* Where there is less room than the columns need, each macro is a block of its own. */
    @container (inline-size < 48rem) {
      table,
      thead,
      tbody {
        display: block;
      }

      thead {
        position: absolute;
        inline-size: 1px;
        block-size: 1px;
        overflow: hidden;
        clip-path: inset(50%);
      }

      tbody tr {
        display: grid;
        grid-template-columns: 1.5rem minmax(0, 1fr) minmax(0, 1fr);
        gap: 0.25rem 0.5rem;
        padding-block: 0.75rem;
      }

      tbody :is(th, td) {
        grid-column: span 1;
        padding: 0;
        min-inline-size: 0;
      }

      tbody th,
      .title {
        grid-column: 2 / -1;
      }

      .title ~ td:nth-of-type(odd) {
        grid-column-start: 2;
      }

      .detail td {
        grid-column: 1 / -1;
      }

      td:empty {
        display: none;
      }

      .verdict {
        white-space: normal;
      }
    }

    @media (forced-colors: active) {
      .chip[aria-pressed='true'] {
        border-color: Highlight;
        background: Highlight;
        color: HighlightText;
        forced-color-adjust: none;
      }

      .name[aria-invalid='true'] {
        border-width: 2px;
        box-shadow: none;
      }
    }
  `,
];
