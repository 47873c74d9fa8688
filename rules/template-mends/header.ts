import { removal, variableAt, type Place, type TemplateEdit, type TemplateMend } from './mend';

/** Declares the parameter that is read at the place, behind the lines that declare others. */
export function declareParameter(place: Place): TemplateMend | undefined {
  const { template, pieces } = place;
  const name = variableAt(place)?.replace(/^param/, '');
  const last = pieces.filter(({ kind }) => kind === 'declaration').at(-1);
  if (!name || !last) return undefined;
  const line = `## @param ${name}:title=${name}|type=string`;
  const { from, to } = lineAround(template, last.from);
  const says = template.slice(last.from, last.to);
  const ending = /\r\n|\r|\n/.exec(template)?.[0] ?? '\n';
  const edit: TemplateEdit = says.includes('noparams')
    ? { from, to, insert: line }
    : { from: to, to, insert: `${ending}${line}` };
  return { act: 'declare', subject: name, result: '', edits: [edit] };
}

/** Takes out a line of the header that does not count. */
export function removeLine(place: Place): TemplateMend {
  const { template, at } = place;
  const { from, to } = lineAround(template, at);
  const subject = template.slice(from, to).trim();
  return { act: 'remove-line', subject, result: '', edits: [removal(template, from, to)] };
}

/** Puts a colon behind the name of a parameter, where a bar stands or nothing does. */
export function separateName({ template, at }: Place): TemplateMend | undefined {
  const { to } = lineAround(template, at);
  const rest = template.slice(at, to);
  const head = /^(\s*[^:|=]*?)\s*\|/.exec(rest) ?? /^(\s*[^\s=:|]+)\s+/.exec(rest);
  const [whole = '', name = ''] = head ?? [];
  if (name.trim() === '') return undefined;
  return {
    act: 'separate',
    subject: name.trim(),
    result: '',
    edits: [{ from: at + name.length, to: at + whole.length, insert: ':' }],
  };
}

function lineAround(template: string, at: number): { from: number; to: number } {
  const before = /[^\r\n]*$/.exec(template.slice(0, at))?.[0].length ?? 0;
  const after = /^[^\r\n]*/.exec(template.slice(at))?.[0].length ?? 0;
  return { from: at - before, to: at + after };
}
