import { css } from 'lit';
import { choiceStyles } from '../../../../../components/internal/choice.styles';
import { sectionStyles } from '../../../section.styles';

export const styles = [
  ...sectionStyles,
  choiceStyles,
  css`
    :host {
      gap: 2rem;
    }

    header {
      display: grid;
      justify-items: start;
      gap: 0.25rem;
    }

    section,
    form {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 1rem;
    }

    section > p,
    ops-section-message {
      max-inline-size: 48rem;
    }

    ops-section-message:focus {
      outline: none;
    }

    details {
      display: grid;
      gap: 0.75rem;
    }

    summary {
      inline-size: fit-content;
      border-radius: var(--ds-radius-small, 3px);
      color: var(--ds-text-subtle, #505258);
      cursor: pointer;
    }

    summary:hover {
      color: var(--ds-text, #292a2e);
    }

    fieldset {
      display: grid;
      gap: 0.375rem;
      margin: 0;
      padding: 0;
      border: none;
    }

    fieldset p {
      padding-inline-start: 1.5rem;
    }

    legend {
      padding: 0;
      margin-block-end: 0.25rem;
      color: var(--ds-text-subtle, #505258);
      font: var(--ds-font-body-small, normal 400 0.75rem/1rem system-ui, sans-serif);
      font-weight: var(--ds-font-weight-bold, 653);
    }

    .progress,
    .actions {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 0.5rem 1rem;
      overflow-wrap: anywhere;
    }

    progress {
      inline-size: 16rem;
      max-inline-size: 100%;
      accent-color: var(--ds-background-brand-bold, #1868db);
    }

    ops-library-export {
      max-inline-size: 48rem;
    }
  `,
];
