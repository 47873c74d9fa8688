import type { Node } from 'prosemirror-model';
import { macroNode, macroOf, emptyBody, type PlacedMacro } from '../../wiki/macro';
import type { Page } from '../page';
import type { EditorData, FrameData, InsertableMacro } from '../page-data';
import { post } from '../requests';
import { toAdf, toEditorNode } from './document';

/** A macro of the app as it is shown in the editor. */
export interface PlacedView {
  readonly dom: HTMLElement;
  readonly node: Node;
  /** Where the node stands now; undefined once it is gone. */
  readonly getPos: () => number | undefined;
}

/** What the editor knows of the app's macros, and asks the site about them. */
export class MacroHost {
  /** The macros that are shown, by their elements. */
  readonly placed = new Map<Element, PlacedView>();
  /** Frames that came with the page: none is asked for twice. */
  readonly #known: FrameData[];

  constructor(
    readonly page: Page,
    readonly data: EditorData,
  ) {
    this.#known = [...page.data.frames];
  }

  /** The macro that a node is; undefined for macros that the manifest does not have. */
  macro(node: Node): PlacedMacro | undefined {
    const macro = macroOf(this.data.app, toAdf(node));
    return macro && this.#module(macro.moduleKey) ? macro : undefined;
  }

  /** The manifest's module of a macro. */
  module(node: Node): InsertableMacro | undefined {
    const macro = this.macro(node);
    return macro && this.#module(macro.moduleKey);
  }

  /** A new macro, as the module says; the link is the one that becomes it. */
  create({ key, title, layout }: InsertableMacro, autoConvertLink?: string): Node {
    const node = toEditorNode(
      macroNode(this.data.app, {
        moduleKey: key,
        localId: crypto.randomUUID(),
        layout: layout === 'inline' ? 'inline' : 'block',
        title,
        ...(layout === 'bodied' ? { body: emptyBody } : {}),
        ...(autoConvertLink === undefined ? {} : { autoConvertLink }),
      }),
    );
    if (!node) throw new Error(`The editor cannot hold the macro ${key}.`);
    return node;
  }

  /** The macro that is shown with that id. */
  viewOf(localId: unknown): PlacedView | undefined {
    return [...this.placed.values()].find(({ node }) => node.attrs['localId'] === localId);
  }

  /** The frame of a macro that is to be shown, which may have come with the page. */
  firstFrame(node: Node): FrameData | Promise<FrameData> {
    const index = this.#known.findIndex(({ localId }) => localId === node.attrs['localId']);
    const [known] = index === -1 ? [] : this.#known.splice(index, 1);
    return known ?? this.frame(node);
  }

  /** The frame of a macro as it is now, or of its config dialog. */
  async frame(node: Node, dialog?: { readonly isInserting: boolean }): Promise<FrameData> {
    const path = `/host/pages/${this.data.contentId}/frame`;
    const answer = await post(path, { node: toAdf(node), ...dialog });
    return answer as unknown as FrameData;
  }

  #module(moduleKey: string): InsertableMacro | undefined {
    return this.data.macros.find(({ key }) => key === moduleKey);
  }
}
