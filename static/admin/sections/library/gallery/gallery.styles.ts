import { css } from 'lit';
import { sectionStyles } from '../../../section.styles';

export const styles = [
  ...sectionStyles,
  css`
    form {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 1rem;
    }

    fieldset {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(14rem, 1fr));
      gap: 0.5rem;
      margin: 0;
      border: none;
      padding: 0;
    }

    legend {
      margin-block-end: 0.25rem;
      padding: 0;
      color: var(--ds-text-subtle, #505258);
      font: var(--ds-font-body-small, normal 400 0.75rem/1rem system-ui, sans-serif);
      font-weight: var(--ds-font-weight-bold, 653);
    }

    label {
      display: grid;
      grid-template-columns: auto minmax(0, 1fr);
      gap: 0 0.5rem;
      align-items: start;
      align-content: start;
      border: 1px solid var(--ds-border, #0b120e24);
      border-radius: var(--ds-radius-small, 3px);
      padding: 0.5rem;
      font-weight: var(--ds-font-weight-medium, 500);
      cursor: pointer;
    }

    label:has(:checked) {
      border-color: var(--ds-border-selected, #1868db);
      background: var(--ds-background-selected, #e9f2fe);
    }

    input {
      margin: 0.125rem 0 0;
    }

    .about {
      grid-column: 2;
      color: var(--ds-text-subtle, #505258);
      font: var(--ds-font-body-small, normal 400 0.75rem/1rem system-ui, sans-serif);
    }

    @media (forced-colors: active) {
      label:has(:checked) {
        outline: 2px solid Highlight;
        outline-offset: -3px;
      }
    }
  `,
];
