import { bodyHtml } from '../../../macros/adf/body/body-html';
import type { AttachedFile, FoundFile } from '../../../macros/adf/body/markup';
import type { MacroBody } from '../../../macros/definition/body';
import { encodeHtml } from '../../../macros/encoding/html';
import type { Filling } from './filling';
import type { UseTask } from './use-task';

/** What stands in a use of a macro. */
export interface UseBody {
  /** The macros in it that are rendered by themselves. */
  readonly tasks: readonly UseTask[];
  /** The files that it shows. */
  readonly files: readonly AttachedFile[];
  /** HTML of which nobody has said yet which macros in it are rendered. */
  readonly filling?: Filling<UseTask>;
  /** As the page has it, where that is a text. */
  readonly source: string;
  /** What the template gets, once all tasks are done. */
  readonly content: (found: (file: AttachedFile) => FoundFile | undefined) => MacroBody;
}

/** Text, or nothing. */
export function textBody(source: string): UseBody {
  return {
    tasks: [],
    files: [],
    source,
    content: () => ({ source, rendered: encodeHtml(source) }),
  };
}

/** HTML that a template printed into a macro of its output. */
export function htmlBody(filling: Filling<UseTask>): UseBody {
  const { source } = filling;
  return {
    get tasks() {
      return filling.tasks;
    },
    files: [],
    filling,
    source,
    content: () => ({ source, rendered: filling.html() }),
  };
}

/**
 * A document of a page.
 *
 * @param level - How many macros it stands in, with its own.
 * @param fillers - What stands for the macros in it, by their nodes: a task or HTML.
 */
export function documentBody(
  document: object,
  level: number,
  files: readonly AttachedFile[],
  fillers: ReadonlyMap<unknown, UseTask | string>,
): UseBody {
  const htmlOf = (node: unknown): string | undefined => {
    const filler = fillers.get(node);
    return typeof filler === 'object' ? filler.html : filler;
  };
  return {
    tasks: [...fillers.values()].filter((filler) => typeof filler === 'object'),
    files,
    source: '',
    content: (attachment) => ({
      source: '',
      rendered: bodyHtml(document, { level, attachment, macro: (_macro, node) => htmlOf(node) }),
    }),
  };
}
