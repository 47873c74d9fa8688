import { bytesOf } from '../../../../../rules/import/bytes';

/** Items in parts whose JSON a request holds, in their order. An item larger than that is alone. */
export function inParts<Item>(
  items: readonly Item[],
  bytes: number,
  toSent: (item: Item) => unknown,
): readonly (readonly Item[])[] {
  const parts: Item[][] = [];
  let size = 0;
  for (const item of items) {
    const more = bytesOf(JSON.stringify(toSent(item))) + 1;
    const part = parts.at(-1);
    if (part === undefined || size + more > bytes) {
      parts.push([item]);
      size = more;
    } else {
      part.push(item);
      size += more;
    }
  }
  return parts;
}
