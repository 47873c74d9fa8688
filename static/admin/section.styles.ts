import { css } from 'lit';
import { buttonStyles } from '../../components/internal/button.styles';
import { focusRing } from '../../components/internal/focus.styles';
import { textStyles } from '../../components/internal/text.styles';

/** What the elements of all sections have in common. */
export const sectionStyles = [
  textStyles,
  buttonStyles,
  focusRing,
  css`
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 1rem;
    }
  `,
];
