import { guard } from '../../view/body';
import type { AdfDocument, AdfNode } from '../../wiki/adf';
import { includeNode } from '../../wiki/include';
import { macroOf } from '../../wiki/macro';
import type { Page } from '../page';
import type { EditorData, InsertableMacro } from '../page-data';
import type { BodyEditor } from './body-editor';
import { writeClipboard } from './clipboard';
import { openConfigDialog } from './config-dialog';
import { SubmitError } from './config-payload';
import { openIncludeDialog } from './include-dialog';
import { openMacroBrowser, type BrowserEntry, type BrowserOptions } from './macro-browser';
import type { MacroAction } from './macro-toolbar';

/** What an editor does with macros. */
export class MacroCommands {
  constructor(
    private readonly page: Page,
    private readonly data: EditorData,
    private readonly editor: BodyEditor,
  ) {}

  /** Opens the macro browser; without a choice, what was searched for becomes text. */
  browse(at?: BrowserOptions['at']): void {
    const restore = this.editor.cursor.keep();
    openMacroBrowser({
      entries: this.#entries(),
      ...(at ? { at } : {}),
      onChoose: ({ insert }) => {
        restore();
        insert();
      },
      onCancel: (query) => {
        restore();
        if (at) this.insertText(`/${query}`);
      },
    });
  }

  /** Inserts a macro that nobody has configured, and opens its dialog where it asks for that. */
  insert({ key, layout, config }: InsertableMacro): void {
    const localId = crypto.randomUUID();
    this.#place(this.editor.slots.add({ moduleKey: key, localId, layout }));
    if (config?.openOnInsert) this.configure(localId, true);
  }

  /** Inserts the macro that a pasted link becomes. */
  insertLinked({ key, layout }: InsertableMacro, autoConvertLink: string): void {
    const macro = { moduleKey: key, localId: crypto.randomUUID(), layout, autoConvertLink };
    this.#place(this.editor.slots.add(macro));
  }

  /** Inserts what was copied from an editor; its macros become macros of their own. */
  insertCopy({ content }: AdfDocument): void {
    const { cursor, slots } = this.editor;
    const nodes = content.map((node) => this.#renewed(node));
    const [only, ...more] = nodes;
    const isLine = only?.type === 'paragraph' && more.length === 0;
    const drawn = (isLine ? (only.content ?? []) : nodes).map((node) => slots.draw(node));
    if (isLine) cursor.insert(...drawn);
    else cursor.insertBlock(...drawn);
    this.editor.changed('command');
  }

  /** Inserts text at the cursor; each further line becomes a paragraph. */
  insertText(text: string): void {
    const { cursor } = this.editor;
    const [first = '', ...more] = text.split(/\r?\n/);
    if (first !== '') cursor.insert(document.createTextNode(first));
    for (const line of more) cursor.insertBelow(line);
    this.editor.changed('command');
  }

  act(action: MacroAction, slot: HTMLElement): void {
    const localId = slot.dataset['frame'] ?? '';
    if (action === 'edit') this.configure(localId, false);
    else if (action === 'copy') void this.#copy(localId);
    else this.remove(slot);
  }

  /** Takes a macro out of the text, and leaves the cursor in its place. */
  remove(slot: HTMLElement): void {
    const range = document.createRange();
    range.setStartBefore(slot);
    const guards = [slot.previousSibling, slot.nextSibling];
    slot.remove();
    for (const text of guards) {
      if (text instanceof Text) text.data = text.data.replaceAll(guard, '');
    }
    this.editor.changed('command');
    this.editor.cursor.stand(range);
  }

  /** Opens a macro's config dialog. */
  configure(localId: string, isInserting: boolean): void {
    void this.#configure(localId, isInserting).catch((error: unknown) => {
      const title = 'The macro cannot be edited';
      const { message: description } = error as Error;
      this.page.flags.show({ id: `configure-${localId}`, type: 'error', title, description });
    });
  }

  async #configure(localId: string, isInserting: boolean): Promise<void> {
    const { slots, cursor } = this.editor;
    const macro = slots.macro(localId);
    const dialog = macro && slots.module(macro)?.config;
    if (!dialog) return;
    const restore = cursor.keep();
    const frame = await slots.frameData(localId, { isInserting });
    openConfigDialog(this.page, {
      dialog,
      frame,
      save: (config) => {
        this.#save(localId, config);
      },
      onClose: restore,
    });
  }

  #save(localId: string, config: Readonly<Record<string, unknown>>): void {
    const { slots, body } = this.editor;
    const macro = slots.macro(localId);
    if (!macro || body.querySelector(`[data-frame="${CSS.escape(localId)}"]`) === null) {
      throw new SubmitError('MACRO_NOT_FOUND', 'The macro is not on the page any more.');
    }
    slots.add({ ...macro, config });
    this.editor.changed('command');
    void slots.reconfigure(localId);
  }

  async #copy(localId: string): Promise<void> {
    const { slots } = this.editor;
    const node = slots.node(localId);
    const macro = slots.macro(localId);
    const title = macro && slots.module(macro)?.title;
    if (!node || title === undefined) return;
    try {
      const content = node.type === 'extension' ? [node] : [{ type: 'paragraph', content: [node] }];
      await writeClipboard({ document: { type: 'doc', version: 1, content }, text: title });
      this.page.flags.show({ id: 'copied', title: 'Copied', type: 'success', isAutoDismiss: true });
    } catch {
      this.page.flags.show({
        id: 'copied',
        type: 'error',
        title: 'The browser does not let the page copy',
        description: 'Allow this site to use the clipboard.',
      });
    }
  }

  #renewed(node: AdfNode): AdfNode {
    const macro = macroOf(this.data.app, node);
    if (macro && this.editor.slots.module(macro)) {
      return this.editor.slots.add({ ...macro, localId: crypto.randomUUID() });
    }
    if (!node.content) return node;
    return { ...node, content: node.content.map((child) => this.#renewed(child)) };
  }

  #place(node: AdfNode): void {
    const drawn = this.editor.slots.draw(node);
    if (node.type === 'inlineExtension') this.editor.cursor.insert(...drawn.childNodes);
    else this.editor.cursor.insertBlock(drawn);
    this.editor.changed('command');
  }

  #entries(): readonly BrowserEntry[] {
    const include: BrowserEntry = {
      title: 'Include page',
      description: 'Shows another page inside this one',
      insert: () => {
        const restore = this.editor.cursor.keep();
        openIncludeDialog(this.data.pages, ({ id, title }) => {
          restore();
          this.#place(includeNode(id, title, crypto.randomUUID()));
        });
      },
    };
    return [
      ...this.data.macros.map((macro) => ({
        ...macro,
        insert: () => {
          this.insert(macro);
        },
      })),
      include,
    ];
  }
}
