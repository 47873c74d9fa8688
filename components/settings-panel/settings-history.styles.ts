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
      justify-items: start;
      gap: 0.75rem;
    }

    .scroll {
      inline-size: 100%;
    }

    th,
    td {
      vertical-align: baseline;
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
