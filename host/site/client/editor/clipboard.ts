import type { AdfDocument, AdfNode } from '../../wiki/adf';
import { parseDocument } from '../../wiki/parse-document';
import { element } from '../dom';

/** What goes to the clipboard: nodes for the editor, words for everything else. */
export interface Copied {
  readonly document: AdfDocument;
  readonly text: string;
}

/** Puts it on the clipboard of the system; rejects where the browser does not allow that. */
export async function writeClipboard(copied: Copied): Promise<void> {
  const formats = Object.entries(formatsOf(copied));
  await navigator.clipboard.write([
    new ClipboardItem(
      Object.fromEntries(formats.map(([type, text]) => [type, new Blob([text], { type })])),
    ),
  ]);
}

/** The same while the browser itself copies. */
export function fillClipboard(clipboard: DataTransfer, copied: Copied): void {
  for (const [type, text] of Object.entries(formatsOf(copied))) clipboard.setData(type, text);
}

/** What was copied from an editor; undefined when the clipboard holds anything else. */
export function copiedDocument(clipboard: DataTransfer): AdfDocument | undefined {
  const parsed = new DOMParser().parseFromString(clipboard.getData('text/html'), 'text/html');
  const json = parsed.querySelector('[data-document]')?.getAttribute('data-document');
  if (json === null || json === undefined) return undefined;
  try {
    const document = parseDocument(JSON.parse(json));
    return document && { ...document, content: standing(document.content) };
  } catch {
    return undefined;
  }
}

function formatsOf({ document, text }: Copied): Readonly<Record<string, string>> {
  const markup = element('div', {}, text);
  markup.dataset['document'] = JSON.stringify(document);
  return { 'text/html': markup.outerHTML, 'text/plain': text };
}

/** Parts of lists and tables cannot stand by themselves: what is in them can. */
const parts: readonly string[] = ['listItem', 'tableRow', 'tableCell', 'tableHeader'];

function standing(nodes: readonly AdfNode[]): readonly AdfNode[] {
  return nodes.flatMap((node) => (parts.includes(node.type) ? standing(node.content ?? []) : node));
}
