import { css } from 'lit';
import { buttonStyles } from '../internal/button.styles';
import { focusRing } from '../internal/focus.styles';
import { spokenStyles } from '../internal/spoken.styles';
import { textStyles } from '../internal/text.styles';

export const styles = [
  textStyles,
  buttonStyles,
  focusRing,
  spokenStyles,
  css`
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 1rem;
    }

    .about,
    .scroll,
    .actions p {
      max-inline-size: 48rem;
    }

    /*
     * Text for screen readers only is positioned by itself: the scrolling box has to contain it,
     * too.
     */
    .scroll {
      position: relative;
      overflow-x: auto;
    }

    table {
      inline-size: 100%;
      border-collapse: collapse;
    }

    th,
    td {
      padding: 0.5rem 0.75rem 0.5rem 0;
      text-align: start;
      font-weight: inherit;
    }

    thead th {
      padding-block: 0.25rem;
      font: var(--ds-font-body-small, normal 400 0.75rem/1rem system-ui, sans-serif);
      font-weight: var(--ds-font-weight-bold, 653);
      color: var(--ds-text-subtle, #505258);
    }

    thead tr {
      border-block-end: 2px solid var(--ds-border, #0b120e24);
    }

    tbody tr {
      block-size: 2.75rem;
      border-block-end: 1px solid var(--ds-border, #0b120e24);
    }

    code,
    .date {
      white-space: nowrap;
    }

    .action {
      padding-inline-end: 0;
      text-align: end;
    }

    .action button {
      min-block-size: 1.75rem;
      padding: 0.125rem 0.5rem;
    }

    .actions {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 0.5rem 0.75rem;
    }

    .actions p {
      flex-basis: 100%;
    }
  `,
];
