/** Rows of comma-separated values: https://www.rfc-editor.org/rfc/rfc4180. */
export interface Csv {
  readonly rows: readonly (readonly string[])[];
  /** The line of quotes that do not end; undefined where all do. */
  readonly openQuotes?: number;
}

/** Spreadsheets of many countries have a semicolon for the comma; clients of databases have tabs. */
const separators = [',', ';', '\t'] as const;

/** Reads all rows; the separator is the one that the first row has most of. */
export function readCsv(text: string): Csv {
  const separator = separatorOf(text);
  const rows: string[][] = [];
  let row: string[] = [];
  const end = (): void => {
    // An empty line is no row.
    if (row.length > 1 || row[0] !== '') rows.push(row);
    row = [];
  };
  for (let at = 0; at <= text.length;) {
    const cell = text[at] === '"' ? quoted(text, at) : plain(text, at, separator);
    if (cell === undefined) return { rows, openQuotes: lineOf(text, at) };
    // What stands behind closing quotes, up to the next separator, is part of the value to no reader.
    const stop = indexOfAny(text, cell.end, separator);
    row.push(cell.value);
    at = stop + 1;
    if (text[stop] === separator) continue;
    if (text[stop] === '\r' && text[at] === '\n') at += 1;
    end();
    if (at >= text.length) break;
  }
  return { rows };
}

interface Cell {
  readonly value: string;
  readonly end: number;
}

function quoted(text: string, start: number): Cell | undefined {
  const parts: string[] = [];
  for (let from = start + 1; ;) {
    const close = text.indexOf('"', from);
    if (close === -1) return undefined;
    parts.push(text.slice(from, close));
    if (text[close + 1] !== '"') return { value: parts.join('"'), end: close + 1 };
    from = close + 2;
  }
}

function plain(text: string, start: number, separator: string): Cell {
  const end = indexOfAny(text, start, separator);
  return { value: text.slice(start, end), end };
}

function indexOfAny(text: string, from: number, separator: string): number {
  let at = from;
  while (at < text.length) {
    const sign = text[at];
    if (sign === separator || sign === '\n' || sign === '\r') break;
    at += 1;
  }
  return at;
}

function separatorOf(text: string): string {
  const [first = ''] = text.replaceAll(/"(?:[^"]|"")*"/g, '').split(/[\r\n]/, 1);
  const counts = separators.map((sign) => first.split(sign).length);
  return separators[counts.indexOf(Math.max(...counts))] ?? ',';
}

function lineOf(text: string, end: number): number {
  return text.slice(0, end).split('\n').length;
}

/** Signs with which spreadsheets begin what they compute: https://owasp.org/www-community/attacks/CSV_Injection. */
const formula = /^[=+\-@\t\r]/;

/** A row as RFC 4180 has it, in which no spreadsheet finds a formula. */
export function csvRow(cells: readonly (string | number)[]): string {
  const written = cells.map((cell) => {
    const text = typeof cell === 'string' && formula.test(cell) ? `'${cell}` : String(cell);
    return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  });
  return `${written.join(',')}\r\n`;
}
