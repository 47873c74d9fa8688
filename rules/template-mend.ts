import type { TemplateFinding } from '../contract/library';
import { piecesOf } from './template-pieces';
import { declareParameter, removeLine, separateName } from './template-mends/header';
import type { Place, TemplateEdit, TemplateMend } from './template-mends/mend';
import { printThroughHtml } from './template-mends/print-through';
import { removeAttribute, removeDirective } from './template-mends/remove';
import { renameToHtml } from './template-mends/rename';

/** Findings that can be mended without knowing what the template is for, by their codes. */
const mends: ReadonlyMap<string, (place: Place) => TemplateMend | undefined> = new Map([
  ['markup-encoded', renameToHtml],
  ['markup-encoded-part', printThroughHtml],
  ['markup-encoded-body', printThroughHtml],
  ['directive-silent', removeDirective],
  ['resource-required', removeDirective],
  ['script-handler', removeAttribute],
  ['script-address', removeAttribute],
  ['param-undeclared', declareParameter],
  ['param-declared-twice', removeLine],
  ['noparams-with-params', removeLine],
  ['param-separator', separateName],
]);

/**
 * Answers how findings of a template are mended; undefined for one that takes a person, also where
 * the mend would change anything else.
 */
export function mendsOf(template: string): (finding: TemplateFinding) => TemplateMend | undefined {
  let pieces: ReturnType<typeof piecesOf> | undefined;
  return ({ code, line, column, what }) => {
    const mend = mends.get(code);
    if (!mend) return undefined;
    pieces ??= piecesOf(template);
    return mend({ template, pieces, at: offsetOf(template, line, column), what });
  };
}

/** The template with these parts replaced. */
export function edited(template: string, edits: readonly TemplateEdit[]): string {
  let result = '';
  let done = 0;
  for (const { from, to, insert } of edits) {
    result += template.slice(done, from) + insert;
    done = to;
  }
  return result + template.slice(done);
}

/** Where a line and column, both counted from 1, are in a text. */
export function offsetOf(text: string, line: number, column: number): number {
  const ends = /\r\n|\r|\n/g;
  for (let passed = 1; passed < line; passed += 1) if (!ends.exec(text)) break;
  return Math.min(text.length, ends.lastIndex + column - 1);
}
