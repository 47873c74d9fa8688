import type { Html } from './html';
import { html } from './html';

/** Outlines on a grid of 16 by 16, drawn in the colour of the text around them. */
const outlines = {
  menu: 'M2 4h12M2 8h12M2 12h12',
  search: 'M7 12A5 5 0 1 0 7 2a5 5 0 0 0 0 10zM10.6 10.6 14 14',
  plus: 'M8 3v10M3 8h10',
  settings:
    'M8 10.2a2.2 2.2 0 1 0 0-4.4 2.2 2.2 0 0 0 0 4.4zM8 1.8v1.7M8 12.5v1.7M1.8 8h1.7M12.5 8h1.7M3.6 3.6l1.2 1.2M11.2 11.2l1.2 1.2M12.4 3.6l-1.2 1.2M4.8 11.2l-1.2 1.2',
  theme: 'M13.5 9.6A5.8 5.8 0 0 1 6.4 2.5a5.8 5.8 0 1 0 7.1 7.1z',
  edit: 'M10.8 2.8l2.4 2.4-7.6 7.6-3.1.7.7-3.1z',
  link: 'M6.8 9.2a2.6 2.6 0 0 0 3.7 0l2.2-2.2a2.6 2.6 0 0 0-3.7-3.7l-.9.9M9.2 6.8a2.6 2.6 0 0 0-3.7 0L3.3 9a2.6 2.6 0 0 0 3.7 3.7l.9-.9',
  page: 'M4 2h5.5L12 4.500V14H4zM9.500 2v2.500H12M6 8h4M6 10.500h4',
  home: 'M2.500 7.500 8 2.800l5.500 4.700M4 6.800V13h8V6.800',
  apps: 'M3 3h4v4H3zM9 3h4v4H9zM3 9h4v4H3zM9 9h4v4H9z',
  lock: 'M4 7.500h8V13H4zM5.500 7.500V5.500a2.500 2.500 0 0 1 5 0v2',
  check: 'M3 8.500 6.500 12 13 4.500',
  undo: 'M5.500 3 2.500 6l3 3M2.500 6H9a4 4 0 0 1 0 8H6.500',
  redo: 'M10.500 3l3 3-3 3M13.500 6H7a4 4 0 0 0 0 8h2.500',
  bold: 'M5 3h3.800a2.300 2.300 0 0 1 0 4.800H5zM5 7.800h4.300a2.600 2.600 0 0 1 0 5.200H5z',
  italic: 'M7 3h5M4 13h5M9.500 3l-3 10',
  bullets: 'M6 4h8M6 8h8M6 12h8M2.500 4h.01M2.500 8h.01M2.500 12h.01',
  numbers: 'M7 4h7M7 8h7M7 12h7M2 3l1.200-.6V6M2 9.600c2-1.200 2.600.4 0 3h2.200',
  table: 'M2 3h12v10H2zM2 6.500h12M6 6.500V13M10 6.500V13',
  more: 'M3.300 8h.400M7.800 8h.400M12.300 8h.400M3.500 7.800v.4M8 7.800v.4M12.500 7.800v.4',
  copy: 'M5.500 5.500H13V13H5.500zM3 10.500V3h7.500',
  remove: 'M3 4.500h10M6.500 4.500V3h3v1.500M4.500 4.500l.5 8.500h6l.5-8.500',
  chevron: 'M4 6.500 8 10.500l4-4',
  info: 'M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12zM8 7.300V11M8 5h.01',
  warning: 'M8 2.300 14.200 13H1.800zM8 6.500v3M8 11.300h.01',
} as const;

export type IconName = keyof typeof outlines;

/** An icon for the eye only: words beside it say the same. */
export function icon(name: IconName): Html {
  return html`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true">
    <path d="${outlines[name]}" />
  </svg>`;
}
