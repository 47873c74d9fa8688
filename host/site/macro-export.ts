import { environmentId } from '../demo/ids';
import { exportPayload, withoutConfig, type ExportType } from './export-payload';
import type { MacroModule } from './frame-data';
import { mayRun } from './invocations';
import type { MacroPlace } from './macro-context';
import type { Backend } from './ports';
import type { DocumentsOptions } from './shell';
import { drawnTypes } from './view/elements';
import type { Visit } from './view/visit';
import { nodesOf, type AdfDocument, type AdfNode } from './wiki/adf';
import { documentFault } from './wiki/adf-schema';
import { currentVersion } from './wiki/content';
import { includedIn } from './wiki/include';
import { macroOf, type PlacedMacro } from './wiki/macro';
import { parseDocument } from './wiki/parse-document';

/** One export of one page by one person. */
export interface ExportOptions {
  readonly site: DocumentsOptions;
  readonly backend: Pick<Backend, 'exportMacro'>;
  readonly visit: Visit;
  readonly place: MacroPlace;
  readonly type: ExportType;
  /** Whether the apps are told nothing of how their macros are configured. */
  readonly losesConfig: boolean;
}

/**
 * A page's body with every macro replaced by what its app answers for an export: the function of
 * `adfExport` is called once for each, side by side. A macro whose app has none, fails, takes too
 * long or answers what an export cannot show is replaced by words of the platform's.
 */
export async function exportBody(body: AdfDocument, options: ExportOptions): Promise<AdfDocument> {
  const exporter = new BodyExport(options);
  return { ...body, content: await exporter.blocks(body.content, []) };
}

class BodyExport {
  constructor(private readonly options: ExportOptions) {}

  async blocks(
    nodes: readonly AdfNode[],
    including: readonly string[],
  ): Promise<readonly AdfNode[]> {
    return (await Promise.all(nodes.map((node) => this.#export(node, including)))).flat();
  }

  async #export(node: AdfNode, including: readonly string[]): Promise<readonly AdfNode[]> {
    const included = includedIn(node);
    if (included !== undefined) return this.#include(included, including);
    const { appId } = this.options.site.manifest;
    const macro = macroOf({ appId, environmentId }, node);
    if (macro) return this.#macro(macro);
    if (node.content === undefined) return [node];
    return [{ ...node, content: await this.blocks(node.content, including) }];
  }

  async #include(id: string, including: readonly string[]): Promise<readonly AdfNode[]> {
    const { site, visit, place } = this.options;
    const content = site.wiki.content(id);
    const isOpen = content && site.wiki.mayView(visit.person, content);
    if (!isOpen || including.includes(id) || id === place.id) {
      return [{ type: 'paragraph', content: [words('The included page could not be found.')] }];
    }
    return this.blocks(currentVersion(content).body.content, [...including, id]);
  }

  async #macro(macro: PlacedMacro): Promise<readonly AdfNode[]> {
    const module = this.options.site.manifest.macros.find(({ key }) => key === macro.moduleKey);
    const answer = module && (await this.#answer(module, macro));
    const shown = answer && (macro.layout === 'inline' ? inlineOf(answer) : answer.content);
    if (shown) return shown;
    const placeholder = words(`${module?.title ?? 'Macro'}: this content cannot be displayed.`);
    return macro.layout === 'inline'
      ? [placeholder]
      : [{ type: 'paragraph', content: [placeholder] }];
  }

  async #answer(module: MacroModule, macro: PlacedMacro): Promise<AdfDocument | undefined> {
    const { site, backend, visit, place, type, losesConfig } = this.options;
    const { person, installation } = visit;
    const told = losesConfig ? withoutConfig(macro) : macro;
    if (module.adfExport === undefined || !mayRun(module, person)) return undefined;
    try {
      const answer = await backend.exportMacro({
        function: module.adfExport,
        user: { accountId: person.accountId, accountType: person.accountType },
        installation: installation.id,
        moduleKey: module.key,
        payload: exportPayload(type, visit, site.doors.siteUrl, place, told),
      });
      const document = parseDocument(answer);
      // Word was seen to fail where an answer has more than one root ("issue exporting this macro").
      const isOne = type !== 'word' || document?.content.length === 1;
      const isValid = document && documentFault(document) === undefined;
      return isValid && isOne && isShowable(document) ? document : undefined;
    } catch {
      return undefined;
    }
  }
}

/** Marks that an export keeps. */
const shownMarks: readonly string[] = [
  'strong',
  'em',
  'code',
  'link',
  'underline',
  'strike',
  'subsup',
  'textColor',
  'backgroundColor',
  'alignment',
];

function isShowable(document: AdfDocument): boolean {
  const nodes = document.content.flatMap((node) => [...nodesOf(node)]);
  return nodes.every(
    ({ type, marks = [] }) =>
      type !== 'doc' &&
      drawnTypes.has(type) &&
      marks.every((mark) => shownMarks.includes(mark.type)),
  );
}

/** What paragraphs hold, to stand in a line; undefined when the answer holds anything else. */
function inlineOf({ content }: AdfDocument): readonly AdfNode[] | undefined {
  if (content.length === 0 || content.some(({ type }) => type !== 'paragraph')) return undefined;
  return content.flatMap((paragraph, index) => [
    ...(index > 0 ? [{ type: 'hardBreak' }] : []),
    ...(paragraph.content ?? []),
  ]);
}

function words(text: string): AdfNode {
  return { type: 'text', text, marks: [{ type: 'em' }] };
}
