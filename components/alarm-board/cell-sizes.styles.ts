import { css } from 'lit';

/**
 * How wide the cells of a line are. The heading and each row are laid out by themselves, so every column
 * has its own size or its share of what is left. Where there is less room the reason goes first.
 */
export const cellSizes = css`
  .state {
    flex: none;
    inline-size: 12.5rem;
    min-inline-size: 0;
  }

  .name {
    flex: 1.2 1 0;
    min-inline-size: 0;
  }

  .reason {
    flex: 1 1 0;
    min-inline-size: 0;
  }

  .account {
    flex: none;
    inline-size: 8.5rem;
  }

  .region {
    flex: none;
    inline-size: 6.5rem;
  }

  .since {
    flex: none;
    inline-size: 4.5rem;
    text-align: end;
  }

  .link {
    flex: none;
    inline-size: 2.25rem;
    text-align: end;
  }

  @container (inline-size >= 80rem) {
    .reason {
      flex-grow: 2;
    }
  }

  @container (inline-size < 60rem) {
    .reason {
      display: none;
    }
  }

  @container (inline-size < 52rem) {
    .region {
      display: none;
    }
  }

  @container (inline-size < 42rem) {
    .state {
      inline-size: 10.5rem;
    }
  }
`;
