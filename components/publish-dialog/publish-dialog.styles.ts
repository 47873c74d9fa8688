import { css } from 'lit';
import { buttonStyles } from '../internal/button.styles';
import { focusRing } from '../internal/focus.styles';
import { textStyles } from '../internal/text.styles';

export const styles = [
  textStyles,
  buttonStyles,
  focusRing,
  css`
    :is(#done, #refused):focus {
      outline: none;
    }

    .bar {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: space-between;
      gap: 0.25rem 1rem;
    }

    .compared {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 0.5rem;
    }

    .sums {
      padding-inline-start: 1.25rem;
    }

    details {
      border-block-start: 1px solid var(--ds-border, #0b120e24);
      padding-block: 0.5rem;
    }

    summary {
      cursor: pointer;
      overflow-wrap: anywhere;
    }

    summary svg {
      vertical-align: text-bottom;
    }

    summary span {
      margin-inline-start: 0.75rem;
    }

    h4 {
      margin: 0;
    }

    .sides {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 20rem), 1fr));
      gap: 1rem;
      margin-block-start: 0.5rem;
    }

    .sides > div {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 0.25rem;
      align-content: start;
    }
  `,
];
