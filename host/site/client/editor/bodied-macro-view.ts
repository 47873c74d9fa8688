import type { Node } from 'prosemirror-model';
import type { NodeView, ViewMutationRecord } from 'prosemirror-view';
import { foreignLabel } from '../../view/body';
import { element } from '../dom';
import { toAdf } from './document';
import type { MacroHost, PlacedView } from './macro-host';
import { cover, isCover, isSameMacro } from './macro-view';

/**
 * A macro with a body: the platform's own box, with the macro's title at its head and the body to be
 * written in. The app's frame is not there in the editor (seen by vendors on real sites).
 */
export class BodiedMacroView implements NodeView, PlacedView {
  readonly dom: HTMLElement;
  readonly contentDOM = element('div', { className: 'bodied-macro-body' });
  readonly #head: HTMLElement;
  #node: Node;

  constructor(
    node: Node,
    readonly getPos: () => number | undefined,
    private readonly host: MacroHost,
  ) {
    this.#node = node;
    const title = host.module(node)?.title ?? foreignLabel(toAdf(node));
    this.#head = element('div', { className: 'bodied-macro-head' }, title);
    this.#head.contentEditable = 'false';
    if (host.module(node)) this.#head.append(cover(title));
    this.dom = element('section', { className: 'bodied-macro', ariaLabel: title });
    this.dom.append(this.#head, this.contentDOM);
    host.placed.set(this.dom, this);
  }

  get node(): Node {
    return this.#node;
  }

  update(node: Node): boolean {
    if (!isSameMacro(this.#node, node)) return false;
    this.#node = node;
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

  ignoreMutation({ type, target }: ViewMutationRecord): boolean {
    return type === 'attributes' || (type === 'childList' && this.#head.contains(target));
  }

  destroy(): void {
    this.host.placed.delete(this.dom);
  }
}
