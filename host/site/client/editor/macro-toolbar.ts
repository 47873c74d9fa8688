import { NodeSelection, Plugin, type PluginView } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { icon, type IconName } from '../../view/icons';
import { element } from '../dom';
import type { MacroAction, MacroCommands } from './macro-commands';
import type { MacroHost, PlacedView } from './macro-host';

/** Shows the tools of the macro that is chosen; Enter leads to them, Escape back to the text. */
export function macroToolbar(host: MacroHost, commands: MacroCommands): Plugin {
  let toolbar: MacroToolbar | undefined;
  return new Plugin({
    view: (view) => (toolbar = new MacroToolbar(view, host, commands)),
    props: {
      handleKeyDown: (_view, { key }) => key === 'Enter' && toolbar?.enter() === true,
    },
  });
}

class MacroToolbar implements PluginView {
  #toolbar: HTMLElement | undefined;
  /** The macro that was chosen last. */
  #placed: PlacedView | undefined;
  readonly #leave = new AbortController();

  constructor(
    private readonly view: EditorView,
    private readonly host: MacroHost,
    private readonly commands: MacroCommands,
  ) {
    const { signal } = this.#leave;
    view.dom.addEventListener('click', (event) => this.#click(event), { signal });
    view.dom.addEventListener('dblclick', (event) => this.#actOn(event, 'edit'), { signal });
    view.dom.addEventListener('keydown', (event) => this.#keydown(event), { signal });
    document.addEventListener('pointerdown', ({ target }) => this.#pointAt(target), { signal });
  }

  update(): void {
    const chosen = this.#chosen();
    if (chosen !== this.#placed) this.#show(chosen);
  }

  /** Goes to the tools of the macro that is chosen; false where none is. */
  enter(): boolean {
    if (!this.#toolbar) this.#show(this.#chosen());
    this.#toolbar?.querySelector('button')?.focus();
    return this.#toolbar !== undefined;
  }

  destroy(): void {
    this.#leave.abort();
    this.#hide();
  }

  #chosen(): PlacedView | undefined {
    const { selection } = this.view.state;
    if (!(selection instanceof NodeSelection)) return undefined;
    return this.host.placed.get(this.view.nodeDOM(selection.from) as Element);
  }

  #click(event: MouseEvent): void {
    const placed = this.#coveredBy(event.target);
    const position = placed?.getPos();
    if (position === undefined) return;
    const { state } = this.view;
    this.view.focus();
    this.view.dispatch(state.tr.setSelection(NodeSelection.create(state.doc, position)));
    this.#show(placed);
    // Without a pointer it was a key that chose the macro, and the next one shall reach its tools.
    if (event.detail === 0) this.enter();
  }

  #keydown(event: KeyboardEvent): void {
    if (event.key === 'Delete' || event.key === 'Backspace') this.#actOn(event, 'remove');
  }

  #actOn(event: Event, action: MacroAction): void {
    const placed = this.#coveredBy(event.target);
    if (!placed) return;
    event.preventDefault();
    this.#act(action, placed);
  }

  #pointAt(target: EventTarget | null): void {
    if (!(target instanceof Node) || this.#toolbar?.contains(target)) return;
    if (!this.#coveredBy(target)) this.#hide();
  }

  /** The macro whose cover that is. */
  #coveredBy(target: EventTarget | null): PlacedView | undefined {
    const cover = target instanceof Element ? target.closest('.macro-cover') : null;
    const slot = cover?.closest('.frame-slot, .bodied-macro');
    return slot ? this.host.placed.get(slot) : undefined;
  }

  /** Takes the tools away, though the macro may stay chosen. */
  #hide(): void {
    this.#toolbar?.remove();
    this.#toolbar = undefined;
  }

  #show(placed: PlacedView | undefined): void {
    this.#hide();
    this.#placed = placed;
    const module = placed && this.host.module(placed.node);
    if (!module) return;
    this.#toolbar = element(
      'div',
      { className: 'macro-toolbar', role: 'toolbar', ariaLabel: `${module.title} macro` },
      ...(module.config ? [this.#button('edit', 'Edit', 'edit', placed)] : []),
      this.#button('copy', 'Copy', 'copy', placed),
      this.#button('remove', 'Remove', 'remove', placed),
    );
    this.#toolbar.addEventListener('keydown', ({ key }) => {
      if (key !== 'Escape') return;
      this.#hide();
      this.view.focus();
    });
    document.querySelector('main')?.append(this.#toolbar);
    place(this.#toolbar, placed.dom);
  }

  #button(
    name: IconName,
    label: string,
    action: MacroAction,
    placed: PlacedView,
  ): HTMLButtonElement {
    const button = element('button', { type: 'button', className: 'button' });
    button.innerHTML = icon(name).text;
    button.append(element('span', {}, label));
    button.addEventListener('click', () => {
      this.#act(action, placed);
    });
    return button;
  }

  #act(action: MacroAction, placed: PlacedView): void {
    this.#hide();
    this.commands.act(this.view, action, placed);
  }
}

/** Below the macro, inside of the page's width. */
function place(toolbar: HTMLElement, slot: HTMLElement): void {
  const { left, bottom } = slot.getBoundingClientRect();
  const most = document.documentElement.clientWidth - toolbar.offsetWidth - 8;
  toolbar.style.setProperty('left', `${Math.max(8, Math.min(left, most)) + scrollX}px`);
  toolbar.style.setProperty('top', `${bottom + 6 + scrollY}px`);
}
