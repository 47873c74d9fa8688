import { encodeText } from '../encoding/html';
import { voidElements } from './allowed';
import type { OutNode } from './node';

/** Writes the output so that every browser reads it as it is here. */
export function write(nodes: readonly OutNode[]): string {
  let html = '';
  for (const node of nodes) {
    if (typeof node === 'string') {
      html += encodeText(node);
      continue;
    }
    const { tag, attributes, children } = node;
    html += `<${tag}`;
    for (const [name, value] of attributes) html += ` ${name}="${encodeAttribute(value)}"`;
    html += '>';
    if (voidElements.has(tag)) continue;
    // A browser drops the first line end of a preformatted text.
    const [first] = children;
    if (tag === 'pre' && typeof first === 'string' && first.startsWith('\n')) html += '\n';
    html += `${write(children)}</${tag}>`;
  }
  return html;
}

function encodeAttribute(value: string): string {
  return encodeText(value).replaceAll('"', '&quot;').replaceAll('`', '&#96;');
}
