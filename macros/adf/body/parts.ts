import { macroLevels, mostNodes } from './body-html';
import { isMacro, macroOf, type BodyMacro } from './body-macro';
import type { AttachedFile } from './markup';
import { fileOf } from './media-nodes';
import { nodeOf } from './node';

/** A macro that stands in a body. */
export interface MacroPart {
  readonly macro: BodyMacro;
  /** As the document has it. */
  readonly node: unknown;
}

/** What of a body somebody else has to be asked for before its HTML can be made. */
export interface BodyParts {
  readonly macros: readonly MacroPart[];
  readonly files: readonly AttachedFile[];
}

/**
 * The outermost of those macros of a body that are rendered by themselves, and the attached files that
 * stand in none of them, in reading order.
 *
 * @param level - How many macros the body stands in, with its own.
 */
export function partsOf(
  document: unknown,
  level: number,
  isRendered: (macro: BodyMacro) => boolean,
): BodyParts {
  const macros: MacroPart[] = [];
  const files: AttachedFile[] = [];
  const waiting = [{ given: document, level }];
  let nodes = 0;
  for (let next = waiting.pop(); next && nodes < mostNodes; next = waiting.pop()) {
    nodes += 1;
    const { given } = next;
    const node = nodeOf(given);
    let around = next.level;
    if (isMacro(node)) {
      around += 1;
      // What is deeper stands in no body.
      if (around > macroLevels) continue;
      const macro = macroOf(node, around);
      if (isRendered(macro)) {
        macros.push({ macro, node: given });
        continue;
      }
    }
    if (isFile(node.type, node.attrs['type'])) files.push(fileOf(node.attrs));
    // A list of a million items ends here, too.
    const inside = node.content.slice(0, mostNodes);
    for (const child of inside.reverse()) waiting.push({ given: child, level: around });
  }
  return { macros, files };
}

function isFile(type: string, of: unknown): boolean {
  return (type === 'media' || type === 'mediaInline') && of !== 'external';
}
