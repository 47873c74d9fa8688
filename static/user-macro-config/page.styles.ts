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
      padding: 0.25rem 1.5rem 0.75rem;
    }

    main {
      max-inline-size: 64rem;
      margin-inline: auto;
    }

    ops-macro-settings,
    ops-section-message {
      margin-block-start: 0.75rem;
    }

    /* The buttons under a long list stay in reach. */
    .actions {
      display: flex;
      flex-wrap: wrap;
      gap: 0.5rem;
      position: sticky;
      inset-block-end: 0;
      padding-block: 0.75rem;
      background: var(--ds-surface-overlay, #ffffff);
    }

    .skeleton {
      display: grid;
      gap: 0.75rem;
      padding-block-start: 2rem;
    }

    .skeleton div {
      block-size: 4rem;
      border-radius: var(--ds-radius-small, 3px);
      background: var(--ds-skeleton, #0515240f);
    }

    .skeleton .field {
      block-size: 2.5rem;
    }

    @media (max-width: 30rem) {
      :host {
        padding-inline: 1rem;
      }
    }
  `,
];
