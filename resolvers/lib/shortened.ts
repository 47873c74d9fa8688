const ellipsis = '…';

/** The text, cut where it has more bytes of UTF-8 than that, never within a character. */
export function shortened(text: string, bytes: number): string {
  if (Buffer.byteLength(text) <= bytes) return text;
  const room = new Uint8Array(bytes - Buffer.byteLength(ellipsis));
  const { read } = new TextEncoder().encodeInto(text, room);
  return text.slice(0, read) + ellipsis;
}
