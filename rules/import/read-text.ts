import { holdsRows, xmlOfRows } from './database-rows';
import { readCsv } from './csv';
import { failed, sorted, type BadEntry, type Note, type ReadMacros } from './found';
import { fieldNamed, inventoryMacro } from './inventory';
import { isOwnExport, readOwnExport } from './own-export';
import { MacrosInXml } from './read-xml';
import { templateMacro } from './template-file';

/** Reads a text that is no XML by itself: JSON, CSV, rows of a database, or one template. */
export function readText(text: string, source: string, notes: readonly Note[] = []): ReadMacros {
  if (text.trim() === '') return failed(source, 'empty');
  const extension = /\.(\w+)$/.exec(source)?.[1]?.toLowerCase();
  if (extension === 'json' || /^\s*[[{]/.test(text)) {
    const read = readJson(text, source);
    // A template may begin with a brace.
    if (read !== undefined) return read;
    if (extension === 'json') return failed(source, 'json-broken');
  }
  if (/^\s*<user-macro[\s>]/.test(text))
    return readXml(`<user-macros>${text}</user-macros>`, source);
  if (holdsRows(text)) return readRows(text, source);
  // The reader of XML says what is wrong with it, and where.
  if (extension === 'xml') return readXml(text, source, notes);
  if (extension === 'csv' || extension === 'tsv' || looksLikeCsv(text)) {
    return readInventory(text, source);
  }
  return sorted([templateMacro(text, source, notes)]);
}

function readRows(text: string, source: string): ReadMacros {
  const parts = xmlOfRows(text).map(({ xml, isPadded }) =>
    readXml(xml, source, isPadded ? [{ code: 'blanks-lost', subject: '' }] : []),
  );
  if (parts.length === 0) return failed(source, 'no-macros');
  return { found: parts.flatMap(({ found }) => found), bad: parts.flatMap(({ bad }) => bad) };
}

function readXml(xml: string, source: string, notes: readonly Note[] = []): ReadMacros {
  const reader = new MacrosInXml(source, notes);
  reader.write(xml);
  return reader.end();
}

function readJson(text: string, source: string): ReadMacros | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (isOwnExport(value)) return readOwnExport(value, source);
  const entries = entriesIn(value);
  // Some clients of databases write their rows as JSON.
  const cells = entries.flatMap((entry) => entry.map(([, cell]) => cell));
  const rows = cells.filter((cell) => typeof cell === 'string').filter(holdsRows);
  if (rows.length > 0) return readRows(rows.join('\n'), source);
  if (entries.length === 0) return failed(source, 'no-macros');
  return sorted(entries.map((entry) => inventoryMacro(entry, source)));
}

type Entry = readonly (readonly [string, unknown])[];

/** The entries of an array, of the first array in an object, or of an object by names. */
function entriesIn(value: unknown): readonly Entry[] {
  if (Array.isArray(value))
    return (value as readonly unknown[])
      .filter(isObject)
      .map((each) => Object.entries(each) as Entry);
  if (!isObject(value)) return [];
  const own: Entry = Object.entries(value);
  if (own.some(([label]) => fieldNamed(label) === 'template')) return [own];
  const inside = own.map(([, each]) => each).find(Array.isArray);
  if (inside !== undefined) return entriesIn(inside);
  return own.flatMap(([name, each]) =>
    isObject(each) ? [[...(Object.entries(each) as Entry), ['name', name] as const]] : [],
  );
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether the first line names a macro's columns. */
function looksLikeCsv(text: string): boolean {
  const [first = ''] = text.split(/[\r\n]/, 1);
  const fields = readCsv(first).rows[0]?.map(fieldNamed) ?? [];
  return fields.includes('template') && fields.includes('name');
}

function readInventory(text: string, source: string): ReadMacros {
  const { rows, openQuotes } = readCsv(text);
  const [labels = [], ...entries] = rows;
  const broken: readonly BadEntry[] =
    openQuotes === undefined ? [] : failed(source, 'csv-broken', String(openQuotes)).bad;
  if (!labels.map(fieldNamed).includes('name') || entries.length + broken.length === 0) {
    return failed(source, 'no-macros');
  }
  const read = sorted(
    entries.map((cells) =>
      inventoryMacro(
        labels.map((label, at) => [label, cells[at]] as const),
        source,
      ),
    ),
  );
  return { ...read, bad: [...read.bad, ...broken] };
}
