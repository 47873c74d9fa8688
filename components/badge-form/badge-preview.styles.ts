import { css } from 'lit';
import { spokenStyles } from '../internal/spoken.styles';
import { textStyles } from '../internal/text.styles';

export const styles = [
  textStyles,
  spokenStyles,
  css`
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 0.25rem;
    }

    h2 {
      color: var(--ds-text-subtle, #505258);
      font: var(--ds-font-body-small, normal 400 0.75rem/1rem system-ui, sans-serif);
      font-weight: var(--ds-font-weight-bold, 653);
    }

    .stage {
      position: relative;
      display: grid;
      align-items: center;
      box-sizing: border-box;
      min-block-size: 4rem;
      border: 1px solid var(--ds-border, #0b120e24);
      border-radius: var(--ds-radius-small, 3px);
      padding: 0.75rem 1rem;
      background: var(--ds-surface, #ffffff);
      font: var(--ds-font-body-large, normal 400 1rem/1.5rem system-ui, sans-serif);
    }

    ops-alarm-badge {
      justify-self: start;
      min-inline-size: 0;
    }

    /* Room is kept for the notes, so that nothing below them moves. */
    [role='status'] {
      min-block-size: 1rem;
    }
  `,
];
