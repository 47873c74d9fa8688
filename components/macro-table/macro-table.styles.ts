import { css } from 'lit';
import { buttonStyles } from '../internal/button.styles';
import { fieldStyles } from '../internal/field.styles';
import { focusRing } from '../internal/focus.styles';
import { spokenStyles } from '../internal/spoken.styles';
import { sortStyles, tableStyles } from '../internal/table.styles';
import { textStyles } from '../internal/text.styles';
import { markStyles } from './mark.styles';
import { narrowStyles } from './narrow.styles';

export const styles = [
  textStyles,
  fieldStyles,
  buttonStyles,
  focusRing,
  spokenStyles,
  tableStyles,
  sortStyles,
  markStyles,
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
      align-items: end;
      gap: 0.5rem 1rem;
    }

    nav {
      align-items: center;
    }

    .search {
      flex: 1 1 16rem;
      max-inline-size: 24rem;
    }

    .bar > p {
      padding-block-end: 0.625rem;
      font: inherit;
    }

    select {
      min-block-size: 2.5rem;
      max-inline-size: 12rem;
      border: 1px solid var(--ds-border-input, #8c8f97);
      border-radius: var(--ds-radius-small, 3px);
      padding-inline: 0.375rem;
      background: var(--ds-background-input, #ffffff);
      color: inherit;
      font: inherit;
    }

    .scroll {
      container-type: inline-size;
    }

    th,
    td {
      box-sizing: border-box;
      padding: 0.375rem 0.5rem;
      vertical-align: top;
    }

    :is(th, td):first-child {
      padding-inline-start: 0;
    }

    tbody th {
      inline-size: 50%;
      overflow-wrap: anywhere;
    }

    button.link {
      font-weight: var(--ds-font-weight-medium, 500);
      text-decoration: none;
    }

    button.link:hover {
      text-decoration: underline;
    }

    .about {
      display: flex;
      flex-wrap: wrap;
      gap: 0 0.75rem;
      color: var(--ds-text-subtle, #505258);
      font: var(--ds-font-body-small, normal 400 0.75rem/1rem system-ui, sans-serif);
    }

    .about > :empty {
      display: none;
    }

    td {
      white-space: nowrap;
    }

    .actions {
      inline-size: 1px;
      text-align: end;
    }

    .menu {
      min-block-size: 1.75rem;
      padding: 0.125rem 0.375rem;
      border: none;
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
