import { css } from 'lit';
import { spokenStyles } from '../../../../../components/internal/spoken.styles';
import { sectionStyles } from '../../../section.styles';

export const styles = [
  ...sectionStyles,
  spokenStyles,
  css`
    :host {
      container-type: inline-size;
    }

    .bar {
      position: sticky;
      inset-block-start: 0;
      z-index: 2;
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 0.5rem;
      padding-block: 0.5rem;
      background: var(--ds-surface, #ffffff);
    }

    .bar .state {
      flex: 1 1 14rem;
    }

    .wrong {
      color: var(--ds-text-danger, #ae2e24);
    }

    .state svg {
      vertical-align: text-bottom;
    }

    .columns,
    .column {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 1.5rem;
      align-content: start;
    }

    details {
      border-block-start: 1px solid var(--ds-border, #0b120e24);
      padding-block-start: 1rem;
    }

    summary {
      inline-size: fit-content;
      margin-block-end: 0.75rem;
      border-radius: var(--ds-radius-small, 3px);
      font: var(--ds-font-heading-small, normal 653 1rem/1.25rem system-ui, sans-serif);
      cursor: pointer;
    }

    .conflict {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 1rem;
    }

    @container (min-inline-size: 62rem) {
      .columns {
        grid-template-columns: minmax(0, 3fr) minmax(0, 2fr);
        gap: 2rem;
      }
    }
  `,
];
