import { linkText } from '../../wiki/adf';
import { matchesAutoConvert, soleLink } from '../../wiki/auto-convert';
import { guard } from '../../view/body';
import type { EditorData } from '../page-data';
import type { BodyEditor } from './body-editor';
import { copiedDocument, fillClipboard } from './clipboard';
import type { MacroCommands } from './macro-commands';
import { readBody } from './read-body';

/** What keys and the clipboard do in a body, where it is not what the browser does by itself. */
export class Typing {
  constructor(
    private readonly editor: BodyEditor,
    private readonly commands: MacroCommands,
    private readonly macros: EditorData['macros'],
  ) {
    const { body } = editor;
    body.addEventListener('beforeinput', (event) => {
      if (this.#handles(event)) event.preventDefault();
    });
    body.addEventListener('paste', (event) => {
      event.preventDefault();
      if (event.clipboardData) this.#paste(event.clipboardData);
    });
    for (const kind of ['copy', 'cut'] as const) {
      body.addEventListener(kind, (event) => {
        if (!event.clipboardData || editor.cursor.range.collapsed) return;
        event.preventDefault();
        this.#copy(event.clipboardData);
        if (kind === 'cut') this.#cut();
      });
    }
    // A frame that is dragged would be taken away, and put nowhere.
    body.addEventListener('dragstart', (event) => {
      event.preventDefault();
    });
    body.addEventListener('keydown', (event) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
      const key = event.key.toLowerCase();
      if (key === 'z' && !event.shiftKey) editor.undo();
      else if (key === 'y' || key === 'z') editor.redo();
      else return;
      event.preventDefault();
    });
  }

  #handles({ inputType, data }: InputEvent): boolean {
    const { cursor } = this.editor;
    const isPlain = cursor.line.matches('pre');
    switch (inputType) {
      case 'insertText':
        if (data !== '/' || isPlain || !/(^|\s)$/.test(cursor.before)) return false;
        this.commands.browse(cursor.place);
        return true;
      case 'insertParagraph':
        this.editor.history.pause();
        if (isPlain) this.#insertBreak();
        return isPlain;
      case 'deleteContentBackward':
        return this.#removeNeighbour('previousSibling');
      case 'deleteContentForward':
        return this.#removeNeighbour('nextSibling');
      case 'historyUndo':
        this.editor.undo();
        return true;
      case 'historyRedo':
        this.editor.redo();
        return true;
      default:
        return inputType.startsWith('format') || inputType === 'insertFromDrop';
    }
  }

  #insertBreak(): void {
    // The last line of a code block shows only when something follows its break.
    this.editor.cursor.insert(document.createTextNode('\n'));
    this.editor.changed('typing');
  }

  /** A macro beside the cursor goes at once; the browser would first take the guard between them. */
  #removeNeighbour(side: 'previousSibling' | 'nextSibling'): boolean {
    const { range } = this.editor.cursor;
    if (!range.collapsed) return false;
    const slot = neighbourOf(range, side);
    if (!slot) return false;
    this.commands.remove(slot);
    return true;
  }

  #copy(clipboard: DataTransfer): void {
    const { cursor, slots } = this.editor;
    const holder = document.createElement('div');
    holder.append(cursor.range.cloneContents());
    const text = cursor.range.toString().replaceAll(guard, '');
    fillClipboard(clipboard, { document: readBody(holder, slots.node), text });
  }

  #cut(): void {
    const { range } = this.editor.cursor;
    range.deleteContents();
    this.editor.changed('command');
    this.editor.cursor.stand(range);
  }

  #paste(clipboard: DataTransfer): void {
    const text = clipboard.getData('text/plain');
    const link = soleLink(text);
    if (this.editor.cursor.line.matches('pre')) {
      this.editor.cursor.insert(document.createTextNode(text));
      this.editor.changed('command');
      return;
    }
    const copied = copiedDocument(clipboard);
    if (copied) this.commands.insertCopy(copied);
    else if (link === undefined) this.commands.insertText(text);
    else this.#pasteLink(link);
  }

  /** First the link, then the macro that it becomes: undoing leaves the link. */
  #pasteLink(link: string): void {
    const { cursor, slots } = this.editor;
    const drawn = slots.draw(linkText(link));
    const [shown] = drawn.childNodes;
    cursor.insert(drawn);
    this.editor.changed('command');
    const macro = this.macros.find(({ autoConvert }) => matchesAutoConvert(autoConvert, link));
    if (!macro || !shown) return;
    const place = document.createRange();
    place.selectNode(shown);
    place.deleteContents();
    cursor.stand(place);
    this.commands.insertLinked(macro, link);
  }
}

/** The macro that stands right beside a collapsed range, past guards. */
function neighbourOf(
  { startContainer, startOffset }: Range,
  side: 'previousSibling' | 'nextSibling',
): HTMLElement | undefined {
  const isBefore = side === 'previousSibling';
  let node: Node | null;
  if (startContainer instanceof Text) {
    const text = isBefore
      ? startContainer.data.slice(0, startOffset)
      : startContainer.data.slice(startOffset);
    if (text.replaceAll(guard, '') !== '') return undefined;
    node = startContainer[side];
  } else {
    node = startContainer.childNodes.item(isBefore ? startOffset - 1 : startOffset);
  }
  while (node instanceof Text && node.data.replaceAll(guard, '') === '') node = node[side];
  return node instanceof HTMLElement && node.matches('[data-frame]') ? node : undefined;
}
