import type { FindingCode } from '../../../macros/report/finding';
import { reportOn } from '../../../macros/report/report';

/** What a report finds: code, place and sentence. */
export const found = (template: string): readonly (readonly [string, FindingCode, string])[] =>
  reportOn(template).findings.map(({ line, column, code, what }) => [
    `${line}:${column}`,
    code,
    what,
  ]);

/** The codes of the findings alone. */
export const codes = (template: string): readonly FindingCode[] =>
  reportOn(template).findings.map(({ code }) => code);
