import { css } from 'lit';
import { buttonStyles } from '../../components/internal/button.styles';
import { focusRing } from '../../components/internal/focus.styles';
import { spokenStyles } from '../../components/internal/spoken.styles';
import { textStyles } from '../../components/internal/text.styles';

export const styles = [
  textStyles,
  buttonStyles,
  focusRing,
  spokenStyles,
  css`
    :host {
      position: relative;
      padding: 1rem 1.5rem 1.5rem;
    }

    main {
      max-inline-size: 56rem;
      margin-inline: auto;
    }

    .skeleton div {
      border-radius: var(--ds-radius-small, 3px);
      background: var(--ds-skeleton, #0515240f);
    }

    .word,
    .words {
      inline-size: 8rem;
      block-size: 1rem;
      margin-block-end: 0.25rem;
    }

    .words {
      inline-size: 16rem;
      max-inline-size: 100%;
      block-size: 2.25rem;
    }

    .stage {
      block-size: 4rem;
      margin-block-end: 2.25rem;
    }

    .field {
      max-inline-size: 26rem;
      block-size: 2.5rem;
      margin-block-end: 1rem;
    }
  `,
];
