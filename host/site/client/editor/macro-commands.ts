import { Fragment, Slice, type Node } from 'prosemirror-model';
import type { EditorView } from 'prosemirror-view';
import { includeNode } from '../../wiki/include';
import { configuredAttrs } from '../../wiki/macro';
import type { InsertableMacro } from '../page-data';
import { openConfigDialog } from './config-dialog';
import { SubmitError, type Submission } from './config-payload';
import { childrenOf, holdsUnsupported, toAdf, toEditorNode } from './document';
import { openIncludeDialog } from './include-dialog';
import { dispatchAlone, insertNode } from './insert';
import { openMacroBrowser, type BrowserEntry, type BrowserOptions } from './macro-browser';
import type { MacroHost, PlacedView } from './macro-host';

/** What can be done with a macro. */
export type MacroAction = 'edit' | 'copy' | 'remove';

/** What an editor does with macros. */
export class MacroCommands {
  constructor(private readonly host: MacroHost) {}

  /** Opens the macro browser; without a choice, what was searched for becomes text. */
  browse(view: EditorView, at?: BrowserOptions['at']): void {
    openMacroBrowser({
      entries: this.#entries(view),
      ...(at ? { at } : {}),
      onChoose: ({ insert }) => {
        view.focus();
        insert();
      },
      onCancel: (query) => {
        view.focus();
        if (at) view.dispatch(view.state.tr.insertText(`/${query}`));
      },
    });
  }

  /** Puts a node at the cursor. */
  insert(view: EditorView, node: Node): void {
    dispatchAlone(view, insertNode(view.state.tr, node));
  }

  act(view: EditorView, action: MacroAction, placed: PlacedView): void {
    if (action === 'edit') this.configure(view, placed, false);
    else if (action === 'copy') void this.#copy(view, placed);
    else this.remove(view, placed);
  }

  remove(view: EditorView, { node, getPos }: PlacedView): void {
    const from = getPos();
    if (from === undefined) return;
    dispatchAlone(view, view.state.tr.delete(from, from + node.nodeSize));
    view.focus();
  }

  /** Opens a macro's config dialog. */
  configure(view: EditorView, placed: PlacedView, isInserting: boolean): void {
    void this.#configure(view, placed, isInserting).catch((error: unknown) => {
      const title = 'The macro cannot be edited';
      const { message: description } = error as Error;
      const id = `configure-${String(placed.node.attrs['localId'])}`;
      this.host.page.flags.show({ id, type: 'error', title, description });
    });
  }

  async #configure(view: EditorView, placed: PlacedView, isInserting: boolean): Promise<void> {
    const dialog = this.host.module(placed.node)?.config;
    if (!dialog) return;
    openConfigDialog(this.host.page, {
      dialog,
      frame: await this.host.frame(placed.node, { isInserting }),
      isBodied: isBodied(placed.node),
      save: (submission) => {
        save(view, placed, submission);
      },
      onClose: () => {
        view.focus();
      },
    });
  }

  async #copy(view: EditorView, { node }: PlacedView): Promise<void> {
    const { flags } = this.host.page;
    const { dom } = view.serializeForClipboard(new Slice(Fragment.from(node), 0, 0));
    const blob = (type: string, text: string) => ({ [type]: new Blob([text], { type }) });
    const formats = {
      ...blob('text/html', dom.innerHTML),
      ...blob('text/plain', this.host.module(node)?.title ?? ''),
    };
    try {
      await navigator.clipboard.write([new ClipboardItem(formats)]);
      flags.show({ id: 'copied', title: 'Copied', type: 'success', isAutoDismiss: true });
    } catch {
      flags.show({
        id: 'copied',
        type: 'error',
        title: 'The browser does not let the page copy',
        description: 'Allow this site to use the clipboard.',
      });
    }
  }

  #insertMacro(view: EditorView, module: InsertableMacro): void {
    const node = this.host.create(module);
    this.insert(view, node);
    const placed = this.host.viewOf(node.attrs['localId']);
    if (placed && module.config?.openOnInsert) this.configure(view, placed, true);
  }

  #entries(view: EditorView): readonly BrowserEntry[] {
    const { macros, pages } = this.host.data;
    const include: BrowserEntry = {
      title: 'Include page',
      description: 'Shows another page inside this one',
      insert: () => {
        openIncludeDialog(pages, ({ id, title }) => {
          const node = toEditorNode(includeNode(id, title, crypto.randomUUID()));
          view.focus();
          if (node) this.insert(view, node);
        });
      },
    };
    const entries = macros.map((module) => ({
      ...module,
      insert: () => {
        this.#insertMacro(view, module);
      },
    }));
    return [...entries, include];
  }
}

function isBodied({ type }: Node): boolean {
  return type.name === 'bodiedExtension';
}

/** Puts what a dialog submitted into the macro: all of its configuration, and its body if there is one. */
function save(view: EditorView, { node, getPos }: PlacedView, { config, body }: Submission): void {
  const position = getPos();
  if (position === undefined) {
    throw new SubmitError('MACRO_NOT_FOUND', 'The macro is no longer on the page.');
  }
  const { tr } = view.state;
  tr.setNodeAttribute(position, 'parameters', configuredAttrs(toAdf(node), config)['parameters']);
  if (body) {
    const content = childrenOf(node.type, body.content);
    if (!content || holdsUnsupported(content)) {
      throw new SubmitError('INVALID_BODY', 'The macro cannot hold this body.');
    }
    tr.replaceWith(position + 1, position + node.nodeSize - 1, content);
  }
  dispatchAlone(view, tr);
}
