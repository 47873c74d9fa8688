import { textNode, wordsOf, type AdfMark, type AdfNode } from './adf';
import type { Align, Block, ListItem, TableCell } from './block';
import { InlineRun, writable } from './inline-run';
import { marksOn } from './marks';

/** How deep lists, tables, panels and the like may stand in each other. */
const deepest = 24;

/** How much a document may have beside its text, in UTF-16 units of JSON; the rest is text alone. */
const mostStructure = 1_500_000;

/** What a node takes of that, about. */
const nodeSize = 60;

/** Where blocks go, and what the text of a paragraph is there. */
interface Place {
  readonly blocks: Block[];
  readonly level?: number | undefined;
  readonly align?: Align | undefined;
  /** Of a list: its items. */
  readonly items?: ListItem[];
  readonly table?: OpenTable;
}

/** A table that is read. */
export interface OpenTable {
  /** What is before the rows: what stands in the table and in no cell, and the rows above that. */
  readonly before: Block[];
  rows: TableCell[][];
}

/** Ends what was begun. */
type Leave = () => void;

/** Makes blocks of what is read, in reading order. */
export class Builder {
  #place: Place = { blocks: [] };
  #around: readonly AdfMark[] = [];
  #marks: readonly AdfMark[] = [];
  #depth = 0;
  #structure = 0;
  readonly #run = new InlineRun();

  /** All blocks, once everything is read. */
  blocks(): readonly Block[] {
    this.#endParagraph();
    return this.#place.blocks;
  }

  /** The items of the list that is read, if what comes next stands in one. */
  get items(): ListItem[] | undefined {
    return this.#place.items;
  }

  /** The table that is read, if what comes next stands in one. */
  get table(): OpenTable | undefined {
    return this.#place.table;
  }

  /** Whether text stands in a link, which a lozenge cannot. */
  get href(): string | undefined {
    const href = this.#marks.find(({ type }) => type === 'link')?.attrs?.['href'];
    return typeof href === 'string' ? href : undefined;
  }

  /** Whether the document is full: text goes on, without marks and blocks. */
  get isFull(): boolean {
    return this.#structure > mostStructure;
  }

  text(text: string): void {
    const marks = this.isFull ? [] : this.#marks;
    if (this.#run.text(text, marks)) this.#spend(nodeSize + JSON.stringify(marks).length);
  }

  lineBreak(): void {
    if (this.isFull) {
      this.text(' ');
      return;
    }
    this.#run.break();
    this.#spend(nodeSize);
  }

  /** Nodes that stand in a line as they are; their words where they no longer fit. */
  inlines(nodes: readonly AdfNode[]): void {
    if (this.isFull) {
      this.text(` ${wordsOf(nodes)} `);
      return;
    }
    for (const node of nodes) {
      this.#run.node(node);
      this.#spend(JSON.stringify(node).length);
    }
  }

  /** A block without a content of its own; text in it is lost where no block fits any more. */
  block(block: Block): void {
    this.#flush();
    if (this.isFull) return;
    this.#place.blocks.push(block);
    this.#spend(2 * nodeSize);
  }

  /** A line of its own with these words. */
  line(words: string, mark: AdfMark): void {
    const text = writable(words);
    if (this.isFull) this.text(` ${text} `);
    else if (text !== '') this.block({ kind: 'text', inlines: [textNode(text, [mark])] });
  }

  /** Text in these marks. */
  openMarks(marks: readonly AdfMark[]): Leave | undefined {
    if (marks.length === 0) return undefined;
    const before = [this.#around, this.#marks] as const;
    this.#around = [...this.#around, ...marks].slice(-mostMarks);
    this.#marks = marksOn(this.#around);
    return () => ([this.#around, this.#marks] = before);
  }

  /** Text in paragraphs of its own. */
  openBlock(text: Pick<Place, 'level' | 'align'> & { readonly marks?: readonly AdfMark[] }): Leave {
    this.#flush();
    const before = this.#place;
    const leaveMarks = this.openMarks(text.marks ?? []);
    this.#place = {
      ...before,
      level: text.level ?? before.level,
      align: text.align ?? before.align,
    };
    return () => {
      this.#flush();
      this.#place = before;
      leaveMarks?.();
    };
  }

  /** Blocks that stand in a block, which `finish` makes of them; too deep they stand where it would. */
  openContainer(
    place: Pick<Place, 'items' | 'table' | 'align'>,
    finish: (blocks: readonly Block[]) => readonly Block[],
  ): Leave {
    if (this.#depth >= deepest || this.isFull) return this.openBlock({});
    this.#flush();
    const before = this.#place;
    this.#place = { blocks: [], ...place };
    this.#depth += 1;
    this.#spend(2 * nodeSize);
    return () => {
      this.#endParagraph();
      const { blocks } = this.#place;
      this.#place = before;
      this.#depth -= 1;
      before.blocks.push(...finish(blocks));
    };
  }

  /** Takes the blocks that stand in the current place itself. */
  takeBlocks(): readonly Block[] {
    this.#flush();
    return this.#place.blocks.splice(0);
  }

  /** Ends a paragraph; where no block fits any more, text goes on. */
  #flush(): void {
    if (this.isFull) this.#run.text(' ', []);
    else this.#endParagraph();
  }

  #endParagraph(): void {
    const inlines = this.#run.take();
    if (inlines.length === 0) return;
    const { level, align } = this.#place;
    this.#place.blocks.push({
      kind: 'text',
      inlines,
      ...(level === undefined ? {} : { level }),
      ...(align === undefined ? {} : { align }),
    });
    this.#spend(nodeSize);
  }

  #spend(size: number): void {
    this.#structure += size;
  }
}

/** Elements that mark text are kept up to so many: further ones repeat them. */
const mostMarks = 64;
