import type { Page } from '../page';
import type { EditorData } from '../page-data';
import { BodyEditor } from './body-editor';
import { DraftSaver } from './draft-saver';
import { MacroCommands } from './macro-commands';
import { MacroToolbar } from './macro-toolbar';
import { Typing } from './typing';

/** Brings the page in the editor to life: title, body, tools and draft. */
export class PageEditor {
  readonly #title = part('title') as HTMLTextAreaElement;
  readonly #saver: DraftSaver;
  readonly #editor: BodyEditor;

  constructor(page: Page, data: EditorData) {
    const written = () => ({
      title: this.#title.value.replaceAll(/\s+/g, ' '),
      body: this.#editor.document,
    });
    this.#saver = new DraftSaver(data.contentId, written, part('state'));
    this.#editor = new BodyEditor(page, data, part('body'), () => {
      this.#saver.soon();
      this.#showHistory();
    });
    const editor = this.#editor;
    const commands = new MacroCommands(page, data, editor);
    new Typing(editor, commands, data.macros);
    new MacroToolbar(editor.body, {
      describe: (localId) => describe(editor, localId),
      act: (action, slot) => {
        commands.act(action, slot);
      },
    });
    this.#listen(commands);
    this.#showHistory();
  }

  #listen(commands: MacroCommands): void {
    this.#title.addEventListener('input', () => {
      this.#saver.soon();
    });
    // A title is one line, however many it is shown on.
    this.#title.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter') return;
      event.preventDefault();
      this.#editor.body.focus();
    });
    part('undo').addEventListener('click', () => {
      this.#editor.undo();
    });
    part('redo').addEventListener('click', () => {
      this.#editor.redo();
    });
    part('insert').addEventListener('click', () => {
      commands.browse();
    });
    part('publish').addEventListener('click', () => {
      void this.#leave(() => this.#saver.publish());
    });
    part('discard').addEventListener('click', ({ currentTarget }) => {
      const then = (currentTarget as HTMLElement).dataset['then'] ?? '';
      void this.#leave(async () => {
        await this.#saver.discard();
        return then;
      });
    });
    part('close').addEventListener('click', (event) => {
      event.preventDefault();
      const { href } = event.currentTarget as HTMLAnchorElement;
      void this.#leave(async () => {
        await this.#saver.settle();
        return href;
      });
    });
  }

  /** Goes where the work leads, or says why it was refused and stays. */
  async #leave(work: () => Promise<string>): Promise<void> {
    try {
      location.assign(await work());
    } catch (error) {
      part('failure').textContent = (error as Error).message;
      part('failure').scrollIntoView({ block: 'center' });
    }
  }

  #showHistory(): void {
    const { canUndo, canRedo } = this.#editor.history;
    (part('undo') as HTMLButtonElement).disabled = !canUndo;
    (part('redo') as HTMLButtonElement).disabled = !canRedo;
  }
}

function describe(
  { slots }: BodyEditor,
  localId: string,
): { readonly title: string; readonly hasDialog: boolean } | undefined {
  const macro = slots.macro(localId);
  const module = macro && slots.module(macro);
  return module && { title: module.title, hasDialog: module.config !== undefined };
}

/** A part of the page that its markup names for this script. */
function part(name: string): HTMLElement {
  const found = document.querySelector<HTMLElement>(`[data-editor="${name}"]`);
  if (!found) throw new Error(`The page has no ${name}.`);
  return found;
}
