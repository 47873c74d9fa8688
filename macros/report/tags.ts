import { blank, type Range } from './source';

/** An attribute of a tag; the offset is that of its name. */
export interface Attribute {
  readonly name: string;
  readonly value: string;
  readonly offset: number;
}

/** A start tag in a template's HTML. Names are in lower case. */
export interface Tag {
  readonly name: string;
  readonly offset: number;
  readonly attributes: readonly Attribute[];
  /** What is inside a script or a style, which is no HTML. */
  readonly content: string;
  readonly contentOffset: number;
}

/**
 * The start tags of HTML with Velocity in it. What a browser would make of it depends on what the
 * template does, so this is a guess; it takes one pass over the text, however broken that is.
 */
export function tagsOf(code: string): readonly Tag[] {
  const html = blank(code, argumentsOf(code));
  const lowered = html.toLowerCase();
  const opening = /<([a-z][\w:-]*)/gi;
  const tags: Tag[] = [];
  for (let found = opening.exec(html); found; found = opening.exec(html)) {
    const name = found[1]?.toLowerCase() ?? '';
    const { attributes, end } = readAttributes(html, opening.lastIndex);
    const isRaw = name === 'script' || name === 'style';
    const closing = isRaw ? lowered.indexOf(`</${name}`, end) : end;
    const contentEnd = closing === -1 ? html.length : closing;
    tags.push({
      name,
      offset: found.index,
      attributes,
      content: code.slice(end, contentEnd),
      contentOffset: end,
    });
    opening.lastIndex = contentEnd;
  }
  return tags;
}

function readAttributes(
  html: string,
  from: number,
): { attributes: readonly Attribute[]; end: number } {
  const attributes: Attribute[] = [];
  const space = /\s+/y;
  const attribute = /([^\s"'<>/=][^\s"'<>/=]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>]*)))?/y;
  let at = from;
  while (at < html.length && html.charAt(at) !== '<') {
    if (html.charAt(at) === '>') return { attributes, end: at + 1 };
    space.lastIndex = at;
    attribute.lastIndex = at;
    const found = attribute.exec(html);
    if (found) {
      const [, name = '', double, single, bare] = found;
      const value = double ?? single ?? bare ?? '';
      attributes.push({ name: name.toLowerCase(), value, offset: at });
      at = attribute.lastIndex;
    } else {
      at = space.test(html) ? space.lastIndex : at + 1;
    }
  }
  return { attributes, end: at };
}

/** How far arguments may go on before the parenthesis counts as text. */
const longestArguments = 2000;

/** The arguments of directives and methods: their quotes and angles are not those of HTML. */
function argumentsOf(code: string): readonly Range[] {
  const ranges: Range[] = [];
  const opening = /[#$][\w!{}.@]{1,200}\(/g;
  for (let found = opening.exec(code); found; found = opening.exec(code)) {
    const from = opening.lastIndex;
    const end = endOfArguments(code, from);
    if (end === undefined) continue;
    ranges.push([from, end]);
    opening.lastIndex = end;
  }
  return ranges;
}

function endOfArguments(code: string, from: number): number | undefined {
  let depth = 1;
  const limit = Math.min(code.length, from + longestArguments);
  for (let at = from; at < limit; at++) {
    const sign = code.charAt(at);
    if (sign === '(') depth += 1;
    if (sign === ')') depth -= 1;
    if (depth === 0) return at;
    if (sign === '"' || sign === "'") {
      const closing = code.indexOf(sign, at + 1);
      if (closing === -1 || closing > limit) return undefined;
      at = closing;
    }
  }
  return undefined;
}
