import { emptyLine, guard } from '../../view/body';
import { lineSelector } from './read-body';

const paragraphNode = JSON.stringify({ type: 'paragraph' });

/** The place in the body where things are inserted, kept while a dialog has the focus. */
export class Cursor {
  #range: Range | undefined;

  constructor(private readonly body: HTMLElement) {
    document.addEventListener('selectionchange', () => {
      this.#notice();
    });
  }

  /** The line that the cursor is in; the last one when it was nowhere yet. */
  get line(): HTMLElement {
    const { startContainer } = this.range;
    const within =
      startContainer instanceof Element ? startContainer : startContainer.parentElement;
    return within?.closest<HTMLElement>(lineSelector) ?? this.#lastLine();
  }

  get range(): Range {
    // The browser tells of a move only later.
    this.#notice();
    const range = this.#range;
    if (range && this.body.contains(range.startContainer)) return range;
    return endOf(this.#lastLine());
  }

  /** The text of the line before the cursor. */
  get before(): string {
    const range = this.range.cloneRange();
    range.setStart(this.line, 0);
    return range.toString().replaceAll(guard, '');
  }

  /** Where in the window the cursor is. */
  get place(): { readonly left: number; readonly bottom: number } {
    const rects = this.range.getClientRects();
    return rects.item(0) ?? this.line.getBoundingClientRect();
  }

  /** Puts the cursor there and the focus into the body. */
  stand(range: Range): void {
    this.body.focus({ preventScroll: true });
    getSelection()?.removeAllRanges();
    getSelection()?.addRange(range);
    this.#range = range.cloneRange();
  }

  /** Answers what brings the cursor back: a dialog that closes gives the focus to the body's start. */
  keep(): () => void {
    const range = this.range.cloneRange();
    return () => {
      this.stand(range);
    };
  }

  /** Puts nodes in the place of what is selected, and the cursor after them. */
  insert(...nodes: readonly Node[]): void {
    // The cursor may be beside the lines; reading the line mends that first.
    const { line } = this;
    const range = line.contains(this.range.startContainer) ? this.range : endOf(line);
    range.deleteContents();
    line.querySelector(':scope > br:only-child')?.remove();
    const fragment = document.createDocumentFragment();
    fragment.append(...nodes);
    const last = fragment.lastChild;
    range.insertNode(fragment);
    if (last) range.setStartAfter(last);
    range.collapse(true);
    this.stand(range);
  }

  /** Puts blocks after the line's, or in the place of an empty one, and the cursor below them. */
  insertBlock(...blocks: readonly Node[]): void {
    const { line } = this;
    const holder = this.#blockAround(line);
    const isEmpty = holder === line && line.textContent.replaceAll(guard, '').trim() === '';
    const below = this.newLine();
    holder.after(...blocks, below);
    if (isEmpty && line.querySelector('[data-frame], [data-atom]') === null) line.remove();
    this.stand(endOf(below));
  }

  /** Puts a paragraph below the line's block, and the cursor into it. */
  insertBelow(text: string): void {
    const below = this.newLine(text);
    this.#blockAround(this.line).after(below);
    this.stand(endOf(below));
  }

  /** A new paragraph. */
  newLine(text = ''): HTMLElement {
    const line = document.createElement('p');
    line.dataset['node'] = paragraphNode;
    if (text === '') line.innerHTML = emptyLine.text;
    else line.append(text);
    return line;
  }

  #notice(): void {
    const selection = getSelection();
    if (selection?.rangeCount && this.body.contains(selection.anchorNode)) {
      this.#range = selection.getRangeAt(0).cloneRange();
    }
  }

  #lastLine(): HTMLElement {
    const lines = this.body.querySelectorAll<HTMLElement>(
      `:scope > ${lineSelector.replaceAll(',', ',:scope > ')}`,
    );
    const last = lines.item(lines.length - 1) as HTMLElement | null;
    if (last) return last;
    const line = this.newLine();
    this.body.append(line);
    return line;
  }

  /** What stands directly in the body, in a table's cell or in a panel. */
  #blockAround(line: HTMLElement): HTMLElement {
    let block = line;
    while (block.parentElement && !block.parentElement.matches('td, th, .panel > div')) {
      if (block.parentElement === this.body) break;
      block = block.parentElement;
    }
    return block;
  }
}

/** The place behind the last thing in a line. */
export function endOf(line: HTMLElement): Range {
  const range = document.createRange();
  range.selectNodeContents(line);
  const breaks = line.querySelector(':scope > br:last-child');
  if (breaks) range.setEndBefore(breaks);
  range.collapse(false);
  return range;
}
