import { guard } from '../../view/body';
import type { Cursor } from './cursor';

/**
 * Mends what a browser makes of the body while somebody types and deletes: text beside the lines gets
 * one, lines say that they are paragraphs, a body never is without a line, and beside every macro in a
 * line the cursor can stand.
 */
export function tidy(body: HTMLElement, cursor: Cursor): void {
  for (const child of [...body.childNodes]) {
    if (child instanceof HTMLElement && isBlock(child)) continue;
    if (child instanceof HTMLElement && child.matches('p, div')) {
      child.dataset['node'] = JSON.stringify({ type: 'paragraph' });
    } else if (child instanceof Text && child.data.replaceAll(guard, '').trim() === '') {
      child.remove();
    } else {
      const line = cursor.newLine();
      child.replaceWith(line);
      if (!(child instanceof HTMLBRElement)) line.replaceChildren(child);
    }
  }
  if (body.childElementCount === 0) body.append(cursor.newLine());
  for (const slot of body.querySelectorAll('[data-frame][data-layout="inline"]')) {
    if (!isText(slot.previousSibling)) slot.before(guard);
    if (!isText(slot.nextSibling)) slot.after(guard);
  }
}

function isBlock({ dataset }: HTMLElement): boolean {
  const isInline = dataset['layout'] === 'inline';
  return [dataset['node'], dataset['atom'], dataset['frame']].some(Boolean) && !isInline;
}

function isText(node: ChildNode | null): boolean {
  return node instanceof Text && node.data !== '';
}
