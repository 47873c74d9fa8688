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
      gap: 1rem;
    }

    .about,
    .scroll,
    .actions p {
      max-inline-size: 48rem;
    }

    tbody tr {
      block-size: 2.75rem;
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
