import { linkAddress } from '../address';
import type { AdfMark, AdfNode } from './adf';
import type { Block, ImageBlock, ListItem } from './block';
import { Builder, type OpenTable } from './builder';
import { elementOf, textIn, type HtmlElement, type HtmlNode } from './element';
import { writable } from './inline-run';
import { meaningOf, type Meaning } from './meaning';
import type { ExportWords } from './messages';
import { oneLine, plainText } from './plain-text';
import { declarationsOf } from './styles';

/** The longest address of a link: each text in it repeats it. */
const longestAddress = 2_048;

/** The most columns that a cell takes. */
const mostColumns = 100;

/** What reading output needs of its surroundings. */
export interface Surroundings {
  readonly styles: readonly string[];
  readonly words: ExportWords;
  /** The whole address of what an address of the output names; undefined where nobody knows it. */
  address(address: string): string | undefined;
  /** What stands for an alarm, in one line. */
  readonly alarm: (index: number | undefined) => readonly AdfNode[];
}

/** Reads HTML with a stack of its own, since nobody vouches for its depth. */
export class Reader {
  readonly builder = new Builder();
  readonly #waiting: (HtmlNode | (() => void))[] = [];

  constructor(private readonly surroundings: Surroundings) {}

  read(nodes: readonly HtmlNode[]): void {
    this.#visitAll(nodes);
    for (let next = this.#waiting.pop(); next !== undefined; next = this.#waiting.pop()) {
      if (typeof next === 'function') next();
      else this.#visit(next);
    }
  }

