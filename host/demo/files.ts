import { crc32, deflateSync } from 'node:zlib';
import type { Attachment } from '../site/wiki/content';
import { people } from './ids';
import { uuidOf } from './uuid-of';

/** Files of the demo pages, by the page that they are on. */
export const files = {
  macros: [
    file('98801', 'queue-depth.png', 'image/png', chart(), 'A week of the orders queue'),
    file('98802', 'on-call.csv', 'text/csv', 'week,person\n36,Erik\n37,Rosa\n', 'Who is called'),
    file('98803', 'R & D notes.txt', 'text/plain', 'Measure before you cut.\n', ''),
  ],
  below: [file('98805', 'shift-plan.csv', 'text/csv', 'day,person\nMonday,Erik\n', '')],
  hidden: [file('98804', 'duty-phone.txt', 'text/plain', 'In the safe.\n', '')],
} as const;

function file(
  id: string,
  title: string,
  mediaType: string,
  content: string | Uint8Array,
  comment: string,
): Attachment {
  return {
    id: `att${id}`,
    fileId: uuidOf(`file/${id}`),
    title,
    mediaType,
    comment,
    version: 1,
    authorId: people.editor,
    createdAt: '2026-03-02T08:15:00.000Z',
    data: Buffer.from(content).toString('base64'),
  };
}

/** Bars of a queue that grew for a week, as a PNG of two colours (w3.org/TR/png-3/). */
function chart(): Uint8Array {
  const [width, height] = [280, 120];
  const bars = [20, 24, 31, 45, 62, 84, 104];
  const rows = Array.from({ length: height }, (_, y) => {
    const pixels = Array.from({ length: width }, (_, x) => {
      const isGap = x % 40 >= 28;
      return !isGap && height - y <= (bars[Math.floor(x / 40)] ?? 0) ? 1 : 0;
    });
    // The filter of the row, then its pixels.
    return [0, ...pixels];
  });
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // Eight bits a pixel, each an index into the palette.
  header.set([8, 3, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    pngPart('IHDR', header),
    pngPart('PLTE', Buffer.from([0xdf, 0xe1, 0xe6, 0x00, 0x52, 0xcc])),
    pngPart('IDAT', deflateSync(Buffer.from(rows.flat()))),
    pngPart('IEND', Buffer.alloc(0)),
  ]);
}

function pngPart(name: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const size = Buffer.alloc(4);
  size.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([size, named, sum]);
}
