import type { AdfNode } from '../../wiki/adf';
import { parseNode } from '../../wiki/parse-document';
import { element } from '../dom';

/** Puts a macro on the clipboard, as a node for the editor and as words for everything else. */
export async function copyMacro(node: AdfNode, title: string): Promise<void> {
  const markup = element('span', {}, title);
  markup.dataset['macro'] = JSON.stringify(node);
  const blob = (type: string, text: string) => new Blob([text], { type });
  await navigator.clipboard.write([
    new ClipboardItem({
      'text/html': blob('text/html', markup.outerHTML),
      'text/plain': blob('text/plain', title),
    }),
  ]);
}

/** The macro that was copied; undefined when the clipboard holds anything else. */
export function copiedMacro(clipboard: DataTransfer): AdfNode | undefined {
  const parsed = new DOMParser().parseFromString(clipboard.getData('text/html'), 'text/html');
  const json = parsed.querySelector('[data-macro]')?.getAttribute('data-macro');
  if (json === null || json === undefined) return undefined;
  try {
    return parseNode(JSON.parse(json));
  } catch {
    return undefined;
  }
}
