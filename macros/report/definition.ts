import type { BodyHandling } from '../definition/body';
import type { Encoding } from '../encoding/encoding';
import type { Found } from './finding';

/** What may be known of a user macro beside its template. */
export interface ReportedDefinition {
  readonly bodyHandling?: BodyHandling;
  /** The line of the template that says that its output is wiki markup, as from before 4.0. */
  readonly wikiOutputLine?: number | undefined;
  readonly encoding?: Encoding;
}

const start = { line: 1, column: 1 };

/** What is to be said of a definition, at the beginning of its template or where it is said there. */
export function findInDefinition(definition: ReportedDefinition): readonly Found[] {
  const { bodyHandling, wikiOutputLine, encoding } = definition;
  const codes = [
    ...(encoding === 'none' ? (['encoding-none'] as const) : []),
    ...(bodyHandling === 'rendered' ? (['body-paragraph'] as const) : []),
  ];
  const found = codes.map((code): Found => ({ code, position: start, subject: '' }));
  if (wikiOutputLine === undefined) return found;
  const position = { line: wikiOutputLine, column: 1 };
  return [...found, { code: 'output-wiki', position, subject: '' }];
}
