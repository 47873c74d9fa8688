import type { AdfDocument } from '../../wiki/adf';
import type { Page } from '../page';
import type { EditorData } from '../page-data';
import { Cursor, endOf } from './cursor';
import { History, type ChangeKind } from './history';
import { MacroSlots } from './macro-slots';
import { lineSelector, readBody } from './read-body';
import { tidy } from './tidy';

/**
 * A body that is written in. While somebody writes, the browser's elements are the text, and the
 * document is read from them after every change; undoing draws an older document again.
 */
export class BodyEditor {
  readonly cursor: Cursor;
  readonly slots: MacroSlots;
  readonly history = new History();
  #document: AdfDocument;

  /** @param onChange - Called after each change, undone ones included. */
  constructor(
    page: Page,
    data: EditorData,
    readonly body: HTMLElement,
    private readonly onChange: () => void,
  ) {
    this.cursor = new Cursor(body);
    this.slots = new MacroSlots(page, data, body);
    tidy(body, this.cursor);
    this.slots.sync(page.data.frames);
    this.#document = this.#read();
    this.#markEmpty();
    body.contentEditable = 'true';
    body.addEventListener('input', () => {
      this.changed('typing');
    });
    body.addEventListener('blur', () => {
      this.history.pause();
    });
  }

  /** What is written now. */
  get document(): AdfDocument {
    return this.#document;
  }

  /** Reads the document again after the body's elements, or a macro, were changed. */
  changed(kind: ChangeKind): void {
    tidy(this.body, this.cursor);
    const document = this.#read();
    if (JSON.stringify(document) === JSON.stringify(this.#document)) return;
    this.history.record(this.#document, kind);
    this.#document = document;
    this.slots.sync();
    this.#markEmpty();
    this.onChange();
  }

  undo(): void {
    this.#show(this.history.undo(this.#document));
  }

  redo(): void {
    this.#show(this.history.redo(this.#document));
  }

  #read(): AdfDocument {
    return readBody(this.body, this.slots.node);
  }

  /** Draws what differs from the document that is shown, block by block: other frames stay. */
  #show(document: AdfDocument | undefined): void {
    if (!document) return;
    this.slots.learn(document);
    const before = this.#document.content.map((node) => JSON.stringify(node));
    const after = document.content.map((node) => JSON.stringify(node));
    const shown = [...this.body.children];
    const isAligned = shown.length === before.length;
    const first = isAligned ? before.findIndex((node, index) => node !== after[index]) : 0;
    const same = first === -1 ? before.length : first;
    let kept = 0;
    const most = isAligned ? Math.min(before.length, after.length) - same : 0;
    while (kept < most && before.at(-1 - kept) === after.at(-1 - kept)) kept += 1;

    for (const block of shown.slice(same, shown.length - kept)) block.remove();
    const drawn = document.content.slice(same, document.content.length - kept);
    const next = kept > 0 ? shown[shown.length - kept] : undefined;
    for (const node of drawn) this.body.insertBefore(this.slots.draw(node), next ?? null);
    this.#document = document;
    tidy(this.body, this.cursor);
    this.slots.sync();
    this.#markEmpty();
    this.#standAfter(same + drawn.length - 1);
    this.onChange();
  }

  #standAfter(index: number): void {
    const block = this.body.children.item(Math.max(0, index));
    const lines = block?.matches(lineSelector) ? [block] : block?.querySelectorAll(lineSelector);
    const line = [...(lines ?? [])].at(-1);
    if (line instanceof HTMLElement) this.cursor.stand(endOf(line));
  }

  /** The placeholder shows in a body with nothing but an empty line. */
  #markEmpty(): void {
    const [only, ...more] = this.#document.content;
    const isEmpty = more.length === 0 && (only?.content ?? []).length === 0;
    this.body.toggleAttribute('data-empty', isEmpty && (only?.type ?? 'paragraph') === 'paragraph');
  }
}
