import { css } from 'lit';
import { buttonStyles } from '../internal/button.styles';
import { focusRing } from '../internal/focus.styles';
import { formStyles } from '../internal/form.styles';
import { textStyles } from '../internal/text.styles';

export const styles = [
  textStyles,
  buttonStyles,
  formStyles,
  focusRing,
  css`
    details > ops-text-field {
      padding-block-start: 0.75rem;
    }
  `,
];
