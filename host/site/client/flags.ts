import { element } from './dom';

/** Options of `showFlag` (@forge/bridge, flag.ts), as far as the page shows them. */
export interface FlagOptions {
  readonly id: string | number;
  readonly title?: string;
  readonly description?: string;
  readonly type?: string;
  readonly isAutoDismiss?: boolean;
  readonly actions?: readonly { readonly text: string; readonly onClick?: () => unknown }[];
}

/** How long a flag stays, in milliseconds: as long as Atlassian's auto-dismissed ones. */
const dismissAfter = 8000;

const kinds = ['info', 'success', 'warning', 'error'];

/** Messages at the lower left of the page. */
export class Flags {
  readonly #list = element('div', { className: 'flags', role: 'status' });
  readonly #shown = new Map<string, HTMLElement>();

  constructor() {
    document.body.append(this.#list);
  }

  /** A flag of an id that is shown already takes its place. */
  show(options: FlagOptions): void {
    const id = String(options.id);
    this.close(id);
    const flag = this.#render(id, options);
    this.#shown.set(id, flag);
    this.#list.prepend(flag);
    if (options.isAutoDismiss)
      setTimeout(() => this.#shown.get(id) === flag && this.close(id), dismissAfter);
  }

  /** False when no such flag is shown. */
  close(id: string): boolean {
    this.#shown.get(id)?.remove();
    return this.#shown.delete(id);
  }

  #render(id: string, options: FlagOptions): HTMLElement {
    const { title = '', description = '', type = 'info', actions = [] } = options;
    const flag = element('section', { className: 'flag' });
    flag.dataset['kind'] = kinds.includes(type) ? type : 'info';
    const dismiss = element(
      'button',
      { type: 'button', className: 'flag-dismiss', ariaLabel: 'Dismiss' },
      '×',
    );
    dismiss.addEventListener('click', () => this.close(id));
    flag.append(element('strong', {}, title), dismiss, element('p', {}, description));
    for (const { text, onClick } of actions) {
      const button = element('button', { type: 'button', className: 'link-button' }, text);
      button.addEventListener('click', () => onClick?.());
      flag.append(button);
    }
    return flag;
  }
}
