import type { BodyHandling } from '../definition/body';
import type { Encoding } from '../encoding/encoding';
import type { Found } from './finding';

/** What may be known of a user macro beside its template. */
export interface ReportedDefinition {
  readonly bodyHandling?: BodyHandling;
  /** `wiki` is what Data Center has had from before 4.0. */
  readonly outputType?: 'html' | 'wiki';
  readonly encoding?: Encoding;
}

const start = { line: 1, column: 1 };

/** What is to be said of a definition, at the beginning of its template. */
export function findInDefinition(definition: ReportedDefinition): readonly Found[] {
  const { bodyHandling, outputType, encoding } = definition;
  const codes = [
    ...(outputType === 'wiki' ? (['output-wiki'] as const) : []),
    ...(encoding === 'none' ? (['encoding-none'] as const) : []),
    ...(bodyHandling === 'rendered' ? (['body-paragraph'] as const) : []),
  ];
  return codes.map((code) => ({ code, position: start, subject: '' }));
}
