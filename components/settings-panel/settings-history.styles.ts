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
      justify-items: start;
      gap: 0.75rem;
    }

    .scroll {
      position: relative;
      inline-size: 100%;
      overflow-x: auto;
    }

    table {
      inline-size: 100%;
      border-collapse: collapse;
    }

    th,
    td {
      border-block-end: 1px solid var(--ds-border, #0b120e24);
      padding: 0.5rem 0.75rem 0.5rem 0;
      text-align: start;
      vertical-align: baseline;
      font-weight: inherit;
    }

    thead th {
      color: var(--ds-text-subtle, #505258);
      font-weight: 653;
    }

    td:nth-child(3) {
      overflow-wrap: anywhere;
    }

    ins {
      font-weight: 653;
      text-decoration: none;
    }

    ul {
      padding: 0;
      list-style: none;
    }
  `,
];
