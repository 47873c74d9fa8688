import { css } from 'lit';
import { focusRing } from '../internal/focus.styles';
import { formStyles } from '../internal/form.styles';
import { textStyles } from '../internal/text.styles';

export const styles = [
  textStyles,
  formStyles,
  focusRing,
  css`
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 0.75rem;
      max-inline-size: 48rem;
    }

    details > ops-copy-field {
      padding-block-start: 0.5rem;
    }
  `,
];
