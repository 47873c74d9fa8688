import { bodyHtml, type BodyView } from '../../view/body';
import { editedSlot } from '../../view/macro';
import { nodesOf, type AdfDocument, type AdfNode } from '../../wiki/adf';
import { macroNode, macroOf, type PlacedMacro } from '../../wiki/macro';
import { AppFrame } from '../app-frame';
import { element } from '../dom';
import type { Page } from '../page';
import type { EditorData, FrameData, InsertableMacro } from '../page-data';
import { post } from '../requests';

/** What the macros of an edited body are, and the frames that show them. */
export class MacroSlots {
  readonly #nodes = new Map<string, AdfNode>();
  readonly #shown = new Map<HTMLElement, AppFrame>();
  /** Slots whose frame is on its way. */
  readonly #awaited = new WeakSet<HTMLElement>();

  constructor(
    private readonly page: Page,
    private readonly data: EditorData,
    private readonly body: HTMLElement,
  ) {
    this.learn(data.body);
  }

  /** How the body is drawn. */
  readonly view: BodyView = {
    isEdited: true,
    extension: (node) => {
      const macro = macroOf(this.data.app, node);
      const isKnown = macro && this.module(macro) !== undefined;
      return isKnown ? editedSlot(macro.localId, macro.layout) : undefined;
    },
  };

  /** Markup of a node. */
  draw(node: AdfNode): DocumentFragment {
    const template = element('template');
    template.innerHTML = bodyHtml(node, this.view).text;
    return template.content;
  }

  /** Takes the macros of a document for what they are in it. */
  learn(document: AdfDocument): void {
    for (const node of nodesOf(document)) {
      const macro = macroOf(this.data.app, node);
      if (macro) this.#nodes.set(macro.localId, node);
    }
  }

  /** The node of the macro in a slot. */
  readonly node = (localId: string): AdfNode | undefined => this.#nodes.get(localId);

  macro(localId: string): PlacedMacro | undefined {
    const node = this.#nodes.get(localId);
    return node && macroOf(this.data.app, node);
  }

  /** The manifest's module of a macro. */
  module({ moduleKey }: PlacedMacro): InsertableMacro | undefined {
    return this.data.macros.find(({ key }) => key === moduleKey);
  }

  /** Makes a macro known; its slot is the caller's to draw. */
  add(macro: PlacedMacro): AdfNode {
    const node = macroNode(this.data.app, macro);
    this.#nodes.set(macro.localId, node);
    return node;
  }

  /** Gives every slot its frame, and takes the frames of slots that are gone. */
  sync(known: readonly FrameData[] = []): void {
    for (const [slot, frame] of this.#shown) {
      if (slot.isConnected) continue;
      frame.dispose();
      this.#shown.delete(slot);
    }
    for (const slot of this.body.querySelectorAll<HTMLElement>('[data-frame]')) {
      if (this.#shown.has(slot) || this.#awaited.has(slot)) continue;
      const localId = slot.dataset['frame'] ?? '';
      const data = known.find((frame) => frame.localId === localId);
      if (data) this.#mount(slot, data);
      else void this.#load(slot, localId);
    }
  }

  /** Tells the macro's frame that it was configured anew. */
  async reconfigure(localId: string): Promise<void> {
    const data = await this.frameData(localId);
    for (const frame of this.#shown.values()) {
      if (frame.data.localId === localId) frame.configured(data);
    }
  }

  /** The frame of the macro, or of its config dialog. */
  async frameData(localId: string, dialog?: { readonly isInserting: boolean }): Promise<FrameData> {
    const path = `/host/pages/${this.data.contentId}/frame`;
    const answer = await post(path, { node: this.node(localId), ...dialog });
    return answer as unknown as FrameData;
  }

  async #load(slot: HTMLElement, localId: string): Promise<void> {
    this.#awaited.add(slot);
    const data = await this.frameData(localId);
    if (slot.isConnected) this.#mount(slot, data);
  }

  #mount(slot: HTMLElement, data: FrameData): void {
    const frame = new AppFrame(this.page, data);
    // In the editor a macro is chosen as a whole: by its cover.
    frame.element.tabIndex = -1;
    this.#shown.set(slot, frame);
    this.page.mount(frame, slot);
    const cover = element('button', {
      type: 'button',
      className: 'macro-cover',
      ariaLabel: `${data.title} macro`,
    });
    slot.append(cover);
  }
}
