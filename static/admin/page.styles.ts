import { css } from 'lit';
import { buttonStyles } from '../../components/internal/button.styles';
import { focusRing } from '../../components/internal/focus.styles';
import { textStyles } from '../../components/internal/text.styles';

export const styles = [
  textStyles,
  buttonStyles,
  focusRing,
  css`
    /* The frame is as high as this page: a dialog over a short list would have no room. */
    :host {
      min-block-size: 44rem;
      padding: 1rem 1.5rem 2rem;
    }

    main,
    section {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 2rem;
    }

    section {
      gap: 1rem;
    }

    header {
      display: grid;
      gap: 0.25rem;
    }

    .bar {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: space-between;
      gap: 0.5rem;
    }

    .said:not(:has(*)) {
      display: none;
    }
  `,
];
