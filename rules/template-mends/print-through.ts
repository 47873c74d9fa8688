import {
  endOf,
  freeName,
  nameOf,
  pieceAt,
  type Place,
  type TemplateEdit,
  type TemplateMend,
} from './mend';

/**
 * Prints what has tags in it through a variable whose name ends in Html. The variable is emptied
 * first: a `#set` to nothing leaves what an earlier turn of a loop put there.
 */
export function printThroughHtml(place: Place): TemplateMend | undefined {
  const { template, pieces, at } = place;
  const index = pieceAt(place, at);
  const first = pieces[index];
  if (first?.kind !== 'reference') return undefined;
  const subject = template.slice(at, endOf(place, index));
  const result = freeName(place, baseOf(subject));

  const edits: TemplateEdit[] = [];
  for (const [other, piece] of pieces.entries()) {
    if (nameOf(place, piece) === undefined) continue;
    const end = endOf(place, other);
    if (plain(template.slice(piece.from, end)) !== plain(subject)) continue;
    if (piece.frame.mode === 'arguments') continue;
    // In an attribute tags would break the element, and a string is no place for a directive.
    if (piece.frame.mode !== 'text' && piece.frame.mode !== 'raw') return undefined;
    edits.push(...throughVariable(template, piece.from, end, result));
  }
  if (edits.some(({ from }) => /[\\$#]/.test(template.charAt(from - 1)))) return undefined;
  return { act: 'print-through', subject, result: `$${result}`, edits };
}

/** A reference without the signs of a quiet or formal one. */
function plain(reference: string): string {
  return reference.replace(/^\$!?\{(.*)\}$/s, '$$$1').replace(/^\$!/, '$');
}

/** A `#set` takes the blanks before it away, so it stands before those that are printed. */
function throughVariable(
  template: string,
  from: number,
  to: number,
  name: string,
): readonly TemplateEdit[] {
  const reference = template.slice(from, to);
  const value = reference.replace(/^\$!/, '$');
  const before = template.slice(0, from).trimEnd().length;
  const blanks = /[ \t]*$/.exec(template.slice(before, from))?.[0].length ?? 0;
  const print = reference.startsWith('$!') ? `$!{${name}}` : `\${${name}}`;
  return [
    {
      from: from - blanks,
      to: from - blanks,
      insert: `#set($${name} = "")#set($${name} = ${value})`,
    },
    { from, to, insert: print },
  ];
}

/** `$row.getBody()` makes `rowBody`. */
function baseOf(reference: string): string {
  const words = reference
    .replace(/\(.*\)|\[.*\]/gs, '')
    .match(/[A-Za-z_]\w*/g)
    ?.slice(0, 3)
    .map((word) => word.replace(/^get(?=[A-Z])/, '').replace(/html$/i, ''));
  const [first = 'part', ...rest] = words?.filter((word) => word !== '') ?? [];
  return first + rest.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
}
