/** A colour as ADF writes it, `#rrggbb` with an opacity or without; undefined for anything else. */
export function hexColor(value: unknown): string | undefined {
  return typeof value === 'string' && /^#(?:[0-9a-f]{6}|[0-9a-f]{8})$/i.test(value)
    ? value.slice(0, 7).toLowerCase()
    : undefined;
}

/** A colour as Data Center's editor writes it: `rgb(255,0,0)`. */
export function rgbOf(hex: string): string {
  const parts = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
  return `rgb(${parts.join(',')})`;
}
