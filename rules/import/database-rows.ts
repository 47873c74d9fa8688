import { isBandana } from './bandana';
import { readCsv } from './csv';

/** XML that was found in what a client of a database shows, or a person pasted. */
export interface RowXml {
  readonly xml: string;
  /** Whether the client padded the lines, so that blanks at their ends mean nothing. */
  readonly isPadded: boolean;
}

const className = 'UserMacroConfig';

/** Whether a text holds the value of Bandana, however a client of a database shows it. */
export function holdsRows(text: string): boolean {
  return new RegExp(String.raw`(?:<|&lt;|\\u003c)[\w.]*${className}\b`, 'i').test(text);
}

/**
 * The values in what a client of a database shows: rows with other columns beside them, quoted,
 * escaped, or drawn as a table, each as XML by itself.
 */
export function xmlOfRows(text: string): readonly RowXml[] {
  const plain = text.includes(`.${className}`) && /<[\w.]*UserMacroConfig/.test(text);
  const decoded = plain ? text : withoutEntities(text);
  const cells = decoded.includes('""') ? cellsOf(decoded) : [decoded];
  return cells.flatMap(valuesIn);
}

/** The cells of CSV that hold such a value; the whole text where it is no CSV. */
function cellsOf(text: string): readonly string[] {
  const { rows, openQuotes } = readCsv(text);
  const cells = rows.flat().filter(holdsRows);
  return openQuotes === undefined && cells.length > 0 ? cells : [text.replaceAll('""', '"')];
}

function valuesIn(text: string): readonly RowXml[] {
  const values: RowXml[] = [];
  const start = /<([\w.-]+)(?:\s[^<>]*)?>/g;
  for (let match = start.exec(text); match; match = start.exec(text)) {
    const [, name = ''] = match;
    if (!isBandana(name)) continue;
    const closing = `</${name}>`;
    const end = text.indexOf(closing, start.lastIndex);
    // Without an end it broke off, which the reader of the XML tells.
    const stop = end === -1 ? text.length : end + closing.length;
    values.push(asWritten(text.slice(match.index, stop)));
    start.lastIndex = stop;
  }
  return values.filter(({ xml }) => xml.includes(className));
}

/** What was stored, of what a client made of it. */
function asWritten(shown: string): RowXml {
  // psql draws a line break of a value as `+` behind the padded line:
  // https://www.postgresql.org/docs/current/app-psql.html (linestyle).
  const lines = shown.split(/\r?\n/);
  if (lines.length > 1 && lines.slice(0, -1).every((line) => /\+\s*$/.test(line))) {
    const unpadded = lines.map((line, at) =>
      at < lines.length - 1 ? line.replace(/\s*\+\s*$/, '') : line,
    );
    // It also begins each line with a blank, or with the border of the column.
    const isIndented = unpadded.slice(1).every((line) => /^(?:\s*\|)?\s/.test(line) || line === '');
    const cut = isIndented ? unpadded.map((line, at) => (at === 0 ? line : indented(line))) : [];
    return { xml: (isIndented ? cut : unpadded).join('\n'), isPadded: true };
  }
  // MySQL's client and COPY of PostgreSQL write a line break as a backslash and n:
  // https://dev.mysql.com/doc/refman/8.4/en/mysql-command-options.html (--batch).
  if (lines.length === 1 && shown.includes('\\n')) {
    const signs: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', '\\': '\\' };
    return {
      xml: shown.replaceAll(/\\([ntr\\])/g, (_, sign: string) => signs[sign] ?? sign),
      isPadded: false,
    };
  }
  return { xml: shown, isPadded: false };
}

function indented(line: string): string {
  return line.replace(/^(?:\s*\|)?\s/, '');
}

const entities: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  amp: '&',
};

/** One level of escaping less. */
function withoutEntities(text: string): string {
  return text.replaceAll(
    /&(?:(lt|gt|quot|apos|amp)|#(\d{1,7}));/g,
    (whole, name: string, code: string) => {
      const point = Number(code);
      return entities[name] ?? (point > 0 && point < 0xd800 ? String.fromCodePoint(point) : whole);
    },
  );
}
