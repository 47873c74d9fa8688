import { isBandana } from './bandana';
import { failed, type Note, type ReadMacros } from './found';
import { readText } from './read-text';
import { MacrosInXml } from './read-xml';

/** As much of a text as says what it is. */
const headSigns = 8_192;

/** A text longer than this is held in memory by nobody: only XML is read as it comes. */
const mostSigns = 250_000_000;

/**
 * Reads user macros out of a text in whatever form it has them, and tells what of it could not be read.
 *
 * @param source - Name of the file; empty for what was pasted.
 * @param parts - The text, in parts.
 * @param notes - What is to be said of each macro, because of how the text was come by.
 */
export async function readMacros(
  source: string,
  parts: AsyncIterable<string>,
  notes: readonly Note[] = [],
): Promise<ReadMacros> {
  let head = '';
  let xml: MacrosInXml | undefined;
  let rest: string[] | undefined;
  let signs = 0;
  const decide = (): void => {
    if (isXml(head, source)) xml = new MacrosInXml(source, notes);
    else rest = [];
    add(head.replace(/^\ufeff/, ''));
  };
  const add = (part: string): void => {
    xml?.write(part);
    rest?.push(part);
  };
  for await (const part of parts) {
    signs += part.length;
    if (xml !== undefined) xml.write(part);
    else if (rest !== undefined) rest.push(part);
    else {
      head += part;
      if (head.length >= headSigns) decide();
    }
    if (rest !== undefined && signs > mostSigns) return failed(source, 'file-too-large');
  }
  if (xml === undefined && rest === undefined) decide();
  return xml?.end() ?? readText((rest ?? []).join(''), source, notes);
}

const roots = ['hibernate-generic', 'atlassian-plugin', 'user-macros'];

/**
 * Whether a text is one XML document with macros, by its root: templates are full of tags, too. The
 * value of a database may stand among others, so it is looked for in the text.
 */
function isXml(head: string, source: string): boolean {
  if (/^\ufeff?\s*<\?xml\s/.test(head)) return true;
  const [, declared, root = declared] =
    /^\ufeff?\s*(?:<!--[\s\S]*?-->\s*)*(?:<!DOCTYPE\s+([\w.-]+)|<([\w.-]+))/i.exec(head) ?? [];
  // Whoever saves what a client of a database shows calls it XML, though other columns come first.
  if (root === undefined) return /\.xml$/i.test(source) && /^\ufeff?\s*</.test(head);
  return roots.includes(root) || (/\.xml$/i.test(source) && !isBandana(root));
}