  #visitAll(nodes: readonly HtmlNode[], leave?: () => void): void {
    if (leave) this.#waiting.push(leave);
    for (let at = nodes.length - 1; at >= 0; at -= 1) {
      const node = nodes[at];
      if (node !== undefined) this.#waiting.push(node);
    }
  }

  #visit(node: HtmlNode): void {
    const text = textIn(node);
    if (text !== undefined) this.builder.text(text);
    const element = elementOf(node);
    if (element) this.#enter(element, this.#meaningOf(element));
  }

  #meaningOf(element: HtmlElement): Meaning {
    const index = element.attribute('data-ops-style');
    const style = index === undefined ? undefined : this.surroundings.styles[Number(index)];
    return meaningOf(element, declarationsOf(style ?? ''));
  }

  #enter(element: HtmlElement, meaning: Meaning): void {
    const { children } = element;
    const { builder } = this;
    switch (meaning.is) {
      case 'nothing':
        return;
      case 'break':
        builder.lineBreak();
        return;
      case 'rule':
        builder.block({ kind: 'rule' });
        return;
      case 'person':
        builder.text(oneLine(this.#plain(children)) || this.surroundings.words.person);
        return;
      case 'image':
        this.#image(element);
        return;
      case 'alarm':
        builder.inlines(this.surroundings.alarm(meaning.index));
        return;
      case 'status':
        this.#status(children, meaning.color);
        return;
      case 'code':
        this.#code(children, meaning.language);
        return;
      case 'list':
        this.#list(children, meaning);
        return;
      case 'item':
        this.#item(children, meaning.isDone);
        return;
      case 'table':
        this.#table(children);
        return;
      case 'row':
        builder.table?.rows.push([]);
        this.#visitAll(children);
        return;
      case 'cell':
        this.#cell(element, meaning);
        return;
      case 'quote':
        this.#visitAll(
          children,
          builder.openContainer({}, (blocks) => [{ kind: 'quote', blocks }]),
        );
        return;
      case 'panel': {
        const { panelType, color } = meaning;
        const panel = { kind: 'panel', panelType, ...(color && { color }) } as const;
        this.#visitAll(
          children,
          builder.openContainer({}, (blocks) => [{ ...panel, blocks }]),
        );
        return;
      }
      case 'expand':
        this.#expand(meaning.title, meaning.content);
        return;
      case 'placeholder':
        this.#placeholder(children, meaning.name, meaning.isInline);
        return;
      case 'block':
        this.#visitAll(children, builder.openBlock(meaning));
        return;
      case 'inline':
        this.#visitAll(children, builder.openMarks(this.#marksOf(meaning.marks, meaning.href)));
    }
  }

  #marksOf(marks: readonly AdfMark[], href: string | undefined): readonly AdfMark[] {
    const address = href === undefined ? undefined : this.#address(href);
    return address === undefined ? marks : [...marks, { type: 'link', attrs: { href: address } }];
  }

  /** A whole address; a place on the page itself is none, since an exported page has no places. */
  #address(value: string): string | undefined {
    const allowed = value.startsWith('#') ? undefined : linkAddress(value);
    const address = allowed === undefined ? undefined : this.surroundings.address(allowed);
    return address !== undefined && address.length <= longestAddress ? address : undefined;
  }

  #image(element: HtmlElement): void {
    const alt = oneLine(element.attribute('alt') ?? '');
    const url = this.#address(element.attribute('src') ?? '');
    const { builder } = this;
    if (element.classes.has('emoticon') || url === undefined || builder.isFull) {
      builder.text(element.attribute('data-emoji-fallback') ?? alt);
      return;
    }
    const width = Number(/^\d{1,4}$/.exec(element.attribute('width') ?? '')?.[0] ?? 0);
    const { href } = builder;
    const image: ImageBlock = {
      kind: 'image',
      url,
      alt,
      ...(width > 0 ? { width } : {}),
      ...(href === undefined ? {} : { href }),
    };
    builder.block(image);
  }

  #status(children: readonly HtmlNode[], color: string): void {
    const text = oneLine(this.#plain(children));
    if (text === '') return;
    if (this.builder.href !== undefined) this.builder.text(text);
    else this.builder.inlines([{ type: 'status', attrs: { text, color } }]);
  }

  #code(children: readonly HtmlNode[], language: string | undefined): void {
    const text = writable(this.#plain(children));
    if (this.builder.isFull) this.builder.text(` ${text} `);
    else if (text !== '') {
      this.builder.block({ kind: 'code', text, ...(language ? { language } : {}) });
    }
  }

  #list(children: readonly HtmlNode[], list: Extract<Meaning, { is: 'list' }>): void {
    const { style, start } = list;
    const items: ListItem[] = [];
    const leave = this.builder.openContainer({ items }, (stray) => {
      appendTo(items, stray);
      const numbers = start === undefined ? {} : { start };
      return items.length === 0 ? [] : [{ kind: 'list', style, items, ...numbers }];
    });
    this.#visitAll(children, leave);
  }

  #item(children: readonly HtmlNode[], isDone: boolean): void {
    const { items } = this.builder;
    if (items === undefined) {
      this.#visitAll(children, this.builder.openBlock({}));
      return;
    }
    appendTo(items, this.builder.takeBlocks());
    const leave = this.builder.openContainer({}, (blocks) => {
      items.push({ blocks, isDone });
      return [];
    });
    this.#visitAll(children, leave);
  }

  #table(children: readonly HtmlNode[]): void {
    const table: OpenTable = { before: [], rows: [] };
    const leave = this.builder.openContainer({ table }, (stray) => {
      endTable(table, stray);
      return table.before;
    });
    this.#visitAll(children, leave);
  }

  #cell({ children, attribute }: HtmlElement, cell: Extract<Meaning, { is: 'cell' }>): void {
    const { table } = this.builder;
    if (table === undefined) {
      this.#visitAll(children, this.builder.openBlock({}));
      return;
    }
    const stray = this.builder.takeBlocks();
    if (stray.length > 0) endTable(table, stray);
    const row = table.rows.at(-1) ?? [];
    if (table.rows.length === 0) table.rows.push(row);
    const { isHeader, background, align } = cell;
    const leave = this.builder.openContainer({ align }, (blocks) => {
      row.push({
        isHeader,
        colspan: Math.min(spanOf(attribute('colspan')), mostColumns),
        rowspan: spanOf(attribute('rowspan')),
        blocks,
        ...(background === undefined ? {} : { background }),
      });
      return [];
    });
    this.#visitAll(children, leave);
  }

  #expand(titleNodes: readonly HtmlNode[], content: readonly HtmlNode[]): void {
    const title = oneLine(this.#plain(titleNodes));
    if (this.builder.isFull) this.builder.text(`${title} `);
    const leave = this.builder.openContainer({}, (blocks) => [{ kind: 'expand', title, blocks }]);
    this.#visitAll(content, leave);
  }

  #placeholder(children: readonly HtmlNode[], name: string, isInline: boolean): void {
    const label = this.surroundings.words.placeholder.replace('{name}', () => name);
    if (isInline) {
      this.builder.text(`${label} `);
      this.#visitAll(children);
      return;
    }
    this.builder.line(label, { type: 'em' });
    this.#visitAll(children, this.builder.openBlock({}));
  }

  #plain(nodes: readonly HtmlNode[]): string {
    return plainText(nodes, (element) => this.#meaningOf(element), this.surroundings.alarm);
  }
}

/** What stands in a list and in no item of it belongs to the item before it. */
function appendTo(items: ListItem[], blocks: readonly Block[]): void {
  if (blocks.length === 0) return;
  const last = items.pop();
  items.push({ ...last, blocks: [...(last?.blocks ?? []), ...blocks] });
}

/** What stands in a table and in no cell of it parts it: rows above it, and rows below it. */
function endTable(table: OpenTable, stray: readonly Block[]): void {
  const { rows } = table;
  if (rows.some(({ length }) => length > 0)) table.before.push({ kind: 'table', rows });
  table.before.push(...stray);
  table.rows = [];
}

function spanOf(value: string | undefined): number {
  return Math.max(1, /^\d{1,5}$/.test(value ?? '') ? Number(value) : 1);
}
