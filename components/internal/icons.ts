import { html, type TemplateResult } from 'lit';

const circle = 'M8 1.75a6.25 6.25 0 1 0 0 12.5 6.25 6.25 0 0 0 0-12.5z';

/**
 * The icons have the colour of the text around them and are hidden from assistive technology: words
 * say what they show. Each is one path, so that an icon that becomes another keeps its elements.
 */
const shapes = {
  chevron: 'm4 6.25 4 4 4-4',
  check: 'm3 8.5 3.5 3.5L13 5',
  copy: 'M6.75 5.75h5.5a1 1 0 0 1 1 1v5.5a1 1 0 0 1-1 1h-5.5a1 1 0 0 1-1-1v-5.5a1 1 0 0 1 1-1zm3.5-2v-1h-7.5v7.5h1',
  cross: 'm4 4 8 8m0-8-8 8',
  download: 'M8 2.5v7m-3-3 3 3 3-3M2.75 11v2.25h10.5V11',
  error: 'M5.3 1.75h5.4l3.55 3.55v5.4l-3.55 3.55H5.3L1.75 10.7V5.3zM8 4.75v4m0 2v.5',
  fill: 'M2.75 6V2.75H6m4 0h3.25V6m0 4v3.25H10m-4 0H2.75V10',
  information: `${circle}m0 5.5v4m0-6.5v.5`,
  macro:
    'M5.5 2.75H4.75a1.5 1.5 0 0 0-1.5 1.5v2L1.75 8l1.5 1.75v2a1.5 1.5 0 0 0 1.5 1.5h.75m5-10.5h.75a1.5 1.5 0 0 1 1.5 1.5v2L14.25 8l-1.5 1.75v2a1.5 1.5 0 0 1-1.5 1.5h-.75',
  more: 'M2.3 8a.7.7 0 1 0 1.4 0 .7.7 0 1 0-1.4 0zm.4 0h.6m4 0a.7.7 0 1 0 1.4 0 .7.7 0 1 0-1.4 0zm.4 0h.6m4 0a.7.7 0 1 0 1.4 0 .7.7 0 1 0-1.4 0zm.4 0h.6',
  sorted: 'm4 9.75 4-4 4 4',
  success: `${circle}M5 8.25l2.25 2.25L11 6`,
  waiting: circle,
  warning: 'M8 2 14.5 13.5h-13zM8 6.25v3.5m0 1.5v.5',
} as const;

export type IconName = keyof typeof shapes;

/** A small line drawing to stand beside words. */
export function icon(name: IconName): TemplateResult {
  return html`<svg
    viewBox="0 0 16 16"
    width="16"
    height="16"
    fill="none"
    stroke="currentColor"
    stroke-width="1.5"
    aria-hidden="true"
  >
    <path d=${shapes[name]} stroke-dasharray=${name === 'waiting' ? '2.6 2.3' : 'none'} />
  </svg>`;
}
