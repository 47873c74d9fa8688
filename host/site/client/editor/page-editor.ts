import type { EditorView } from 'prosemirror-view';
import type { Page } from '../page';
import type { EditorData } from '../page-data';
import { openBodyEditor } from './body-editor';
import { toDocument } from './document';
import { DraftSaver } from './draft-saver';
import { MacroCommands } from './macro-commands';
import { MacroHost } from './macro-host';
import { textTools } from './text-tools';

/** Brings the page in the editor to life: title, body, tools and draft. */
export class PageEditor {
  readonly #title = part('title') as HTMLTextAreaElement;
  readonly #saver: DraftSaver;
  readonly #view: EditorView;

  constructor(page: Page, data: EditorData) {
    const written = () => ({
      title: this.#title.value.replaceAll(/\s+/g, ' '),
      body: toDocument(this.#view.state.doc),
    });
    this.#saver = new DraftSaver(data.contentId, written, part('state'));
    const host = new MacroHost(page, data);
    const commands = new MacroCommands(host);
    this.#view = openBodyEditor({
      place: part('body'),
      host,
      commands,
      tools: textTools((name) => part(name) as HTMLButtonElement),
      onChange: () => {
        this.#saver.soon();
      },
    });
    this.#listen(commands);
  }

  #listen(commands: MacroCommands): void {
    this.#title.addEventListener('input', () => {
      this.#saver.soon();
    });
    // A title is one line, however many it is shown on.
    this.#title.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter') return;
      event.preventDefault();
      this.#view.focus();
    });
    part('insert').addEventListener('click', () => {
      commands.browse(this.#view);
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
}

/** A part of the page that its markup names for this script. */
function part(name: string): HTMLElement {
  const found = document.querySelector<HTMLElement>(`[data-editor="${name}"]`);
  if (!found) throw new Error(`The page has no ${name}.`);
  return found;
}
