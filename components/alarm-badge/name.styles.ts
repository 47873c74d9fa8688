import { css } from 'lit';

/**
 * A name of one line in the parts of `namePartsOf`. What there is no room for is cut at the end of the
 * first part, after that of the last. Each gives so much more than the next that not even a fraction of
 * a pixel is left to it: that would cost it letters.
 */
export const nameStyles = css`
  bdi {
    display: flex;
    align-items: baseline;
    min-inline-size: 0;
  }
  bdi > span {
    flex-shrink: 1e6;
    min-inline-size: 1em;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: pre;
  }
  bdi > :nth-child(2) {
    flex-shrink: 1;
  }
  bdi > :nth-child(3) {
    flex-shrink: 1e12;
  }
  bdi > :empty {
    display: none;
  }
`;
