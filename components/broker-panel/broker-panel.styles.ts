import { css } from 'lit';
import { buttonStyles } from '../internal/button.styles';
import { factStyles } from '../internal/fact.styles';
import { focusRing } from '../internal/focus.styles';
import { textStyles } from '../internal/text.styles';

export const styles = [
  textStyles,
  buttonStyles,
  factStyles,
  focusRing,
  css`
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 1rem;
    }

    section {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 1rem;
      max-inline-size: 48rem;
    }

    .about {
      max-inline-size: 48rem;
    }

    .key {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: space-between;
      gap: 0.25rem 1rem;
    }
  `,
];
