import type { BadEntry, FoundMacro, Note } from './found';
import { toFound, type RawMacro } from './raw-macro';

/**
 * Lines of a template's head that say what is stored beside it, as the template that Data Center's page
 * begins with has them: https://confluence.atlassian.com/doc/writing-user-macros-4485.html.
 */
const titled = /^\s*##+\s*([A-Za-z][A-Za-z ]*?)\s*:\s*(\S.*?)\s*$/;

type Word = 'name' | 'title' | 'description' | 'categories' | 'body' | 'processing' | 'output';

const words: ReadonlyMap<string, Word> = new Map([
  ['macro name', 'name'],
  ['macro title', 'title'],
  ['title', 'title'],
  ['description', 'description'],
  ['macro description', 'description'],
  ['categories', 'categories'],
  ['category', 'categories'],
  ['macro has a body', 'body'],
  ['has body', 'body'],
  ['body processing', 'processing'],
  ['macro body processing', 'processing'],
  ['output', 'output'],
]);

/** The macro that is a template by itself, in a file or pasted. */
export function templateMacro(
  template: string,
  fileName: string,
  notes: readonly Note[] = [],
): FoundMacro | BadEntry {
  const head = headOf(template);
  const { title } = head;
  const name = head.name ?? (fileName === '' ? nameOf(title) : nameOf(baseName(fileName)));
  const isGuessed = head.name === undefined && fileName !== '' && name !== undefined;
  const guess: readonly Note[] = isGuessed ? [{ code: 'name-guessed', subject: fileName }] : [];
  return toFound({ ...head, name, template }, fileName, [...notes, ...guess]);
}

function headOf(template: string): RawMacro {
  const said = new Map<Word, string>();
  for (const line of template.split(/\r\n|\r|\n/)) {
    // The head ends where the template itself begins.
    if (line.trim() !== '' && !line.trimStart().startsWith('##')) break;
    const [, label = '', value = ''] = titled.exec(line) ?? [];
    const word = words.get(label.toLowerCase().replaceAll(/\s+/g, ' '));
    if (word !== undefined && !said.has(word)) said.set(word, value);
  }
  return {
    name: said.get('name'),
    title: said.get('title'),
    description: said.get('description'),
    categories: said.get('categories')?.split(','),
    ...bodyOf(said.get('body') ?? '', said.get('processing') ?? ''),
    outputType: said.get('output'),
  };
}

/** From what people write there in their own words: `Y`, `Yes`, `Rendered`, `Escape HTML`. */
function bodyOf(has: string, processing: string): Pick<RawMacro, 'hasBody' | 'bodyType'> {
  if (/^(?:n|no|none|false)\b(?!\s+or)/i.test(has)) return { hasBody: false };
  const bodyType = /no macro body|^none?\b/i.test(processing)
    ? 'none'
    : /un-?rendered|raw/i.test(processing)
      ? 'raw'
      : /escape/i.test(processing)
        ? 'escapehtml'
        : /\brendered/i.test(processing)
          ? 'rendered'
          : undefined;
  return { bodyType };
}

function baseName(fileName: string): string {
  return fileName.replace(/^.*[/\\]/, '').replace(/\.[^.]+$/, '');
}

/** A text as a name; undefined where nothing of it could be one. */
function nameOf(text: string | undefined): string | undefined {
  const name = (text ?? '')
    .trim()
    .toLowerCase()
    .replaceAll(/[\s\p{C}{}|:/\\<>"'&]+/gu, '-')
    .replaceAll(/^-+|-+$/g, '');
  return name === '' ? undefined : name;
}
