import { Text } from '@codemirror/state';

/** A text as CodeMirror has it, whatever its line ends are. */
export function documentOf(text: string): Text {
  return Text.of(text.split(/\r\n|\r|\n/));
}

/** What has to be replaced in a text to make another of it: all between their equal ends. */
export function changeBetween(old: Text, next: Text): { from: number; to: number; insert: Text } {
  const [before, after] = [old.toString(), next.toString()];
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
