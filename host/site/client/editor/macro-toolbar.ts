import { icon, type IconName } from '../../view/icons';
import { element } from '../dom';

/** What can be done with a macro. */
export type MacroAction = 'edit' | 'copy' | 'remove';

/** What the toolbar asks of the editor. */
export interface ToolbarPorts {
  /** Title of the macro in a slot, and whether it has a config dialog. */
  describe(localId: string): { readonly title: string; readonly hasDialog: boolean } | undefined;
  act(action: MacroAction, slot: HTMLElement): void;
}

/** The tools of the macro that is chosen, below it. */
export class MacroToolbar {
  #toolbar: HTMLElement | undefined;
  #slot: HTMLElement | undefined;

  constructor(
    body: HTMLElement,
    private readonly ports: ToolbarPorts,
  ) {
    body.addEventListener('click', ({ target }) => {
      const cover = (target as Element).closest('.macro-cover');
      if (cover?.parentElement) this.choose(cover.parentElement);
    });
    document.addEventListener('pointerdown', ({ target }) => {
      if (!this.#toolbar?.contains(target as Node)) this.close();
    });
    body.addEventListener('dblclick', ({ target }) => {
      if ((target as Element).matches('.macro-cover')) this.#act('edit');
    });
    body.addEventListener('keydown', (event) => {
      const slot = (event.target as Element).closest<HTMLElement>('.frame-slot');
      if (!slot || (event.key !== 'Delete' && event.key !== 'Backspace')) return;
      event.preventDefault();
      this.choose(slot);
      this.#act('remove');
    });
  }

  /** The chosen macro's slot. */
  get slot(): HTMLElement | undefined {
    return this.#slot;
  }

  choose(slot: HTMLElement): void {
    this.close();
    const described = this.ports.describe(slot.dataset['frame'] ?? '');
    if (!described) return;
    const { title, hasDialog } = described;
    this.#slot = slot;
    slot.dataset['chosen'] = '';
    this.#toolbar = element(
      'div',
      { className: 'macro-toolbar', role: 'toolbar', ariaLabel: `${title} macro` },
      ...(hasDialog ? [this.#button('edit', 'Edit', 'edit')] : []),
      this.#button('copy', 'Copy', 'copy'),
      this.#button('remove', 'Remove', 'remove'),
    );
    this.#toolbar.addEventListener('keydown', ({ key }) => {
      if (key !== 'Escape') return;
      this.close();
      slot.querySelector<HTMLElement>('.macro-cover')?.focus();
    });
    document.querySelector('main')?.append(this.#toolbar);
    this.#place(slot, this.#toolbar);
    this.#toolbar.querySelector('button')?.focus({ preventScroll: true });
  }

  close(): void {
    this.#toolbar?.remove();
    delete this.#slot?.dataset['chosen'];
    this.#toolbar = undefined;
    this.#slot = undefined;
  }

  #button(name: IconName, label: string, action: MacroAction): HTMLButtonElement {
    const button = element('button', { type: 'button', className: 'button' });
    button.innerHTML = icon(name).text;
    button.append(element('span', {}, label));
    button.addEventListener('click', () => {
      this.#act(action);
    });
    return button;
  }

  #act(action: MacroAction): void {
    const slot = this.#slot;
    this.close();
    if (slot) this.ports.act(action, slot);
  }

  /** Below the macro, inside of the page's width. */
  #place(slot: HTMLElement, toolbar: HTMLElement): void {
    const { left, bottom } = slot.getBoundingClientRect();
    const most = document.documentElement.clientWidth - toolbar.offsetWidth - 8;
    toolbar.style.setProperty('left', `${Math.max(8, Math.min(left, most)) + scrollX}px`);
    toolbar.style.setProperty('top', `${bottom + 6 + scrollY}px`);
  }
}
