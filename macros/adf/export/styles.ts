import { hexColor } from '../color';
import type { AdfMark } from './adf';
import type { Align } from './block';

/** Declarations of a style, by property. */
export type Declarations = ReadonlyMap<string, string>;

/** Reads declarations that were filtered before; the last of a property counts. */
export function declarationsOf(style: string): Declarations {
  return new Map(
    style.split(';').flatMap((declaration) => {
      const colon = declaration.indexOf(':');
      if (colon === -1) return [];
      const value = declaration.slice(colon + 1).replace(/!important/i, '');
      return [[declaration.slice(0, colon).trim().toLowerCase(), value.trim().toLowerCase()]];
    }),
  );
}

/** Marks that say what a style does. */
export function marksOfStyle(style: Declarations): readonly AdfMark[] {
  const color = colorOf(style.get('color'));
  const background = backgroundOf(style);
  const weight = style.get('font-weight') ?? '';
  const line = `${style.get('text-decoration') ?? ''} ${style.get('text-decoration-line') ?? ''}`;
  return [
    ...(color ? [{ type: 'textColor', attrs: { color } }] : []),
    ...(background ? [{ type: 'backgroundColor', attrs: { color: background } }] : []),
    ...(/^bold|^[6-9]00$/.test(weight) ? [{ type: 'strong' }] : []),
    ...(/^italic|^oblique/.test(style.get('font-style') ?? '') ? [{ type: 'em' }] : []),
    ...(line.includes('underline') ? [{ type: 'underline' }] : []),
    ...(line.includes('line-through') ? [{ type: 'strike' }] : []),
  ];
}

/** The colour behind an element. */
export function backgroundOf(style: Declarations): string | undefined {
  return colorOf(style.get('background-color')) ?? colorOf(style.get('background'));
}

/** Where a style or an `align` attribute lets text stand. */
export function alignOf(value: string | undefined): Align | undefined {
  if (value === 'center') return 'center';
  return value === 'right' || value === 'end' ? 'end' : undefined;
}

/** Colours by the names that HTML 4 has for them. */
const named: ReadonlyMap<string, string> = new Map([
  ['black', '#000000'],
  ['silver', '#c0c0c0'],
  ['gray', '#808080'],
  ['grey', '#808080'],
  ['white', '#ffffff'],
  ['maroon', '#800000'],
  ['red', '#ff0000'],
  ['purple', '#800080'],
  ['fuchsia', '#ff00ff'],
  ['green', '#008000'],
  ['lime', '#00ff00'],
  ['olive', '#808000'],
  ['yellow', '#ffff00'],
  ['navy', '#000080'],
  ['blue', '#0000ff'],
  ['teal', '#008080'],
  ['aqua', '#00ffff'],
  ['orange', '#ffa500'],
]);

/** A colour as ADF writes it; undefined for what is none, or has no plain value. */
export function colorOf(value: string | undefined): string | undefined {
  if (value === undefined) return undefined;
  const text = value.trim().toLowerCase();
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/.exec(text);
  if (short)
    return `#${short
      .slice(1)
      .map((digit) => digit + digit)
      .join('')}`;
  const parts = /^rgba?\(\s*(\d{1,3})[\s,]+(\d{1,3})[\s,]+(\d{1,3})\s*(?:[,/].*)?\)$/.exec(text);
  if (parts) return `#${parts.slice(1).map(hexOf).join('')}`;
  return named.get(text) ?? hexColor(text);
}

function hexOf(part: string): string {
  return Math.min(Number(part), 255).toString(16).padStart(2, '0');
}
