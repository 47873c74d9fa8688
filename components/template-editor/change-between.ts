import { Text } from '@codemirror/state';

/** What has to be replaced in a document to make this of it: all between its equal ends. */
export function changeBetween(
  document: Text,
  text: string,
): { from: number; to: number; insert: Text } {
  const next = Text.of(text.split(/\r\n|\r|\n/));
  const [before, after] = [document.toString(), next.toString()];
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before.charCodeAt(start) === after.charCodeAt(start)) start += 1;
  let end = 0;
  while (
    end < most - start &&
    before.charCodeAt(before.length - 1 - end) === after.charCodeAt(after.length - 1 - end)
  )
    end += 1;
  return { from: start, to: before.length - end, insert: next.slice(start, after.length - end) };
}
