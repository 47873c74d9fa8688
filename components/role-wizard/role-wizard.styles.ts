import { css } from 'lit';
import { buttonStyles } from '../internal/button.styles';
import { factStyles } from '../internal/fact.styles';
import { focusRing } from '../internal/focus.styles';
import { formStyles } from '../internal/form.styles';
import { textStyles } from '../internal/text.styles';

export const styles = [
  textStyles,
  buttonStyles,
  factStyles,
  formStyles,
  focusRing,
  css`
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 1.25rem;
      max-inline-size: 48rem;
    }

    section:not([hidden]) {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 1.25rem;
    }

    ops-progress-steps {
      margin-block-end: 0.75rem;
    }
  `,
];
