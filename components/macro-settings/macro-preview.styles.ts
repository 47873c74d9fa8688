import { css } from 'lit';
import { textStyles } from '../internal/text.styles';

export const styles = [
  textStyles,
  css`
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 0.25rem;
    }

    h2 {
      display: flex;
      justify-content: space-between;
      gap: 0.5rem;
      color: var(--ds-text-subtle, #505258);
      font: var(--ds-font-body-small, normal 400 0.75rem/1rem system-ui, sans-serif);
      font-weight: var(--ds-font-weight-bold, 653);
    }

    h2 span {
      font-weight: normal;
    }

    .stage {
      position: relative;
      box-sizing: border-box;
      min-block-size: 7.5rem;
      padding: 0.75rem 1rem;
      border: 1px solid var(--ds-border, #0b120e24);
      border-radius: var(--ds-radius-small, 3px);
      background: var(--ds-surface, #ffffff);
      font: var(--ds-font-body-large, normal 400 1rem/1.5rem system-ui, sans-serif);
      overflow: auto;
    }
  `,
];
