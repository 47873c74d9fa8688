import type { Node } from 'prosemirror-model';
import type { NodeView } from 'prosemirror-view';
import { AppFrame } from '../app-frame';
import { element } from '../dom';
import type { MacroHost, PlacedView } from './macro-host';

/**
 * A macro of the app without a body: its frame, under a cover by which it is chosen as a whole. The
 * frame stays while somebody writes around it, and while the macro gets other parameters.
 */
export class MacroView implements NodeView, PlacedView {
  readonly dom: HTMLElement;
  #node: Node;
  #frame: AppFrame | undefined;
  #isGone = false;

  constructor(
    node: Node,
    readonly getPos: () => number | undefined,
    private readonly host: MacroHost,
  ) {
    this.#node = node;
    this.dom = element('span', { className: 'frame-slot' });
    this.dom.dataset['frame'] = String(node.attrs['localId']);
    this.dom.dataset['layout'] = node.isInline ? 'inline' : 'block';
    host.placed.set(this.dom, this);
    void this.#mount();
  }

  get node(): Node {
    return this.#node;
  }

  update(node: Node): boolean {
    if (!isSameMacro(this.#node, node)) return false;
    const isConfigured = !node.sameMarkup(this.#node);
    this.#node = node;
    if (isConfigured) void this.#configure();
    return true;
  }

  selectNode(): void {
    this.dom.dataset['chosen'] = '';
  }

  deselectNode(): void {
    delete this.dom.dataset['chosen'];
  }

  stopEvent({ target }: Event): boolean {
    return isCover(target);
  }

  ignoreMutation(): boolean {
    return true;
  }

  destroy(): void {
    this.#isGone = true;
    this.host.placed.delete(this.dom);
    this.#frame?.dispose();
  }

  async #mount(): Promise<void> {
    const data = await this.host.firstFrame(this.#node);
    if (this.#isGone) return;
    this.#frame = new AppFrame(this.host.page, data);
    this.#frame.element.tabIndex = -1;
    this.host.page.mount(this.#frame, this.dom);
    this.dom.append(cover(data.title));
  }

  async #configure(): Promise<void> {
    const data = await this.host.frame(this.#node);
    if (!this.#isGone) this.#frame?.configured(data);
  }
}

/** Whether a node is the macro that another one was, with other parameters perhaps. */
export function isSameMacro(one: Node, other: Node): boolean {
  return (
    one.type === other.type &&
    one.attrs['localId'] === other.attrs['localId'] &&
    one.attrs['extensionKey'] === other.attrs['extensionKey']
  );
}

/** The button that lies on a macro, or at its head, and opens its tools. */
export function cover(title: string): HTMLButtonElement {
  return element('button', {
    type: 'button',
    className: 'macro-cover',
    ariaLabel: `${title} macro`,
  });
}

/** Whether something happens on a cover, which the toolbar listens to. */
export function isCover(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('.macro-cover') !== null;
}
