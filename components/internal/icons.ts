import { svg, html, type TemplateResult } from 'lit';

/**
 * The icons have the colour of the text around them and are hidden from assistive technology: words
 * say what they show.
 */
const shapes = {
  chevron: svg`<path d="m4 6.25 4 4 4-4" />`,
  check: svg`<path d="m3 8.5 3.5 3.5L13 5" />`,
  copy: svg`<rect x="5.75" y="5.75" width="7.5" height="7.5" rx="1" /><path d="M10.25 3.75v-1h-7.5v7.5h1" />`,
  cross: svg`<path d="m4 4 8 8m0-8-8 8" />`,
  download: svg`<path d="M8 2.5v7m-3-3 3 3 3-3M2.75 11v2.25h10.5V11" />`,
  error: svg`<path d="M5.3 1.75h5.4l3.55 3.55v5.4l-3.55 3.55H5.3L1.75 10.7V5.3z" /><path d="M8 4.75v4m0 2v.5" />`,
  information: svg`<circle cx="8" cy="8" r="6.25" /><path d="M8 7.25v4m0-6.5v.5" />`,
  macro: svg`<path d="M5.5 2.75H4.75a1.5 1.5 0 0 0-1.5 1.5v2L1.75 8l1.5 1.75v2a1.5 1.5 0 0 0 1.5 1.5h.75m5-10.5h.75a1.5 1.5 0 0 1 1.5 1.5v2L14.25 8l-1.5 1.75v2a1.5 1.5 0 0 1-1.5 1.5h-.75" />`,
  more: svg`<path d="M3 8h.01M8 8h.01M13 8h.01" stroke-width="2.5" stroke-linecap="round" />`,
  sorted: svg`<path d="m4 9.75 4-4 4 4" />`,
  success: svg`<circle cx="8" cy="8" r="6.25" /><path d="m5 8.25 2.25 2.25L11 6" />`,
  waiting: svg`<circle cx="8" cy="8" r="6.25" stroke-dasharray="2.6 2.3" />`,
  warning: svg`<path d="M8 2 14.5 13.5h-13z" /><path d="M8 6.25v3.5m0 1.5v.5" />`,
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
    ${shapes[name]}
  </svg>`;
}
