import { encodeText } from '../../encoding/html';
import { isMacro, macroOf, unrenderedMacro, type BodyMacro } from './body-macro';
import { type AttachedFile, type FoundFile, type Markup, type Surroundings } from './markup';
import { elementsOf } from './marks';
import { bodyWords, type BodyWords } from './messages';
import { markNamed, nodeOf, type BodyNode } from './node';
import { ruleOf } from './nodes';
import { OpenMarks, Writer } from './writer';

/** How deep macros may stand in each other. */
export const macroLevels = 64;

/** How deep tags may stand in each other; what is deeper stands there without tags of its own. */
const tagLevels = 128;

/** How many nodes of a document are read. */
export const mostNodes = 200_000;

/** What a body needs of its surroundings; a body without macros, files and limits above needs nothing. */
export interface BodyOptions {
  /**
   * The HTML that a macro was rendered to, with what is in it; undefined for one that was not, which is
   * then named, above its own body.
   *
   * @param node - The macro as the document has it, the same object for the same macro.
   */
  readonly macro?: (macro: BodyMacro, node: unknown) => string | undefined;
  /** Where an attached file is; undefined where that is not known. */
  readonly attachment?: (file: AttachedFile) => FoundFile | undefined;
  /** How many macros the body stands in, with its own; 1 where nothing is said. */
  readonly level?: number;
  readonly words?: BodyWords;
}

/** A node whose content is being written. */
interface Frame {
  readonly node: BodyNode;
  readonly markup: Markup;
  readonly content: readonly unknown[];
  readonly marks: OpenMarks;
  /** The child that is written without tags. */
  readonly bare: number;
  readonly isCode: boolean;
  /** How many macros are around the content. */
  readonly level: number;
  readonly macro: BodyMacro | undefined;
  next: number;
}

/**
 * The HTML that a document of the Atlassian Document Format is as the body of a user macro, as Data
 * Center would have rendered it (docs/adf-bodies.md). A body that nobody typed into is empty. Whatever
 * is handed in, the answer has a bounded length, and nothing is thrown but what `macro` throws.
 */
export function bodyHtml(document: unknown, options: BodyOptions = {}): string {
  const root = nodeOf(document);
  return root.content.every(isEmptyParagraph) ? '' : new Body(options).render(root);
}

function isEmptyParagraph(value: unknown): boolean {
  const { type, content } = nodeOf(value);
  return type === 'paragraph' && content.length === 0;
}

class Body {
  readonly #writer = new Writer();
  readonly #frames: Frame[] = [];
  readonly #words: BodyWords;
  #nodes = 0;

  constructor(private readonly options: BodyOptions) {
    this.#words = options.words ?? bodyWords;
  }

  render(root: BodyNode): string {
    this.#enter(root, { before: '', after: '', content: root.content }, this.options.level ?? 1);
    for (let frame = this.#frames.at(-1); frame !== undefined; frame = this.#frames.at(-1)) {
      const isOver = this.#writer.isFull || frame.next >= frame.content.length;
      if (isOver) this.#leave(frame);
      else this.#visit(frame, frame.next++);
    }
    const rest = this.#writer.isFull ? `<p>${encodeText(this.#words.tooLong)}</p>` : '';
    return this.#writer.html() + rest;
  }

  #visit(frame: Frame, index: number): void {
    this.#nodes += 1;
    if (this.#nodes > mostNodes) this.#writer.isFull = true;
    const given = frame.content[index];
    const node = nodeOf(given);
    frame.marks.change(frame.isCode ? [] : elementsOf(node.marks));
    if (isMacro(node)) {
      this.#visitMacro(given, node, frame.level + 1);
      return;
    }
    const markup = ruleOf(node.type)(node, this.#around(frame, index));
    if (markup.content === undefined) this.#writer.write(markup.before + markup.after);
    else this.#enter(node, markup, frame.level, frame);
  }

  #around(frame: Frame, index: number): Surroundings {
    return {
      parent: frame.node,
      index,
      isBare: frame.bare === index,
      words: this.#words,
      attachment: (file) => this.options.attachment?.(file),
    };
  }

  #visitMacro(given: unknown, node: BodyNode, level: number): void {
    if (level > macroLevels) {
      this.#writer.write(`<span class="error">${encodeText(this.#words.tooDeep)}</span>`);
      return;
    }
    const macro = macroOf(node, level);
    const html = this.options.macro?.(macro, given);
    if (html !== undefined || node.type !== 'bodiedExtension') {
      this.#writer.write(html ?? unrenderedMacro(macro, undefined, this.#words));
      return;
    }
    this.#writer.capture();
    this.#enter(node, { before: '', after: '', content: node.content }, level, undefined, macro);
  }

  #enter(node: BodyNode, markup: Markup, level: number, parent?: Frame, macro?: BodyMacro): void {
    const { content = [] } = markup;
    const hasTags = this.#frames.length < tagLevels;
    if (hasTags) this.#writer.write(markup.before);
    this.#frames.push({
      node,
      markup: hasTags && !this.#writer.isFull ? markup : { before: '', after: '' },
      content,
      marks: new OpenMarks(this.#writer),
      bare: markup.isTight ? onlyParagraph(content) : -1,
      isCode: markup.isCode ?? parent?.isCode ?? false,
      level,
      macro,
      next: 0,
    });
  }

  #leave(frame: Frame): void {
    frame.marks.change([]);
    this.#frames.pop();
    this.#writer.close(frame.markup.after);
    if (frame.macro !== undefined) {
      this.#writer.write(unrenderedMacro(frame.macro, this.#writer.captured(), this.#words));
    }
  }
}

/** The place of the first node where that is the only paragraph, and stands as any text does. */
function onlyParagraph(content: readonly unknown[]): number {
  const [first, ...rest] = content.map(nodeOf);
  if (first?.type !== 'paragraph') return -1;
  const isPlaced = ['alignment', 'indentation'].some((mark) => markNamed(first, mark));
  return isPlaced || rest.some(({ type }) => type === 'paragraph') ? -1 : 0;
}
