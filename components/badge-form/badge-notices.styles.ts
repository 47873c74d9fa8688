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
      position: relative;
    }

    [role='status'] {
      display: grid;
      gap: 0.5rem;
    }

    [role='status']:has(ops-section-message) {
      margin-block-end: 1rem;
    }

    strong {
      font-weight: var(--ds-font-weight-bold, 653);
    }
  `,
];
