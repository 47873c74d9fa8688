import { guard } from '../../view/body';
import type { AdfDocument, AdfMark, AdfNode } from '../../wiki/adf';

/** The node of the macro in a slot, by the slot's `data-frame`. */
export type MacroNodes = (localId: string) => AdfNode | undefined;

/**
 * Reads the document back from the body of an editor, whatever the browser made of it while somebody
 * typed: elements say which node they stand for, those without a node are looked through.
 */
export function readBody(body: Element, macros: MacroNodes): AdfDocument {
  return { type: 'doc', version: 1, content: new BodyReader(macros).blocks(body) };
}

/** Nodes that hold text and what stands in it; all others hold blocks. */
export const lineSelector = ['paragraph', 'heading', 'codeBlock']
  .map((type) => `[data-node^='{"type":"${type}"']`)
  .join();

/** Nodes that make no sense without anything in them. */
const neverEmpty: readonly string[] = ['bulletList', 'orderedList', 'table', 'tableRow'];

/** Nodes that hold at least a line. */
const withLine: readonly string[] = ['listItem', 'tableCell', 'tableHeader', 'panel', 'blockquote'];

const marks: Readonly<Record<string, string>> = {
  STRONG: 'strong',
  B: 'strong',
  EM: 'em',
  I: 'em',
  U: 'underline',
  S: 'strike',
};

class BodyReader {
  constructor(private readonly macros: MacroNodes) {}

  /** Blocks inside an element; text that stands between them becomes paragraphs. */
  blocks(parent: Element): readonly AdfNode[] {
    const found: AdfNode[] = [];
    let loose: ChildNode[] = [];
    const flush = (): void => {
      const content = this.#inlines(loose, []);
      if (content.some(({ type, text }) => type !== 'text' || text?.trim() !== '')) {
        found.push({ type: 'paragraph', content });
      }
      loose = [];
    };
    for (const child of parent.childNodes) {
      const blocks = child instanceof Element ? this.#asBlocks(child) : undefined;
      if (blocks === undefined) {
        loose.push(child);
      } else {
        flush();
        found.push(...blocks);
      }
    }
    flush();
    return found;
  }

  /** Undefined for what stands in a line. */
  #asBlocks(element: Element): readonly AdfNode[] | undefined {
    const kept = this.#kept(element);
    if (kept) return isInline(element) ? undefined : [kept];
    const node = nodeOf(element);
    if (node?.type === 'hardBreak') return undefined;
    if (node) return this.#block(element, node);
    if (element.matches('br, svg')) return [];
    const holdsBlocks = element.querySelector('[data-node]:not(br), div[data-atom]') !== null;
    if (holdsBlocks || element.matches('div, p, table, tbody')) return this.blocks(element);
    return undefined;
  }

  #block(element: Element, node: AdfNode): readonly AdfNode[] {
    if (element.matches(lineSelector)) return [{ ...node, content: this.#line(element) }];
    const content = this.blocks(element);
    if (content.length > 0) return [{ ...node, content }];
    if (neverEmpty.includes(node.type)) return [];
    return [withLine.includes(node.type) ? { ...node, content: [{ type: 'paragraph' }] } : node];
  }

  /** What a line holds; the break that keeps an empty or last line open is none. */
  #line(line: Element): readonly AdfNode[] {
    const content = this.#inlines([...line.childNodes], []);
    return content.at(-1)?.type === 'hardBreak' && !endsInBreak(line)
      ? content.slice(0, -1)
      : content;
  }

  #inlines(nodes: readonly ChildNode[], around: readonly AdfMark[]): readonly AdfNode[] {
    return joined(nodes.flatMap((node) => this.#inline(node, around)));
  }

  #inline(node: ChildNode, around: readonly AdfMark[]): readonly AdfNode[] {
    if (node instanceof Text) {
      const text = node.data.replaceAll(guard, '');
      return text === ''
        ? []
        : [{ type: 'text', text, ...(around.length > 0 ? { marks: around } : {}) }];
    }
    if (!(node instanceof Element)) return [];
    const kept = this.#kept(node);
    if (kept) return [kept];
    if (node.matches('br')) return [{ type: 'hardBreak' }];
    const mark = markOf(node);
    return this.#inlines([...node.childNodes], mark ? [...around, mark] : around);
  }

  /** A macro, or a node that the editor keeps whole. */
  #kept(element: Element): AdfNode | undefined {
    if (!(element instanceof HTMLElement)) return undefined;
    const { atom, frame } = element.dataset;
    if (atom !== undefined) return JSON.parse(atom) as AdfNode;
    return frame === undefined ? undefined : this.macros(frame);
  }
}

function isInline(element: Element): boolean {
  return element.matches('span:not([data-layout="block"])');
}

function nodeOf(element: Element): AdfNode | undefined {
  const json = element.getAttribute('data-node');
  return json === null ? undefined : (JSON.parse(json) as AdfNode);
}

function markOf(element: Element): AdfMark | undefined {
  const json = element.getAttribute('data-mark');
  if (json !== null) return JSON.parse(json) as AdfMark;
  if (element instanceof HTMLAnchorElement) return { type: 'link', attrs: { href: element.href } };
  if (element.matches('code')) return element.closest('pre') ? undefined : { type: 'code' };
  const type = marks[element.tagName];
  return type === undefined ? undefined : { type };
}

/** Whether the line ends in a break that somebody typed: the browser adds one more to show it. */
function endsInBreak(line: Element): boolean {
  const breaks = line.querySelectorAll('br');
  return breaks.item(breaks.length - 1).hasAttribute('data-node');
}

/** Neighbouring texts of the same marks as one. */
function joined(nodes: readonly AdfNode[]): readonly AdfNode[] {
  const result: AdfNode[] = [];
  for (const node of nodes) {
    const last = result.at(-1);
    const isMore =
      last?.type === 'text' &&
      node.type === 'text' &&
      JSON.stringify(last.marks) === JSON.stringify(node.marks);
    if (isMore)
      result[result.length - 1] = { ...last, text: `${last.text ?? ''}${node.text ?? ''}` };
    else result.push(node);
  }
  return result;
}
