import { environmentId } from '../demo/ids';
import { uiModule } from '../forge/manifest';
import type { FrameData } from './client/page-data';
import { macroFrame, type FrameDataOptions } from './frame-data';
import { mayRun } from './invocations';
import type { MacroPlace } from './macro-context';
import { bodyHtml, type BodyView } from './view/body';
import type { Html } from './view/html';
import { closedModule, frameSlot, includedPage, missingInclude } from './view/macro';
import type { Visit } from './view/visit';
import type { AdfDocument, AdfNode } from './wiki/adf';
import { currentVersion } from './wiki/content';
import { includedIn } from './wiki/include';
import { macroOf, macrosIn } from './wiki/macro';
import type { Wiki } from './wiki/wiki';

/** Draws the macros of one document of the site, and collects the frames that they need. */
export class MacroFrames {
  readonly all: FrameData[] = [];

  constructor(
    private readonly options: FrameDataOptions & { readonly wiki: Wiki },
    private readonly visit: Visit,
  ) {}

  /** How a body is drawn that stands in a place. */
  view(place: MacroPlace): BodyView {
    return { extension: (node) => this.#extension(node, place, []) };
  }

  /**
   * Collects the frames that a document needs in the editor, which draws it by itself. A macro with a
   * body has no frame there.
   */
  collect(document: AdfDocument, place: MacroPlace): void {
    const { manifest } = this.options;
    for (const macro of macrosIn({ appId: manifest.appId, environmentId }, document)) {
      const module = uiModule(manifest, macro.moduleKey);
      if (!module || macro.body || !mayRun(module, this.visit.person)) continue;
      this.all.push(macroFrame(this.options, module, this.visit, place, macro));
    }
  }

  #extension(node: AdfNode, place: MacroPlace, including: readonly string[]): Html | undefined {
    const included = includedIn(node);
    if (included !== undefined) return this.#include(included, place, including);
    const { manifest } = this.options;
    const macro = macroOf({ appId: manifest.appId, environmentId }, node);
    const module = macro && uiModule(manifest, macro.moduleKey);
    if (!module) return undefined;
    if (!mayRun(module, this.visit.person)) return closedModule(module, this.visit.person);
    this.all.push(macroFrame(this.options, module, this.visit, place, macro));
    return frameSlot(macro.localId, macro.layout);
  }

  /**
   * Macros of an included page get the context of the page around it. What Confluence gives them is
   * not documented; this is the harder case, since the page of the context does not hold them.
   */
  #include(id: string, place: MacroPlace, including: readonly string[]): Html {
    const { wiki } = this.options;
    const content = wiki.content(id);
    const isOpen = content && wiki.mayView(this.visit.person, content);
    if (!isOpen || including.includes(id) || id === place.id) return missingInclude();
    const { title, body } = currentVersion(content);
    const extension = (node: AdfNode): Html | undefined =>
      this.#extension(node, place, [...including, id]);
    return includedPage(title, bodyHtml(body, { extension }));
  }
}
