import { fieldsOf, itemsOf, type Fields } from '../fields';

/** A node of a document that nobody vouches for: every field may be missing. */
export interface BodyNode {
  readonly type: string;
  readonly attrs: Fields;
  readonly content: readonly unknown[];
  readonly marks: readonly BodyMark[];
  readonly text: string;
}

/** A mark of such a node. */
export interface BodyMark {
  readonly type: string;
  readonly attrs: Fields;
}

/** The node that a value is; of the type '' where it is none. */
export function nodeOf(value: unknown): BodyNode {
  const { type, attrs, content, marks, text } = fieldsOf(value);
  return {
    type: typeof type === 'string' ? type : '',
    attrs: fieldsOf(attrs),
    content: itemsOf(content),
    // The schema has fewer kinds of marks than this.
    marks: itemsOf(marks).slice(0, 32).map(markOf),
    text: typeof text === 'string' ? text : '',
  };
}

/** The first mark of a type; undefined for none. */
export function markNamed({ marks }: BodyNode, type: string): BodyMark | undefined {
  return marks.find((mark) => mark.type === type);
}

function markOf(value: unknown): BodyMark {
  const { type, attrs } = fieldsOf(value);
  return { type: typeof type === 'string' ? type : '', attrs: fieldsOf(attrs) };
}
