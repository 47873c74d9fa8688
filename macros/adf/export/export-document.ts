import { parseFragment } from 'parse5';
import { paragraphNode, textNode, type AdfDocument, type AdfNode } from './adf';
import { Fitter } from './fit';
import { inLine } from './in-line';
import { exportWords, type ExportWords } from './messages';
import { Reader } from './reader';
import type { Block } from './block';

/** The output of a user macro, cleaned, as `docs/macro-output.md` describes it. */
export interface ExportedOutput {
  readonly html: string;
  /** Declarations of the elements that name one by its index, in `data-ops-style`. */
  readonly styles?: readonly string[];
}

/** What an export knows beside the output. */
export interface ExportOptions {
  /** The whole address of the page; without it, relative links are text and images their description. */
  readonly page?: string;
  /** What stands for an alarm of the output, in one line; undefined for one without access. */
  readonly alarm?: (index: number | undefined) => readonly AdfNode[] | undefined;
  readonly words?: ExportWords;
  /** Whether the macro stands in a sentence: then one paragraph holds all of it. */
  readonly isInline?: boolean;
}

/**
 * The output of a user macro as a document of the Atlassian Document Format, valid by Atlassian's
 * schema, with one node at its root. What the format cannot say is text in it (docs/adf-exports.md).
 */
export function exportDocument(output: ExportedOutput, options: ExportOptions = {}): AdfDocument {
  const { page, alarm, words = exportWords, isInline = false } = options;
  const base = page !== undefined && URL.canParse(page) ? page : undefined;
  const reader = new Reader({
    styles: output.styles ?? [],
    words,
    address: (address) => (URL.canParse(address, base) ? new URL(address, base).href : undefined),
    alarm: (index) => alarm?.(index) ?? [textNode(words.alarm)],
  });
  reader.read(parseFragment(output.html, { scriptingEnabled: false }).childNodes);
  const blocks = reader.builder.blocks();
  return { type: 'doc', version: 1, content: [isInline ? inLine(blocks) : rootOf(blocks)] };
}

/**
 * One node of all: Word shows nothing of a macro whose document has several. A row of columns alone may
 * hold whatever a document may, and has two at least: the second one is empty and takes no width.
 */
function rootOf(blocks: readonly Block[]): AdfNode {
  const nodes = new Fitter().fit(blocks, 'root');
  const [first = paragraphNode([]), ...others] = nodes;
  if (others.length === 0) return first;
  return {
    type: 'layoutSection',
    content: [
      { type: 'layoutColumn', attrs: { width: 100 }, content: nodes },
      { type: 'layoutColumn', attrs: { width: 0 }, content: [paragraphNode([])] },
    ],
  };
}
