import { paragraphNode, textNode, type AdfMark, type AdfNode } from './adf';
import type { Block, ImageBlock, ListBlock, ListItem, TextBlock } from './block';
import { tableNode, rowsAsText } from './table';

/** What blocks stand in. `root` is a document, or a column of one. */
export type Where = 'root' | 'item' | 'quote' | 'panel' | 'cell' | 'expand' | 'nestedExpand';

/** What ADF lets stand in what, of all that is not allowed everywhere. */
const allowed: Readonly<Record<Where, ReadonlySet<string>>> = {
  root: new Set(['heading', 'align', 'tasks', 'panel', 'quote', 'rule', 'expand', 'table']),
  item: new Set(['tasks']),
  quote: new Set(),
  panel: new Set(['heading', 'tasks', 'rule']),
  cell: new Set(['heading', 'align', 'tasks', 'panel', 'quote', 'rule', 'nestedExpand']),
  expand: new Set(['heading', 'tasks', 'panel', 'quote', 'rule', 'nestedExpand', 'table']),
  nestedExpand: new Set(['heading', 'tasks', 'panel', 'quote', 'rule']),
};

/**
 * Makes nodes of blocks, so that each stands where Atlassian's schema lets it: what may not stand there
 * leaves what is in it, and its title as a line of text.
 */
export class Fitter {
  #tasks = 0;

  /** The nodes of blocks that stand in something. */
  fit(blocks: readonly Block[], where: Where): readonly AdfNode[] {
    return blocks.flatMap((block) => this.#fit(block, where));
  }

  #fit(block: Block, where: Where): readonly AdfNode[] {
    const may = (what: string): boolean => allowed[where].has(what);
    switch (block.kind) {
      case 'text':
        return [textBlock(block, where)];
      case 'code':
        return [codeBlock(block.text, block.language)];
      case 'image':
        return [image(block)];
      case 'rule':
        return may('rule') ? [{ type: 'rule' }] : [];
      case 'list':
        return [this.#list(block, may('tasks'))];
      case 'quote':
        return may('quote')
          ? [{ type: 'blockquote', content: this.#some(block.blocks, 'quote') }]
          : this.fit(block.blocks, where);
      case 'panel':
        return may('panel')
          ? [panel(block.panelType, block.color, this.#some(block.blocks, 'panel'))]
          : this.fit(block.blocks, where);
      case 'table':
        return may('table')
          ? [tableNode(block.rows, (blocks) => this.#some(blocks, 'cell'))]
          : this.fit(rowsAsText(block.rows), where);
      case 'expand':
        return this.#expand(block.title, block.blocks, where);
    }
  }

  /** At least one node, where ADF has nothing empty. */
  #some(blocks: readonly Block[], where: Where): readonly AdfNode[] {
    const nodes = this.fit(blocks, where);
    return nodes.length > 0 ? nodes : [paragraphNode([])];
  }

  #expand(title: string, blocks: readonly Block[], where: Where): readonly AdfNode[] {
    const type = (['expand', 'nestedExpand'] as const).find((name) => allowed[where].has(name));
    if (type !== undefined) return [{ type, attrs: { title }, content: this.#some(blocks, type) }];
    const line = title === '' ? [] : [paragraphNode([textNode(title, strong)])];
    return [...line, ...this.fit(blocks, where)];
  }

  #list(list: ListBlock, mayHaveTasks: boolean): AdfNode {
    const { style, start, items } = list;
    if (style === 'tasks') {
      const lines = items.map(linesOf);
      if (mayHaveTasks && lines.every((line) => line !== undefined)) {
        return this.#taskList(items, lines);
      }
    }
    const content = items.map((item) => ({
      type: 'listItem',
      content: this.#item(style === 'tasks' ? withBox(item) : item),
    }));
    if (style !== 'numbers') return { type: 'bulletList', content };
    const attrs = start === undefined ? {} : { attrs: { order: start } };
    return { type: 'orderedList', ...attrs, content };
  }

  /** Confluence's editor begins an item with text. */
  #item({ blocks }: ListItem): readonly AdfNode[] {
    const nodes = this.#some(blocks, 'item');
    const isList = nodes[0]?.type.endsWith('List');
    return isList ? [paragraphNode([]), ...nodes] : nodes;
  }

  #taskList(items: readonly ListItem[], lines: readonly (readonly AdfNode[])[]): AdfNode {
    return {
      type: 'taskList',
      attrs: { localId: this.#taskId() },
      content: items.map(({ isDone }, at) => ({
        type: 'taskItem',
        attrs: { localId: this.#taskId(), state: isDone ? 'DONE' : 'TODO' },
        content: lines[at] ?? [],
      })),
    };
  }

  #taskId(): string {
    this.#tasks += 1;
    return `task-${this.#tasks}`;
  }
}

const strong: readonly AdfMark[] = [{ type: 'strong' }];

function textBlock({ inlines, level, align }: TextBlock, where: Where): AdfNode {
  const marks =
    align !== undefined && allowed[where].has('align')
      ? { marks: [{ type: 'alignment', attrs: { align } }] }
      : {};
  if (level === undefined) return { ...paragraphNode(inlines), ...marks };
  if (!allowed[where].has('heading'))
    return { ...paragraphNode(inlines.map(emphasised)), ...marks };
  return { type: 'heading', attrs: { level }, content: inlines, ...marks };
}

/** A heading where ADF has none is a strong line. */
function emphasised(node: AdfNode): AdfNode {
  const { type, text = '', marks = [] } = node;
  const isPlain = type !== 'text' || marks.some((mark) => ['strong', 'code'].includes(mark.type));
  return isPlain ? node : textNode(text, [...marks, ...strong]);
}

function codeBlock(text: string, language: string | undefined): AdfNode {
  const attrs = language === undefined ? {} : { attrs: { language } };
  return { type: 'codeBlock', ...attrs, content: [textNode(text)] };
}

function panel(panelType: string, color: string | undefined, content: readonly AdfNode[]): AdfNode {
  const panelColor = panelType === 'custom' ? { panelColor: color ?? panelGrey } : {};
  return { type: 'panel', attrs: { panelType, ...panelColor }, content };
}

/** The colour of Data Center's panel. */
const panelGrey = '#f4f5f7';

function image({ url, alt, width, href }: ImageBlock): AdfNode {
  const attrs = { type: 'external', url, ...(alt && { alt }), ...(width && { width }) };
  const marks = href === undefined ? {} : { marks: [{ type: 'link', attrs: { href } }] };
  return {
    type: 'mediaSingle',
    attrs: { layout: 'align-start' },
    content: [{ type: 'media', attrs, ...marks }],
  };
}

/** The lines of a task, which has text alone; undefined for one with blocks in it. */
function linesOf({ blocks }: ListItem): readonly AdfNode[] | undefined {
  const lines = blocks.map((block) => (block.kind === 'text' ? block.inlines : undefined));
  if (!lines.every((line) => line !== undefined)) return undefined;
  return lines.flatMap((line, at) => (at === 0 ? line : [{ type: 'hardBreak' }, ...line]));
}

/** A task as an item of a list that has no tasks. */
function withBox({ blocks, isDone }: ListItem): ListItem {
  const box = textNode(isDone ? '\u2611 ' : '\u2610 ');
  const [first, ...rest] = blocks;
  return first?.kind === 'text'
    ? { blocks: [{ ...first, inlines: [box, ...first.inlines] }, ...rest] }
    : { blocks: [{ kind: 'text', inlines: [box] }, ...blocks] };
}
