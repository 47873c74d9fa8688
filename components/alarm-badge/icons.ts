import { dictionary } from '../../rules/dictionary';

/** The shape that tells a badge's state where colours cannot. */
export type Shape = keyof typeof paths;

const ring = 'M8 2a6 6 0 1 0 .1 0z';

// Paths in a box of 16 by 16 units.
const paths = dictionary({
  loading: 'M3 8h0M8 8h0M13 8h0',
  ok: 'M8 1a7 7 0 1 0 .1 0zM7 12 3 8l1-1 3 3 5-5 1 1z',
  alarm: 'M8 1l8 14H0zM7 6h2v4H7zM7 11h2v2H7z',
  'alarm-doubted': 'M8 2l7 12H1zM8 7v3M8 12h0',
  'insufficient-data': ring,
  unknown: `${ring}M6 7q0-2 2-2t2 2-2 2M8 11h0`,
  'not-found': 'M7 2a5 5 0 1 0 .1 0zM11 11l4 4',
  'no-access': 'M3 7h10v7H3zM5 7V5a3 3 0 0 1 6 0v2',
  'not-connected': 'M1 8h4M11 8h4M5 4v8M11 4v8',
  'aws-refused': `${ring}M5 8h6`,
  'region-disabled': 'M8 1v6M5 3a6 6 0 1 0 6 0',
  throttled: 'M4 2h8L4 14h8z',
  unavailable: 'M4 4l8 8M4 12l8-8',
  'not-chosen': `${ring}M8 5v6M5 8h6`,
  unpublished: 'M2 14l1-4 7-7 3 3-7 7z',
  linked: 'M4 13 12 5M7 5h5v5',
  stale: `${ring}M8 5v3l2 2`,
  doubted: `${ring}M5 9q1-3 3-1t3-1`,
});

/** How a shape is drawn, where plain lines do not do. */
const looks: Partial<Record<Shape, string>> = {
  ok: 'filled',
  alarm: 'filled',
  'insufficient-data': 'dashed',
};

/**
 * Markup of a shape in the colour of the text around it, hidden from screen readers. It goes into an
 * element's `innerHTML`: nodes that a script makes are JavaScript objects, and those of a shape would
 * bring five interfaces into each frame, which are 14 kB of heap.
 */
export function stateIcon(shape: Shape): string {
  return `<svg class="${looks[shape] ?? ''}" viewBox="0 0 16 16" aria-hidden="true"><path d="${paths[shape]}"/></svg>`;
}
