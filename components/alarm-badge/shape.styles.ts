import { css } from 'lit';

/** The lines of the shapes in icons.ts, for whatever shadow root shows one. */
export const shapeStyles = css`
  svg {
    inline-size: 1em;
    block-size: 1em;
    margin-inline-end: 0.35em;
    vertical-align: -0.125em;
    fill: none;
    stroke: currentcolor;
    stroke-width: 1.75;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .filled {
    fill: currentcolor;
    fill-rule: evenodd;
    stroke: none;
  }
  .dashed {
    stroke-dasharray: 2.1 2.6;
  }
`;
