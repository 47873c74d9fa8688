/** The shape that tells a badge's state where colours cannot. */
export type Shape =
  | 'loading'
  | 'ok'
  | 'alarm'
  | 'alarm-doubted'
  | 'insufficient-data'
  | 'unknown'
  | 'not-found'
  | 'no-access'
  | 'not-connected'
  | 'aws-refused'
  | 'region-disabled'
  | 'throttled'
  | 'unavailable'
  | 'stale'
  | 'doubted';

const ring = 'M8 1.75a6.25 6.25 0 1 0 0 12.5 6.25 6.25 0 0 0 0-12.5';

/** Path data in a box of 16 by 16: of a filled shape for `ok` and `alarm`, else of lines. */
export const icons: Readonly<Record<Shape, string>> = {
  loading: 'M3 8h0M8 8h0M13 8h0',
  ok: 'M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1M6.9 11.6 3.6 8.3l1.2-1.2 2.1 2.1 4.3-4.3 1.2 1.2z',
  alarm: 'M8 .8 15.8 15H.2zM7 5.6l.3 4.6h1.4L9 5.6zm.1 5.9v1.8h1.8v-1.8z',
  'alarm-doubted': 'M8 2.2 14.6 14H1.4zM8 6.5v3.2m0 2v.1',
  'insufficient-data': ring,
  unknown: `${ring}M6.2 6.3a1.85 1.85 0 1 1 2.9 1.5c-.7.5-1.1.8-1.1 1.6m0 1.9v.1`,
  'not-found': 'M6.8 1.8a5 5 0 1 0 0 10 5 5 0 0 0 0-10m3.6 8.6 4.1 4.1',
  'no-access': 'M3 7h10v7H3zm2.3 0V4.4a2.7 2.7 0 0 1 5.4 0V7',
  'not-connected': 'M2 8h3.5m5 0H14M5.5 4.5v7m5-7v7',
  'aws-refused': `${ring}M5 8h6`,
  'region-disabled': 'M8 1.5v6M4.4 3.8a5.7 5.7 0 1 0 7.2 0',
  throttled: 'M4 2h8M4 14h8M5 2c0 5 6 7 6 12M11 2c0 5-6 7-6 12',
  unavailable: 'm3.5 3.5 9 9m0-9-9 9',
  stale: `${ring}M8 4.5V8l2.4 1.6`,
  doubted: `${ring}M4.8 8.6c1.1-1.6 2.1-1.5 3.2-.6s2.1 1 3.2-.6`,
};
