import { freeName, nameOf, variableAt, type Place, type TemplateMend } from './mend';

/** Names that a template is given a value under: what else sets them would be lost. */
const given =
  /^(?:param.*|body.*|content|space|action|req|velocityCount|velocityHasNext|foreach|macro|evaluate|template)$/;

/** Gives a variable that holds tags a name that ends in Html. */
export function renameToHtml(place: Place): TemplateMend | undefined {
  const name = variableAt(place);
  if (name === undefined || given.test(name) || !isOnlyCode(place, name)) return undefined;
  const result = freeName(place, name);
  const edits = place.pieces
    .filter((piece) => nameOf(place, piece) === name)
    .map(({ to }) => ({ from: to - name.length, to, insert: result }));
  return { act: 'rename', subject: `$${name}`, result: `$${result}`, edits };
}

/** Whether the name stands nowhere where it is a text and no variable. */
function isOnlyCode({ template, pieces }: Place, name: string): boolean {
  const spelled = new RegExp(String.raw`\$!?\{?${name}(?![\w-])`);
  return pieces.every(({ kind, from, to, frame }) => {
    const isQuoted = kind === 'string' && frame.detail === "'";
    const isLiteral = kind === 'directive' && /^#\{?literal/.test(template.slice(from, to));
    if (isLiteral) return false;
    return !(isQuoted || kind === 'escaped') || !spelled.test(template.slice(from, to));
  });
}
