import { nodesOf } from '../host-objects/nodes';
import type { Position, Template } from '../velocity/ast';

/** A template's text, and where its lines begin. */
export class Source {
  readonly #lineStarts: readonly number[];

  constructor(readonly text: string) {
    const ends = [...text.matchAll(/\r\n|\r|\n/g)];
    this.#lineStarts = [0, ...ends.map((end) => end.index + end[0].length)];
  }

  positionOf(offset: number): Position {
    let [low, high] = [0, this.#lineStarts.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((this.#lineStarts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (this.#lineStarts[low] ?? 0) + 1 };
  }

  offsetOf({ line, column }: Position): number {
    return (this.#lineStarts[line - 1] ?? this.text.length) + column - 1;
  }
}

/** A text that is told apart; both parts are as long as it, with spaces for what is in the other. */
export interface Parts {
  /** What a template does. */
  readonly code: string;
  /** What it says to those who read it: comments of Velocity and of HTML. */
  readonly comments: string;
}

/** Tells code and comments apart. A template that cannot be read is told apart as well as may be. */
export function partsOf(source: Source, template: Template | undefined): Parts {
  const ranges = template
    ? velocityComments(source, template)
    : [...lineComments(source.text), ...delimited(source.text, '#*', '*#')];
  const withHtmlComments = blank(source.text, ranges);
  const code = blank(withHtmlComments, delimited(withHtmlComments, '<!--', '-->'));
  return { code, comments: complement(source.text, code) };
}

/** From an offset up to, and without, another. */
export type Range = readonly [from: number, to: number];

function velocityComments(source: Source, template: Template): readonly Range[] {
  return [...nodesOf(template)].flatMap(({ node, string }): readonly Range[] => {
    if (node.kind !== 'comment' || string) return [];
    const from = source.offsetOf(node.position);
    return [[from, from + node.text.length]];
  });
}

function lineComments(text: string): readonly Range[] {
  return [...text.matchAll(/##[^\r\n]*/g)].map(({ index, 0: whole }) => [
    index,
    index + whole.length,
  ]);
}

function delimited(text: string, opening: string, closing: string): readonly Range[] {
  const ranges: Range[] = [];
  for (let from = text.indexOf(opening); from !== -1; from = text.indexOf(opening, from)) {
    const end = text.indexOf(closing, from + opening.length);
    if (end === -1) break;
    ranges.push([from, end + closing.length]);
    from = end + closing.length;
  }
  return ranges;
}

/** The text with spaces in these ranges; line ends stay. */
export function blank(text: string, ranges: readonly Range[]): string {
  let result = '';
  let done = 0;
  for (const [from, to] of [...ranges].sort(([a], [b]) => a - b)) {
    if (from < done) continue;
    result += text.slice(done, from) + text.slice(from, to).replace(/[^\r\n]/g, ' ');
    done = to;
  }
  return result + text.slice(done);
}

function complement(text: string, part: string): string {
  let result = '';
  for (let index = 0; index < text.length; index++) {
    const sign = text.charAt(index);
    result += sign !== part.charAt(index) || /[\r\n]/.test(sign) ? sign : ' ';
  }
  return result;
}
